"""pubdate: what a page says of days -> the publication date with its evidence, confidence and doubts."""
