"""known: how names are filed."""

from generator.names import filed_under


def test_people_are_filed_under_their_family_names() -> None:
    """Family names first or last, articles, accents and juniors aside."""
    names = ["Zoë Ångström", "Wang Yi", "Bashar al-Assad", "Carl Brandt Jr.", "Anna Berg"]
    assert sorted(names, key=filed_under) == [
        "Zoë Ångström",
        "Bashar al-Assad",
        "Anna Berg",
        "Carl Brandt Jr.",
        "Wang Yi",
    ]
    assert filed_under("Lula") == "lula, "
