"""listing: events -> those that the chronology itself shows; the rest stand on their reports' pages and in the data."""

from generator.events.listing.listed import listed, why_not

__all__ = ["listed", "why_not"]
