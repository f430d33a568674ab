"""The commands, one a file: each hands its options to the workspace, and what came of it to who says it."""
