"""Where a text by others is not called wrong, and why."""
