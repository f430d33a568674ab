"""A text as it stands: its blocks, sentences and words, without its markup and what nobody sees."""
