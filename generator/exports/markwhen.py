"""markwhen: Dossier -> a Markwhen document; what has not happened says so in its line and by a tag."""

import json
import re

from generator.exports.days import ends
from generator.exports.dossier import Dossier, DossierEvent, address, printable

_TAG = re.compile(r"\W+")


def markwhen(dossier: Dossier) -> bytes:
    """The document: a header, then an event a paragraph with who, where and its page."""
    head = f"title: {json.dumps(_said(dossier.site.title), ensure_ascii=False)}\n"
    return "\n".join([head, *(_event(event, dossier) for event in dossier.events)]).encode("utf-8", "replace")


def _event(event: DossierEvent, dossier: Dossier) -> str:
    first, last = ends(event)
    when = f"{first}/{last}" if last else first
    tags = [event.kind, *([event.modality] if event.modality != "happened" else [])]
    tags += ["reported"] if event.basis == "reported" else []
    status = f"({event.status}) " if event.status else ""
    lines = [
        f"{when}: {status}{_said(event.title)} {' '.join('#' + _TAG.sub('_', tag) for tag in tags)}",
        f"  - {_said(event.dated)}",
        *([f"  - {_listed(', '.join(event.people))}"] if event.people else []),
        *([f"  - in {_listed(', '.join(place.name for place in event.places))}"] if event.places else []),
        *([f"  - told by {_listed(', '.join(event.outlets))}"] if event.outlets else []),
        *([f"  - [{_said(dossier.site.title)}]({page})"] if (page := address(dossier.site, event.href)) else []),
    ]
    return "\n".join(lines) + "\n"


def _said(text: str) -> str:
    """Text on one line in which nothing is a tag or a link."""
    plain = " ".join(printable(text).split())
    return plain.replace("#", "＃").replace("](", "] (")


def _listed(text: str) -> str:
    """The same for a line of a list, where what stands before a colon would be read as the date of an event."""
    return _said(text).replace(":", "：")
