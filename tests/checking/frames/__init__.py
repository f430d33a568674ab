"""Sentences as the press writes them: a module for each kind of statement and language."""
