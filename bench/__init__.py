"""bench: what is measured rather than tested; each file says how to run it."""
