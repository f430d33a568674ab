"""Claims of who stands where among places: ranks, lists, who leads, who is before and behind whom."""
