"""stories: whole reports -> reports that are chiefly about one thing."""
