"""When figures are due, by the calendar that the office keeps, and what has been done about it."""
