"""writers: context -> bytes, for pages that are data rather than a template."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec


def write_json(context: Mapping[str, Any]) -> bytes:
    """JSON, one row a line where the context says `rows`, so that a change shows as a change of lines."""
    data: object = context["data"]
    if not isinstance(data, dict):
        return msgspec.json.encode(data) + b"\n"
    members = [msgspec.json.encode(key) + b": " + _rows(value) for key, value in data.items()]
    return b"{\n" + b",\n".join(members) + b"\n}\n"


def write_script(context: Mapping[str, Any]) -> bytes:
    """A call with data, in a classic script: works from file://, where nothing can be fetched."""
    data = msgspec.json.encode(context["data"]).replace(b"<", b"\\u003c")
    return str(context["call"]).encode() + b"(" + data + b");\n"


def _rows(value: object) -> bytes:
    if isinstance(value, list) and value:
        return b"[\n" + b",\n".join(msgspec.json.encode(row) for row in value) + b"\n]"
    return msgspec.json.encode(value)


def _bytes(context: Mapping[str, Any]) -> bytes:
    data: bytes = context["bytes"]
    return data


def _text(context: Mapping[str, Any]) -> bytes:
    return str(context["text"]).encode("utf-8", "replace")


def _calendar(context: Mapping[str, Any]) -> bytes:
    from generator.render.calendar import write_calendar

    return write_calendar(context)


def _table(context: Mapping[str, Any]) -> bytes:
    from generator.render.tables import write_table

    return write_table(context)


def _export(context: Mapping[str, Any]) -> bytes:
    from generator.exports import Dossier, write

    return write(context["path"], msgspec.msgpack.decode(context["dossier"], type=Dossier))


WRITERS: dict[str, Callable[[Mapping[str, Any]], bytes]] = {
    "!json": write_json,
    "!script": write_script,
    "!bytes": _bytes,
    "!text": _text,
    "!calendar": _calendar,
    "!table": _table,
    "!export": _export,
}
