"""linking: entries -> entries of different reports that tell the same happening."""
