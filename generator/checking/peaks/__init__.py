"""Claims of what was never so high or so low: records, superlatives, turning points, first times."""
