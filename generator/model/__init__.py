"""The frozen values that each stage hands to the next."""
