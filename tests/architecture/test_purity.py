"""Nothing ambient: no I/O, clock, randomness, locale, environment, floats or mutable state in ``src``.

The leaves that are excused stand in the tables below, each with what it is excused from.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.architecture.source import Module, parse, typing_only

if TYPE_CHECKING:
    from collections.abc import Iterator

IMPURE_MODULES = frozenset(
    "asyncio calendar ctypes fileinput ftplib getpass glob http importlib io locale logging mmap multiprocessing os "
    "pathlib platform random requests secrets select shelve shutil signal smtplib socket sqlite3 ssl subprocess sys "
    "tempfile threading time urllib uuid zoneinfo".split()
)
IMPURE_NAMES = frozenset(
    "__import__ breakpoint eval exec getcontext globals input localcontext open print setcontext".split()
)
CLOCK_METHODS = frozenset("fromtimestamp now today utcfromtimestamp utcnow".split())
REMEMBERING = frozenset("cache lru_cache".split())
CONTAINERS = frozenset(
    "ChainMap Counter OrderedDict WeakKeyDictionary bytearray defaultdict deque dict list set".split()
)

IO_ALLOWED = frozenset({"testing/golden.py"})
FLOATS_ALLOWED = frozenset(
    {
        "base/stats.py",
        "base/stats_agreement.py",
        "base/stats_samples.py",
        "base/stats_t.py",
        "training/plan_prices.py",
        "training/plan_repair.py",
        "training/planner.py",
    }
)
ALLOWED = frozenset(
    {
        ("__init__.py", "imports importlib"),  # the lazy front door
        ("formula/code.py", "calls exec"),  # a tree from ast, never text
    }
)


def called(node: ast.AST) -> str:
    """Return the last part of the name of what is called, if ``node`` is a call or decorator of a plain name."""
    target = node.func if isinstance(node, ast.Call) else node
    if isinstance(target, ast.Attribute):
        return target.attr
    return target.id if isinstance(target, ast.Name) else ""


def imports(node: ast.AST) -> Iterator[str]:
    """Yield the top-level names of the modules outside kinerja that a statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name.split(".")[0] for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield (node.module or "").split(".")[0]


def ambient(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Yield every use of the world outside the arguments."""
    typing = typing_only(module.tree)
    for node in ast.walk(module.tree):
        if node in typing:
            continue
        yield from ((node, f"imports {name}") for name in imports(node) if name in IMPURE_MODULES)
        if isinstance(node, ast.Call) and called(node) in IMPURE_NAMES:
            yield node, f"calls {called(node)}"
        if isinstance(node, ast.Attribute) and node.attr in CLOCK_METHODS:
            yield node, f"asks the clock with .{node.attr}"
        if isinstance(node, ast.Global):
            yield node, "has a global statement"


def floats(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Yield every number that is not exact."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            yield node, f"has the float {node.value!r}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float":
            yield node, "calls float"


def at_import(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when the module is imported: its own, those of classes and of branches."""
    for statement in body:
        yield statement
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in ("body", "orelse", "handlers", "finalbody"):
                yield from at_import(getattr(statement, part, []))


def state(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Yield everything at module or class level that could change after import."""
    for statement in at_import(module.tree.body):
        if isinstance(statement, ast.Assign | ast.AnnAssign) and is_container(statement.value):
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            if ast.unparse(target) != "__all__":
                yield statement, f"keeps the mutable {ast.unparse(target)} (a tuple or MappingProxyType?)"
    for node in ast.walk(module.tree):
        for decorator in getattr(node, "decorator_list", []):
            if called(decorator) in REMEMBERING:
                yield node, f"remembers calls with @{called(decorator)}"


def is_container(value: ast.expr | None) -> bool:
    """Return whether an expression makes a list, dict or set."""
    if isinstance(value, ast.Call):
        return called(value) in CONTAINERS
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def report(module: Module, found: Iterator[tuple[ast.AST, str]]) -> list[str]:
    """Return one line for each thing found that is not allowed."""
    return [f"{module.place(node)}: {what}" for node, what in found if (module.inner, what) not in ALLOWED]


def refuse(module: Module, found: Iterator[tuple[ast.AST, str]]) -> None:
    """Fail with a line for each thing found that is not allowed."""
    lines = report(module, found)
    assert not lines, "\n".join(lines)


def test_nothing_ambient(module: Module) -> None:
    """Dates, calendars, random generators and texts are arguments."""
    if module.inner not in IO_ALLOWED:
        refuse(module, ambient(module))


def test_no_floats(module: Module) -> None:
    """No predikat, score or credit passes through a float."""
    if module.inner not in FLOATS_ALLOWED:
        refuse(module, floats(module))


def test_no_mutable_state(module: Module) -> None:
    """Tables are tuples and read-only mappings; what is remembered is kept on a value."""
    refuse(module, state(module))


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (ambient, "import os.path"),
        (ambient, "from random import Random"),
        (ambient, "def late():\n    import time"),
        (ambient, "print('x')"),
        (ambient, "eval('x')"),
        (ambient, "decimal.localcontext()"),
        (ambient, "date.today()"),
        (ambient, "clock = datetime.now"),
        (ambient, "def count():\n    global seen"),
        (floats, "half = 0.5"),
        (floats, "def inexact(value):\n    return float(value)"),
        (state, "seen = []"),
        (state, "seen: dict[str, int] = {}"),
        (state, "seen = defaultdict(list)"),
        (state, "class Registry:\n    books = set()"),
        (state, "if True:\n    seen = [x for x in y]"),
        (state, "@functools.cache\ndef slow(): ..."),
        (state, "@lru_cache(maxsize=1)\ndef slow(): ..."),
    ],
)
def test_a_breach_is_found(check, text: str) -> None:
    """The tests themselves can fail."""
    assert len(report(parse(text), check(parse(text)))) == 1


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (ambient, "if TYPE_CHECKING:\n    from random import Random"),
        (ambient, "from .calendar import WorkingCalendar"),
        (floats, "isinstance(value, float)"),
        (state, "__all__ = ['name']"),
        (state, "TABLE = MappingProxyType({'a': 1})"),
        (state, "def inside():\n    seen = []"),
    ],
)
def test_what_is_pure_is_let_through(check, text: str) -> None:
    """The tests do not cry wolf."""
    assert report(parse(text), check(parse(text))) == []
