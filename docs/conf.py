"""How Sphinx builds the manual: ``make docs``, or ``python -m sphinx -W -n -b html docs docs/_build/html``."""

from __future__ import annotations

import ast
import builtins
import enum
import importlib
import inspect
import pkgutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import kinerja

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from docutils import nodes
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

project = "kinerja"
author = "kinerja contributors"
copyright = f"{author}, MIT"
version = release = kinerja.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "_generated"]
html_theme = "furo"
html_title = f"kinerja {release}"
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_default_options = {"members": True, "undoc-members": True}
python_display_short_literal_types = True
# Unions and protocols that only annotations name.
nitpick_ignore_regex = [("py:class", r"Value|Told|Word|Number|kinerja\.formula\.build\.When\w+")]


def modules() -> Iterator[ModuleType]:
    """Yield every module of kinerja."""
    for found in pkgutil.walk_packages(kinerja.__path__, "kinerja."):
        if not found.ispkg:
            yield importlib.import_module(found.name)


def own_names() -> dict[str, str]:
    """Return the full name of every module and public name of kinerja by its last part."""
    names: dict[str, str] = {}
    for module in modules():
        names.setdefault(module.__name__.rpartition(".")[2], module.__name__)
        names |= {name: f"{module.__name__}.{name}" for name in getattr(module, "__all__", ())}
    return names


def foreign_names() -> set[str]:
    """Return what modules import from elsewhere, their type variables, and what Python has built in."""
    names = set(dir(builtins))
    for module in modules():
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.ImportFrom) and not node.level:
                names |= {alias.name for alias in node.names}
        names |= {name for name, value in vars(module).items() if isinstance(value, TypeVar)}
    return names | {"attrs"}


OWN = own_names()
FOREIGN = foreign_names()


def resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, shown: nodes.Element) -> nodes.Element | None:
    """Return a link for a name of kinerja that stands without its module, and plain text for names of others.

    Annotations are written as they are imported, mostly for type checkers only, so Sphinx sees ``Words`` and not
    ``kinerja.base.words.Words``.  A name that nobody knows still fails the build.
    """
    if node.get("refdomain") != "py":
        return None
    target = node["reftarget"].lstrip(".~")
    own = OWN.get(target)
    if own is not None:
        found = env.domains["py"].resolve_any_xref(env, node["refdoc"], app.builder, own, node, shown)
        return found[0][1] if found else None
    first, last = target.partition(".")[0], target.rpartition(".")[2]
    foreign = first in FOREIGN or first in sys.stdlib_module_names or (last in FOREIGN and first == "kinerja")
    return shown if foreign else None


def leave_out(app: Sphinx, what: str, name: str, value: Any, skip: bool, options: Any) -> bool | None:
    """Leave out fields of values, which their class tells in ``Args``, and what Python itself adds."""
    if what == "module" or isinstance(value, enum.Enum):
        return None
    return True if not inspect.getdoc(value) or inspect.ismemberdescriptor(value) else None


def google(app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]) -> None:
    """Turn ``Args:`` and its kin into fields.

    The extension napoleon would take "What is said: ..." under a constant for a type and its description.
    """
    from sphinx.ext.napoleon import GoogleDocstring

    what = "function" if what in {"attribute", "data", "property"} else what
    lines[:] = GoogleDocstring(lines, what=what, name=name, obj=value).lines()


def generate_pages(app: Sphinx) -> None:
    """Write the pages that are read off the code."""
    from docs.from_code.pages import write

    write(HERE)


def setup(app: Sphinx) -> None:
    """Join the functions above to Sphinx."""
    app.connect("builder-inited", generate_pages)
    app.connect("autodoc-skip-member", leave_out)
    app.connect("autodoc-process-docstring", google)
    app.connect("missing-reference", resolve)
