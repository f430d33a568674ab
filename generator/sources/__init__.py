"""Reads the world: statistical agencies and their habits, into observations."""
