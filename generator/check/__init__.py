"""check: Chronology -> everything that wants a curator's eye, by weight, for people, programs and CI."""

from generator.check.finding import Finding, wants_an_eye
from generator.check.findings import findings
from generator.check.show import problem_lines, show

__all__ = ["Finding", "findings", "problem_lines", "show", "wants_an_eye"]
