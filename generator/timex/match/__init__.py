"""match: a sentence -> candidates: what rules match in it, which stand, how neighbours belong together."""
