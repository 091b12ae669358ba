"""grammar: what words say about time before it is known when they were written: word lists, rules, meanings."""
