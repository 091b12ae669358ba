"""reading: a file in content/articles/ -> Report. Markdown, pasted pages and saved HTML; see docs/reading.md."""

from generator.reading.extracting import extract
from generator.reading.row import row

__all__ = ["extract", "row"]
