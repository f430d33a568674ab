"""Facts, quotes and officials become a story: what one bulletin says, in order, in no language."""
