"""How Sphinx builds the manual: ``make docs``, or ``python -m sphinx -W -n -b html docs docs/_build/html``."""

from __future__ import annotations

import ast
import builtins
import enum
import inspect
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.addnodes import desc_annotation, pending_xref

import kinerja

if TYPE_CHECKING:
    from types import ModuleType

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

HERE = Path(__file__).parent
LONG = 60
"""How many letters of a value are still shown."""
sys.path.insert(0, str(HERE.parent))

from docs.from_code.cited import modules, tree  # noqa: E402
from docs.from_code.pages import write  # noqa: E402

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


def own_names() -> dict[str, str]:
    """Return the full name of every module and public name of kinerja by its last part."""
    names: dict[str, str] = {}
    for module in modules():
        names.setdefault(module.__name__.rpartition(".")[2], module.__name__)
        for name in getattr(module, "__all__", ()):
            names.setdefault(name, f"{module.__name__}.{name}")
    return names


def defined(module: ModuleType) -> set[str]:
    """Return the names that a module defines itself, public or not."""
    found = set(module.__all__)
    for node in tree(module).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {name.id for name in node.targets if isinstance(name, ast.Name)}
    return found


def meant(module: ModuleType) -> dict[str, str]:
    """Return the full name of what a module defines and imports from kinerja, also for type checkers only."""
    names = {name: f"{module.__name__}.{name}" for name in defined(module)}
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ImportFrom) and node.level:
            home = ".".join([*module.__name__.split(".")[: -node.level], *filter(None, [node.module])])
            names |= {alias.asname or alias.name: f"{home}.{alias.name}" for alias in node.names}
    return names


def plain_names() -> set[str]:
    """Return what stands without a link: names of Python and of other packages, and the private names of modules."""
    names = set(dir(builtins)) | set(sys.stdlib_module_names)
    for module in modules():
        private = {name.id for name in ast.walk(tree(module)) if isinstance(name, ast.Name)}
        names |= private - set(getattr(module, "__all__", ()))
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.Import | ast.ImportFrom) and not getattr(node, "level", 0):
                names |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
                names.add((getattr(node, "module", None) or "").partition(".")[0])
    return names


OWN = own_names()
MEANT = {module.__name__: meant(module) for module in modules()}
PRIVATE = {f"{module.__name__}.{name}" for module in modules() for name in defined(module) - set(module.__all__)}
PLAIN = plain_names()


def name_in_full(app: Sphinx, doctree: nodes.document) -> None:
    """Give names in annotations and docstrings the module that they are imported from."""
    for node in doctree.findall(pending_xref):
        if node.get("refdomain") == "py" and "." not in node["reftarget"]:
            names = OWN | MEANT.get(node.get("py:module"), {})
            node["reftarget"] = names.get(node["reftarget"], node["reftarget"])


def resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, shown: nodes.Element) -> nodes.Element | None:
    """Return a link for a name of kinerja that stands without its module, and plain text for names of others.

    A name that nobody knows still fails the build.
    """
    if node.get("refdomain") != "py":
        return None
    target = node["reftarget"].lstrip(".~")
    first, last = target.partition(".")[0], target.rpartition(".")[2]
    found = env.domains["py"].resolve_any_xref(env, node["refdoc"], app.builder, target, node, shown)
    if found:
        return found[0][1]
    private = target in PRIVATE or (first == "kinerja" and last in PLAIN and last not in OWN)
    return shown if first in PLAIN or private else None


def leave_out(app: Sphinx, what: str, name: str, value: Any, skip: bool, options: Any) -> bool | None:
    """Leave out fields of values, which their class tells in ``Args``, and what Python itself adds."""
    if what == "module" or isinstance(value, enum.Enum):
        return None
    return True if not inspect.getdoc(value) or inspect.ismemberdescriptor(value) else None


def shorten(app: Sphinx, doctree: nodes.document) -> None:
    """Leave out long values of constants: a law with its title, a table; the text below says what it is."""
    for node in list(doctree.findall(desc_annotation)):
        if node.astext().startswith(" = ") and len(node.astext()) > LONG:
            node.parent.remove(node)


def name_defaults(app: Sphinx, *event: Any) -> tuple[str | None, str | None]:
    """Write ``...`` for a default that only the code of attrs knows how to say."""
    *_, arguments, returns = event
    return arguments and re.sub(r"attr_dict\['\w+'\]\.default|NOTHING", "...", arguments), returns


def google(app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]) -> None:
    """Turn ``Args:`` and its kin into fields.

    The extension napoleon would take "What is said: ..." under a constant for a type and its description.
    """
    from sphinx.ext.napoleon import GoogleDocstring

    what = "function" if what in {"attribute", "data", "property"} else what
    lines[:] = GoogleDocstring(lines, what=what, name=name, obj=value).lines()


def generate_pages(app: Sphinx) -> None:
    """Write the pages that are read off the code."""
    write(HERE)


def setup(app: Sphinx) -> None:
    """Join the functions above to Sphinx."""
    app.connect("builder-inited", generate_pages)
    app.connect("autodoc-skip-member", leave_out)
    app.connect("autodoc-process-docstring", google)
    app.connect("autodoc-process-signature", name_defaults)
    app.connect("doctree-read", name_in_full)
    app.connect("doctree-read", shorten)
    app.connect("missing-reference", resolve)
