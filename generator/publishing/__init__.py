"""Approved bulletins to the places that publish them, each once."""
