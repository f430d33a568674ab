"""The mutation bench: errors of every class planted in true bulletins, which the checker has to find."""
