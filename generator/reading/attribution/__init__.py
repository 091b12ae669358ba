"""attribution: the lines around a text and what a page calls itself -> outlet, agency and author."""
