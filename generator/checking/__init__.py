"""Reads a finished text back, binds each claim to the data and judges it; shares nothing with what wrote it."""
