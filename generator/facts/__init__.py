"""The rules layer: what is newsworthy in a panel, and what keeps it honest."""
