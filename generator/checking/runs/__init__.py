"""Claims that count: so many periods in a row, so many places or months in which something rose."""
