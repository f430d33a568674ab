"""The observations, and the arithmetic of what is claimed of them."""
