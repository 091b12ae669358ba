"""blocks: the lines of a page -> which of them are furniture, the headline and the text."""
