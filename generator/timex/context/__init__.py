"""context: what stands around an expression -> the direction of its clause, and what it may be resolved against."""
