"""match: a sentence -> candidates: what the rules match in it, which of them stand, and how neighbours belong together."""
