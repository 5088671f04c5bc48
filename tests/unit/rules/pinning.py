"""What the pinning tests are made of: everything of a book that can be moved, and golden cases that notice it.

Each number is moved by 1/100 up and down, each count by 1, each number of decimal places by 1; each cell and class is
given the answer of a neighbour, each comparison is made strict or not, each truth turned round.

A book has hundreds of these, so that none of the moved books is built.  The interpreter, the reference meaning of
formulas, reads the book as it is, with another formula in the one place; what does not depend on that place is read
once for each case.  Golden cases that never come to it are not asked, and who noticed one move is asked about the next
one first, which mostly stands beside it.
"""

from __future__ import annotations

import copy
import json
from fnmatch import fnmatch
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import attrs

from kinerja.base.exact import number_text
from kinerja.base.finding import Undetermined
from kinerja.errors import FormulaError
from kinerja.formula import interpret as interpreter
from kinerja.formula.algebra import wrap
from kinerja.formula.grammar import node_to, parts_to, read_parts
from kinerja.formula.nodes import Choice, Named
from kinerja.formula.tree import Kind, walk
from kinerja.rules.parts import Ratings, Score
from kinerja.testing.golden import NATIONAL, failures

FOLDER = Path(__file__).parents[2] / "golden"
OWN = {"matriks6": "permenpanrb6_2022", "pp46": "pp46_2011", "pp30": "pp30_2019", "konversi2021": "year_2021"}
"""The kinds of cases that one book judges alone; those of the kind ``book`` name it."""
STRICT = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
MEANING = interpreter._MEANING


# --- What can be moved ----------------------------------------------------------------------------------------------


@attrs.frozen
class Move:
    """One thing moved: where, what is done, and what then stands there."""

    path: tuple
    step: str
    value: object = attrs.field(eq=False)

    @property
    def place(self) -> tuple:
        """The part, or the formula of the book, that it stands in."""
        return self.path[:2]

    def __str__(self) -> str:
        return ".".join(map(str, self.path))


def stored(book) -> dict:
    """Return what a book computes as data, each occurrence of a number in a place of its own."""
    nodes = {name: formula.node for name, formula in book.formulas.items()}
    return {"parts": parts_to(*nodes.values()), "tops": {name: node_to(node) for name, node in nodes.items()},
            "published": None if book.published is None else book.published.places}  # fmt: skip


def rebuilt(book, data):
    """Return the book that computes what ``data`` says."""
    trees = {name: wrap(node) for name, node in read_parts(data["parts"], data["tops"]).items()}
    checks = tuple(attrs.evolve(check, holds=trees[f"check_{check.code}"]) for check in book.checks)
    published = book.published and attrs.evolve(book.published, places=data["published"])
    return attrs.evolve(book, predikat=trees["predikat"], score=trees.get("score"), proposal=trees.get("proposal"),
                        checks=checks, published=published)  # fmt: skip


def moves(book, counts=()):
    """Yield everything that can be moved in a book, but what stands alike in a book that it amends.

    Args:
        book: The book.
        counts: Patterns of the paths where numbers count: nothing lies between two whole ones, so they move by 1.
    """
    data, amended = stored(book), [stored(NATIONAL.book(id)) for id in book.amends]
    alike = {(section, name) for section in ("parts", "tops") for name, held in data[section].items()
             if any(held == other[section].get(name) for other in amended)}  # fmt: skip
    for path, value, holders in leaves(data):
        if path[:2] not in alike:
            for step, other in steps(path, value, holders, counts):
                yield Move(path, step, other)


def leaves(data, path=(), holders=()):
    """Yield (path, value, holders) of everything that is no list or object, words and articles left out."""
    if isinstance(data, dict | list):
        for name, value in data.items() if isinstance(data, dict) else enumerate(data):
            if name not in {"label", "basis", "reason"}:
                yield from leaves(value, (*path, name), (*holders, data))
    elif isinstance(data, str | bool | int):
        yield path, data, holders


def steps(path, value, holders, counts):
    """Return how a value may be moved, and what it becomes."""
    if isinstance(value, bool):
        return [("not so", not value)]
    if path[-1] in {"places", "published"}:
        return [(f"{step:+d}", value + step) for step in (1, -1) if value + step >= 0]
    if path[-1] in {"number", "value"} or "points" in path[-3:-2]:
        counting = any(fnmatch(".".join(map(str, path)), pattern) for pattern in counts)
        step = Fraction(1) if counting else Fraction(1, 100)
        return [(f"{float(by):+g}", number_text(Fraction(value) + by)) for by in (step, -step)]
    if path[-1] == "op":
        return [(STRICT[value], STRICT[value])] if value in STRICT else []
    return [(f"as {other}", other) for other in neighbours(path, value, holders)]


def neighbours(path, value, holders):
    """Return the answers that a cell of a table, or a class of bands, has beside it."""
    if "answer" in path[-2:]:
        cells = [row["answer"].get(path[-1]) for row in holders[-3]]
        return sorted({cell for cell in cells if cell not in {value, None}})
    bands = next((holder for holder in holders[:-4:-1] if isinstance(holder, dict) and "cuts" in holder), None)
    if bands is None or path[-1] not in {"lowest", "token"}:
        return []
    classes = [bands["lowest"], *(cut["token"] for cut in bands["cuts"])]
    place = classes.index(value)
    return [classes[near] for near in (place - 1, place + 1) if 0 <= near < len(classes)]


def put(data, path, value):
    """Return a copy of nested data with another value at ``path``."""
    changed = copy.deepcopy(data)
    here = changed
    for name in path[:-1]:
        here = here[name]
    here[path[-1]] = value
    return changed


# --- How a moved book is read ---------------------------------------------------------------------------------------


class Parts:
    """The formulas of a book by place, and which of them use which."""

    def __init__(self, book):
        self.book = book
        self.data, named = stored(book), book.parts
        self.nodes = {("parts", key): part for key, part in named.items()}
        self.nodes |= {("tops", name): formula.node for name, formula in book.formulas.items()}

    @cached_property
    def users(self):
        """For each place all places whose answer may depend on it, itself among them."""
        found = {place: {place} for place in self.nodes}
        # The parts stand before what is made of them.
        for place, node in self.nodes.items():
            used = {("parts", each.key) for each in walk(node) if isinstance(each, Named)} - {place}
            for other in used:
                found[other].add(place)
        return found

    def moved(self, move: Move):
        """Return the formula that stands in the place of the moved one; the parts it uses are told by their keys.

        Raises:
            FormulaError: when there can be no such formula, such as classes of which two begin at one number.
        """
        section, name, *path = move.path
        data = put(self.data[section][name], path, move.value)
        keys = sorted(set(references(data)))
        stubs = {key: {"label": {"id": "", "en": ""}, "basis": None, "formula": STUBS[self.nodes["parts", key].kind]}
                 for key in keys}  # fmt: skip
        return read_parts(stubs, {name: data["formula"] if section == "parts" else data})[name]


STUBS = {
    Kind.NUMBER: {"kind": "constant", "value": {"number": "0"}},
    Kind.TOKEN: {"kind": "constant", "value": {"token": "x"}},
    Kind.TRUTH: {"kind": "constant", "value": False},
}


def references(data):
    """Yield the keys of the parts that data of a formula refers to."""
    if isinstance(data, dict):
        yield from [data["ref"]] if "ref" in data else []
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from references(value)


class Reading:
    """A book as one case reads it; it stands in for the catalogue, for the book and for the outcome."""

    def __init__(self, parts, case):
        self.parts, self.case, self.of = parts, case, parts.book
        self.kept, self.reached = {}, set()
        self.checked, self.published = None, self.of.published
        self.as_it_is()
        self.lines = list(self.failures())

    def as_it_is(self):
        self.place, self.node, self.affected, self.fresh = None, None, frozenset(), {}

    def fails(self, move, node) -> bool:
        """Return whether the case fails when something is moved."""
        if node is None:
            self.published = attrs.evolve(self.of.published, places=move.value)
        else:
            self.place, self.node, self.affected = move.place, node, self.parts.users[move.place]
        failed = any(self.failures())
        self.published = self.of.published
        self.as_it_is()
        return failed

    def failures(self):
        meaning = {**MEANING, Named: self.named, Choice: self.choice}
        with mock.patch.object(interpreter, "_MEANING", meaning):
            yield from failures(self.case, self)

    # The catalogue and the book

    def book(self, id):
        return self if id == self.of.id else NATIONAL.book(id)

    def choose(self, **choices):
        self.choices = {option.key: option.default for option in self.of.options} | choices
        return self

    def judge(self, facts):
        self.checked = self.checked or self.of.facts(facts)
        told = [self.answer(f"check_{check.code}") for check in self.of.checks]
        self.findings = [check for check, holds in zip(self.of.checks, told, strict=True) if holds is True]
        grade, score = self.answer("predikat"), None
        self.predikat = grade if isinstance(grade, Undetermined) else self.of.scale.grade(grade)
        if self.of.score is not None and not any(isinstance(each, Undetermined) for each in (*told, grade)):
            score = self.answer("score")
        self.score = Score(score, self.published.published(score)) if isinstance(score, Fraction) else None
        return self

    def propose(self, facts):
        self.checked = self.checked or self.of.facts(facts)
        rating = self.answer("proposal")
        return SimpleNamespace(
            rating=rating if isinstance(rating, Undetermined) else self.of.rating_scale.grade(rating)
        )

    # The outcome

    @property
    def ratings(self):
        try:
            found = [
                interpreter.interpret(self.parts.nodes["parts", name], self.checked) for name in self.of.ratings or ()
            ]
        except interpreter.EvaluationError:
            return None
        if not found or any(isinstance(each, Undetermined) for each in found):
            return None
        return Ratings(*map(self.of.rating_scale.grade, found))

    @property
    def because(self):
        return self

    def find(self, key):
        """Return what each step of a part comes to, which is told in the order in which the grade reads them."""
        before = self.affected, self.fresh
        self.affected, self.fresh = self.parts.nodes.keys(), {}
        self.answer("predikat")
        steps = [SimpleNamespace(value=value) for (place, _), value in self.fresh.items() if place == ("parts", key)]
        self.affected, self.fresh = before
        return steps

    # The interpreter

    def answer(self, name):
        self.choices = getattr(self, "choices", None) or self.choose().choices
        place = ("tops", name)
        self.reached.add(place)
        node = self.node if place == self.place else self.parts.nodes[place]
        return self.remembered((place, ""), lambda: interpreter.interpret(node, self.checked))

    def named(self, node, scope):
        place = ("parts", node.key)
        self.reached.add(place)
        node = SimpleNamespace(item=self.node) if place == self.place else self.parts.nodes[place]
        return self.remembered((place, scope.path), lambda: MEANING[Named](node, scope))

    def choice(self, node, scope):
        token = self.choices[node.option]
        left = tuple(pair for pair in node.alternatives if token in {pair[0], None})
        return MEANING[Choice](SimpleNamespace(option=node.option, alternatives=left), scope)

    def remembered(self, where, read):
        memory = self.fresh if where[0] in self.affected else self.kept
        if where not in memory:
            memory[where] = read()
        return memory[where]


# --- What the cases notice ------------------------------------------------------------------------------------------


def cases_of(book) -> list[dict]:
    """Return the golden cases that a book alone judges, the smallest first."""
    cases = [case for file in sorted(FOLDER.glob("*.json")) for case in json.loads(file.read_text(encoding="utf-8"))]
    found = [case for case in cases if case["kind"] in {"book", *OWN}
             and case["inputs"].get("book", OWN.get(case["kind"])) == book.id]  # fmt: skip
    return sorted(found, key=lambda case: len(str(case["inputs"])))


class Pins:
    """A book and the cases that pin it.

    Args:
        book: The book, or its id.
        counts: Patterns of the paths where numbers count.
        cases: The cases; all golden ones that the book alone judges, unless others are given.
    """

    def __init__(self, book, counts=(), cases=None):
        self.book = NATIONAL.book(book) if isinstance(book, str) else book
        self.counts = counts
        self.moves = list(moves(self.book, counts))
        self.parts = Parts(self.book)
        self.readings = [Reading(self.parts, case) for case in (cases_of(self.book) if cases is None else cases)]

    def noticed(self, move) -> bool:
        """Return whether some case fails when something is moved, or there can be no such book."""
        try:
            node = None if move.path == ("published",) else self.parts.moved(move)
        except FormulaError:
            return True
        for index, reading in enumerate(self.readings):
            if (node is None or move.place in reading.reached) and reading.fails(move, node):
                self.readings.insert(0, self.readings.pop(index))
                return True
        return False

    @property
    def chosen(self):
        """The alternatives that some case is judged by."""
        return {pair for reading in self.readings for pair in reading.choices.items()}


def complaints(pins, survivors) -> list[str]:
    """Return what is wrong with the pins of a book.

    Args:
        pins: The book and its cases.
        survivors: What no case can notice: for each pattern of paths how they are moved, and the reason.
    """
    unnoticed = {(str(move), move.step) for move in pins.moves if not pins.noticed(move)}
    excused = {pattern: {(str(move), move.step) for move in pins.moves
                         if fnmatch(str(move), pattern) and move.step in steps}
               for pattern, (steps, _) in survivors.items()}  # fmt: skip
    expected = set().union(*excused.values())
    amended = {option for id in pins.book.amends for option in NATIONAL.book(id).options}
    own = {(option.key, one.token) for option in {*pins.book.options} - amended for one in option.alternatives}
    return [
        *(f"{line}, as the book is" for reading in pins.readings for line in reading.lines),
        *(f"{place} {step}: nothing notices it" for place, step in sorted(unnoticed - expected)),
        *(f"{place} {step}: noticed, so it is no survivor" for place, step in sorted(expected - unnoticed)),
        *(f"{pattern}: no survivor any more" for pattern, found in excused.items() if not found),
        *(
            f"{pattern}: nothing counts there"
            for pattern in pins.counts
            if not any(fnmatch(str(move), pattern) for move in pins.moves)
        ),
        *(f"{option}={token}: no case chooses it" for option, token in sorted(own - pins.chosen)),
    ]
