"""The desk's records: which version of a bulletin was approved by whom, and what became of its releases."""
