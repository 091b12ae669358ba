"""Words: languages, agencies, outlets, headlines, what is furniture."""

import pytest

from generator.model import NameEvidence, Outlet
from generator.reading.agencies import (
    agency_in_byline,
    agency_of,
    copyright_agency,
    dateline_agency,
    slug_agency,
)
from generator.reading.attribution.author import tidy_author
from generator.reading.attribution.outlet import outlet_of
from generator.reading.blocks.furniture import judge
from generator.reading.blocks.hard_wrap import unwrap
from generator.reading.blocks.headline_shape import clean_title
from generator.reading.blocks.line_classes import STOP, furniture_reason
from generator.reading.blocks.main_text import apply_choices, best_run
from generator.reading.formats.html_title import without_site
from generator.reading.formats.pasted import read_pasted
from generator.reading.language import direction_of, language_of, plain_tag
from generator.reading.lines import Line, lines_of
from generator.reading.page_content import Wishes
from generator.reading.wordlists import begins, holds, load

SPOKEN = {
    "en": "The mayor said that the bridge over the river was to be built by the end of the year.",
    "de": "Der Bürgermeister sagte, dass die Brücke über den Fluss bis zum Ende des Jahres gebaut werde.",
    "fr": "Le maire a déclaré que le pont sur la rivière serait construit avant la fin de l'année.",
    "es": "El alcalde dijo que el puente sobre el río se construiría antes de que termine el año.",
    "it": "Il sindaco ha detto che il ponte sul fiume sarà costruito entro la fine dell'anno.",
    "nl": "De burgemeester zei dat de brug over de rivier voor het einde van het jaar wordt gebouwd.",
    "pl": "Burmistrz powiedział, że most na rzece zostanie zbudowany do końca roku.",
    "tr": "Belediye başkanı, nehrin üzerindeki köprünün yıl sonuna kadar yapılacağını söyledi.",
    "ru": "Мэр заявил, что мост через реку будет построен до конца года.",
    "uk": "Мер заявив, що міст через річку буде збудовано до кінця року, і її відкриють.",
    "el": "Ο δήμαρχος είπε ότι η γέφυρα θα κατασκευαστεί μέχρι το τέλος του έτους.",
    "ar": "قال رئيس البلدية إن الجسر على النهر سيبنى قبل نهاية العام.",
    "fa": "شهردار گفت که پل روی رودخانه تا پایان سال ساخته می‌شود و پیش از آن گذرگاهی خواهد بود.",
    "he": "ראש העיר אמר שהגשר מעל הנהר ייבנה עד סוף השנה.",
    "zh": "市长表示，河上的大桥将在年底前建成。",
    "ja": "市長は、川に架かる橋が年末までに建設されると述べた。",
    "ko": "시장은 강 위의 다리가 연말까지 건설될 것이라고 말했다.",
}


@pytest.mark.parametrize("language", SPOKEN)
def test_a_sentence_tells_its_language(language: str) -> None:
    """By script, by common words, by letters."""
    assert language_of(SPOKEN[language]) == language


def test_a_declared_language_holds_unless_it_is_plainly_wrong() -> None:
    """Pages declare `en` that are not; a short text cannot contradict."""
    assert language_of("Ja, nein, vielleicht", "sv-SE") == "sv"
    assert language_of("Kern met Mori in Lodova in 2024 and again in Elm last year.") == "en"
    assert language_of(SPOKEN["de"] * 2, "en") == "de"
    assert plain_tag("pt_BR") == "pt"
    assert plain_tag("not a language") is None
    assert (direction_of("ar"), direction_of("he-IL"), direction_of("en")) == ("rtl", "rtl", "ltr")


def test_agencies_by_the_ways_they_sign() -> None:
    """Credit lines, slugs, datelines, bylines and copyright notes; words in a sentence are none."""
    assert agency_of("REUTERS") == agency_of("(Reuters)") == agency_of("Source: Reuters") == "Reuters"
    assert slug_agency("burs-ab/cde") == "AFP"
    assert slug_agency("https://a.example/b") is None
    assert dateline_agency("LUNDVIK, July 13 (Xinhua) -- The tunnel") == "Xinhua"
    assert dateline_agency("LUNDVIK, July 13. /TASS/. The tunnel") == "TASS"
    assert dateline_agency("The tunnel (Reuters) was closed") is None
    assert agency_in_byline("Staff and AFP") == "AFP"
    assert agency_in_byline("Staff, Agencies") is None
    assert copyright_agency("© 2019 AFP") == "AFP"
    assert agency_of("Reuters said that the tunnel was closed") is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Facebook Twitter Email", "menu or share bar"),
        ("1. Related News", STOP),
        ("In this article:Bridges, Rivers", STOP),
        ("3 min read", "reading time or count"),
        ("Home > World > Asia", "breadcrumb"),
        ("19 hours ago", "date stamp"),
        ("2023-02-04 | 06:10", "date stamp"),
        ("By Ida Lund and Per Holm", "byline"),
        ("AFP", "agency credit"),
        ("The bridge at dawn. Photo: Ida Lund/AFP", "caption"),
        ("Sign up for our newsletter and never miss a story", "appeal or link"),
        ("The bridge is related to the tunnel, the mayor said.", None),
        ("Published figures show that boats are slow.", None),
        ("More boats sank that winter than in any before.", None),
    ],
)
def test_why_a_line_is_furniture(line: str, reason: str | None) -> None:
    """Each kind by its own mark, and sentences that only look alike are kept."""
    assert furniture_reason(Line(1, line), "en") == reason


def test_the_run_crosses_lists_and_stops_at_headings() -> None:
    """Short lines between sentences belong to the text, cards below a heading do not."""
    page = lines_of(
        "Menu\nSport\nThe council of the valley has named the three bridges that are to be mended by the county "
        "before the winter comes.\n"
        "North bridge\nMill bridge\nOld bridge\nThe work is to begin when the ice on the river has gone and the "
        "boats are back in the water, it said.\n"
        "Related articles\nA teaser of another text that is a sentence of quite some length.\nBoats\nFish"
    )
    judged = judge(page, "en")
    assert best_run(judged) == (2, 7)
    assert judged[7].reason == STOP


def test_kept_and_dropped_by_decision() -> None:
    """A text that names a line brings it back or takes it out, in the order of the page."""
    lines = lines_of("one\ntwo\nthree")
    kept, dropped = apply_choices(lines, lines[1:], (), ("one",), ("three",))
    assert [line.text for line in kept] == ["one", "two"]
    assert [(item.line, item.reason) for item in dropped] == [(3, "dropped by decision")]


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("Copyright © 2019 The Valley Herald. All rights reserved.", "The Valley Herald"),
        ("Valleynews Copyright Valleynews @ 2023", "Valleynews"),
        ("Download now the Valley Herald mobile app", "Valley Herald"),
        ("The Valley Times - Back to home", "The Valley Times"),
        ("BAYNEWS\nBAYNEWS\nBAYNEWS\nBAYNEWS\nRain", "Bay News"),
        ("told the Bay News on Saturday", "Bay News"),
        ("© 2019 AFP", None),
        ("Home", None),
    ],
)
def test_outlet_by_what_the_page_says(page: str, name: str | None) -> None:
    """Copyright lines, appeals, the label of cards, and the names file's aliases."""
    known = (Outlet(name="Bay News", aliases=("BAYNEWS",)),)
    assert outlet_of(lines_of(page), frozenset(), None, known).value == name


def test_outlet_by_domain() -> None:
    """The names file's domain wins over what the page calls itself; bylines lose their dates."""
    known = (Outlet(name="Bay News", domain="bay.example"),)
    assert (
        outlet_of((), frozenset(), "https://www.bay.example/a", known, (NameEvidence("BAY", "page-data"),)).value
        == "Bay News"
    )
    assert (
        outlet_of(
            (),
            frozenset(),
            "https://notbay.example/a",
            known,
            (NameEvidence("Other", "page-data"),),
        ).value
        == "Other"
    )
    assert tidy_author("By Ida Lund | Published 3:14 pm") == "Ida Lund"


def test_site_names_leave_titles() -> None:
    """At the end, at the beginning; a title of one part stays."""
    assert without_site("Bridge opens | Bay News", "Bay News") == "Bridge opens"
    assert without_site("Bay News - Bridge opens early", "Bay News") == "Bridge opens early"
    assert without_site("Bridge opens", "Bay News") == "Bridge opens"


@pytest.mark.parametrize(
    "line",
    ["UPDATE 2-Bridge opens early", "(2nd LD) Bridge opens early", "WRAPUP 1-Bridge opens early"],
)
def test_a_wire_marks_its_versions(line: str) -> None:
    """The mark is no part of the title."""
    assert clean_title(line) == "Bridge opens early"


def test_points_below_a_headline_are_not_it() -> None:
    """A wire sums up its report in a few lines with marks."""
    page = (
        "UPDATE 1-Jury clears former mayor of Dornwick\n* Mayor cleared on six counts\n"
        "* Sentence for deputy set for May 24\nBy Ida Lund\n"
        "DORNWICK, April 26 (Reuters) - A jury on Friday cleared the former mayor of Dornwick on six counts.\n"
        "The judge will sentence the deputy mayor on May 24, the court said.\n"
    )
    found = read_pasted(lines_of(page), Wishes(), ())
    assert found.titled.value == "Jury clears former mayor of Dornwick"


def test_text_broken_at_a_width_is_joined() -> None:
    """Mail and print-outs; lines of a page that only follow each other are left alone."""
    mail = "The island council has voted to keep its school open for at\nleast another five years.\n"
    assert len(unwrap(lines_of((mail + "\n") * 5))) == 5
    assert len(unwrap(lines_of("One sentence that ends.\nanother line\n" * 5))) == 10


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    """As columns of print break it; what is written with a hyphen keeps it; a byline joins no headline."""
    page = (
        "The oldest creamery in the county will close in July, its owners an-\n"
        "nounced on Thursday, and it had been run by three families for twenty-\n"
        "five years in which nobody had bought a new boiler for the old build-\n"
        "ing by the river.\n\n"
        "Incendio al porto, arrestato un uomo di anni 34\ndi Paolo Ricci\n"
    )
    lines = [line.text for line in unwrap(lines_of(page))]
    assert "its owners announced on Thursday" in lines[0]
    assert "for twenty-five years" in lines[0]
    assert "old building by the river." in lines[0]
    assert lines[-1] == "di Paolo Ricci"


def test_a_letter_has_a_head() -> None:
    """Its subject is the title, its date the day, and its head no text."""
    letter = (
        "From: Ida Lund <ida@valley.example>\nTo: Per Holm\nDate: Wed, 22 Feb 2023 15:47:00 +0100\n"
        "Subject: Fwd: The tunnel reopens\n\nThe tunnel through the mountain was opened again on Wednesday after "
        "a year of work.\n"
    )
    found = read_pasted(lines_of(letter), Wishes(), ())
    assert (found.titled.value, str(found.publication.value)) == (
        "The tunnel reopens",
        "2023-02-22",
    )
    assert len(found.body) == 1
    assert read_pasted(lines_of("To: be or not\n" + SPOKEN["en"]), Wishes(), ()).titled.value is None


def test_a_short_note_keeps_all_its_text() -> None:
    """Where nothing reads like a report, what is no furniture is kept."""
    found = read_pasted(lines_of("Home\nbridge open again\nShare"), Wishes(title="Note"), ())
    assert found.body == ("bridge open again",)


def test_phrases_match_whole_words() -> None:
    """`read more` begins no line about readmission, and no list has a phrase twice."""
    assert begins("related: a bridge", "furniture", "prompts")
    assert not begins("videographers met", "furniture", "stop_begins")
    assert holds("please sign up for our letters", "furniture", "appeals")
    for name in ("furniture", "stamps", "sources", "html"):
        for category, phrases in load(name).items():
            assert len(phrases) == len(set(phrases)) or name == "furniture", category
