"""filter: candidates -> those that are times, and why the others are none."""
