"""kinds: kinds.yml -> the registry of the kinds of events: families, traits, marks and the words that tell of each."""

from generator.kinds.registry import Kind, accord, is_loose, kind_of, kinds

__all__ = ["Kind", "accord", "is_loose", "kind_of", "kinds"]
