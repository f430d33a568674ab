"""Vintages on disk: append-only, and able to say what was known on a day."""
