"""Real servers for the tests, on this machine alone: begun when a test first asks for one, ended with the last."""
