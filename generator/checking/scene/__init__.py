"""A sentence among others: what it speaks of, of which time, held against what."""
