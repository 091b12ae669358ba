"""environment: Jinja as our templates need it: everything escaped, every name known, compiled once for many builds.

A page is a few thousand small pieces, so the three things that a template does with each piece (escape it, call
a macro, call a function of ours) have short ways here; what they print is what Jinja's own print.
"""

import hashlib
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import MethodType
from typing import Any

import jinja2
import jinja2.compiler
import markupsafe
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from generator.cache import read_sealed, write_sealed

# What Python keeps behind names without an underscore, and texts' own ways to it.
_INNER = frozenset(
    {
        "format",
        "format_map",
        "mro",
        "gi_frame",
        "gi_code",
        "gi_yieldfrom",
        "cr_frame",
        "cr_code",
        "cr_await",
        "ag_frame",
        "ag_code",
        "f_globals",
        "f_locals",
        "f_builtins",
        "f_back",
        "tb_frame",
        "tb_next",
        "func",
        "keywords",
    }
)


def _inner(text: str) -> str:
    """What MarkupSafe makes of a text, without the detour over a Markup for every piece: three times as fast."""
    plain = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    return plain.replace("'", "&#39;").replace('"', "&#34;")


def escaped(value: object) -> str:
    """A piece of a page, escaped unless it is markup; only for printing, since it forgets that it is safe."""
    kind = type(value)
    if kind is str:
        return _inner(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return str(markupsafe.escape(value))


class _Calling(Context):
    """A context that calls macros and our own functions without asking what else they might want."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What it returns; Jinja's own way for all that may want the context itself."""
        kind = type(called)
        if kind is not Macro and kind is not partial and kind is not MethodType:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(self.eval_ctx, *args, **kwargs) if kind is Macro else called(*args, **kwargs)


class _Writing(CodeGenerator):
    """A compiler whose templates escape by `escaped`."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("escape = environment.escaped")


class Environment(jinja2.Environment):
    """Jinja with these short ways, and no way from a template to what lies behind the values it was given.

    A theme may be a stranger's, so Python's own attributes, by which a template could reach all of Python, are
    not there, and texts have no `format`, which reaches them as well.
    """

    code_generator_class = _Writing
    context_class = _Calling
    escaped = staticmethod(escaped)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute or item, where templates may have it."""
        if attribute[:1] == "_" or attribute in _INNER:
            return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The item or attribute, where templates may have it."""
        if isinstance(argument, str) and (argument[:1] == "_" or argument in _INNER):
            return (
                obj[argument] if isinstance(obj, dict) and argument in obj else self.undefined(obj=obj, name=argument)
            )
        return super().getitem(obj, argument)


@jinja2.pass_environment
def attribute_of(environment: jinja2.Environment, obj: Any, name: str) -> Any:
    """What the filter `attr` gives: what the environment does."""
    return environment.getattr(obj, name)


class Compiled(jinja2.BytecodeCache):
    """Compiled templates, kept in a folder for the next build with this Jinja and this module.

    They are code that runs as it is read, so each file is sealed: one wrong bit, and it is compiled anew.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        sources = (Path(file).read_bytes() for file in (jinja2.compiler.__file__, __file__))
        self.compiler = hashlib.blake2b(b"".join(sources)).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        """A hash of the template and of what compiles it."""
        return super().get_source_checksum(source + self.compiler)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a template that was kept; nothing, where it cannot be read or is not as it was written."""
        data = read_sealed(self._path(bucket))
        if data is not None:
            with suppress(EOFError, ValueError, TypeError):
                bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template; a full disk or a read-only folder only costs the speed."""
        write_sealed(self._path(bucket), bucket.bytecode_to_string())

    def _path(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}.template"
