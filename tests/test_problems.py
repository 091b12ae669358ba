"""problems: one line that says where, what and how to mend it."""

from generator.problems import ContentError, Problem, sentence


def test_a_problem_is_one_line() -> None:
    """Path and line first, then what is wrong and how to fix it, each closed."""
    problem = Problem("articles/odd.md", 3, "`date: 14 Febtober 2011` is not a valid date", "Write it as 2011-02-14")
    assert str(problem) == "articles/odd.md:3: `date: 14 Febtober 2011` is not a valid date. Write it as 2011-02-14."


def test_a_whole_file() -> None:
    """Line 0 means the file as a whole and is not shown."""
    assert str(Problem("a.md", 0, "it is empty", "Remove it")) == "a.md: it is empty. Remove it."


def test_all_problems_in_order() -> None:
    """An error carries every problem, by path and line."""
    error = ContentError((Problem("b", 2, "x", "y"), Problem("a", 9, "x", "y"), Problem("b", 1, "x", "y")))
    assert [(one.path, one.line) for one in error.problems] == [("a", 9), ("b", 1), ("b", 2)]


def test_sentences_are_closed_once() -> None:
    """A question keeps its mark."""
    assert sentence("Did you mean `title`?") == "Did you mean `title`?"
    assert sentence("Keep one") == "Keep one."
