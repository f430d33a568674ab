"""Spanish and English as newsrooms write them: numbers, periods, agreement, lists, hedges; pure functions."""
