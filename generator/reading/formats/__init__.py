"""formats: the bytes or lines of one kind of file (pasted page, saved page, Markdown, document) -> PageContent."""
