"""One fact among many: found by its path or by the id of an indicator, and replaced without touching what was given."""

from __future__ import annotations

import re
from difflib import get_close_matches
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias, final

import attrs

from ..errors import InvalidValue, UnknownName, WrongType
from ..formula.facts import FactKind, Facts
from ..plans.progress import Progress, Realisation
from ..plans.track import target_due
from ..rules.book import Outcome, RuleBook, check_book
from .appraisal import Appraisal, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..formula.facts import FactSpec
    from ..plans.units import UnitTable

__all__ = ["REALISED", "Base", "Spot", "asked", "find_spot", "fitted", "followers", "spots"]

Base: TypeAlias = "Mapping[str, Any] | Outcome | Appraisal"
"""What a question starts from: facts of a book, or what was judged before."""

_NAMED = 10
"""How many facts an error names."""
REALISED = "realisasi"
"""The fact that the id of an indicator stands for."""


def asked(base: Base, rules: RuleBook | None) -> tuple[RuleBook, Facts]:
    """Return the book and the facts of it that a question starts from.

    Args:
        base: Facts, an outcome or an appraisal.
        rules: The book of the facts; an outcome and an appraisal bring their own.

    Raises:
        InvalidValue: for facts without a book, or a second book.
        WrongType: for what is no rule book, or was not judged by one.
        Problems: when the facts do not fit the book.
    """
    if not isinstance(base, Outcome | Appraisal):
        if rules is None:
            raise InvalidValue("The facts come without a rule book.", mend="Give rules=...", path="rules")
        check_book(rules, "rules")
        return rules, rules.facts(base)
    outcome = base.outcome if isinstance(base, Appraisal) else base
    if rules is not None and rules != outcome.rules:
        raise InvalidValue(
            f"It was judged by {outcome.rules.id!r}, not by {rules.id!r}.",
            mend="Leave out rules, or compare the books with compare(...).",
            path="rules",
        )
    if not isinstance(outcome.rules, RuleBook):
        raise WrongType(f"{outcome.rules.id!r} is no rule book.", mend="Ask about what a rule book judged.")
    return outcome.rules, outcome.facts


@final
@attrs.frozen
class Spot:
    """Where a fact stands.

    Args:
        path: Its path, such as ``hasil_kerja[0].indikator[1].realisasi``.
        route: The way to it in the rows of facts: places of facts and of rows in turn.
        spec: Its declaration.
        id: The id of the row it stands in.
        title: The name of that row.
    """

    path: str
    route: tuple[int, ...]
    spec: FactSpec
    id: str = ""
    title: str = ""

    @property
    def declared(self) -> tuple[str, ...]:
        """The names on the way to the fact, without rows: where a formula reads it."""
        return tuple(re.sub(r"\[[0-9]+\]", "", self.path).split("."))

    def of(self, facts: Facts) -> Any:
        """Return the fact, of a collection how many rows it has; ``None`` when it is absent."""
        here: Any = facts.row
        for place in self.route:
            here = here[place]
        if here is not None and self.spec.kind is FactKind.NUMBER:
            return Fraction(*here)
        return Fraction(len(here)) if isinstance(here, tuple) else here

    def put(self, facts: Facts, value: object) -> Facts:
        """Return ``facts`` with another value there, given as they hold it inside."""
        return Facts(facts.spec, _put(facts.row, self.route, value))


def _put(row: tuple[Any, ...], route: tuple[int, ...], value: object) -> tuple[Any, ...]:
    place, *rest = route
    new = _put(row[place], tuple(rest), value) if rest else value
    return (*row[:place], new, *row[place + 1 :])


def spots(facts: Facts) -> Iterator[Spot]:
    """Yield every fact that there is or may be, in reading order; a collection before its rows."""
    return _spots(facts.spec, facts.row, "", (), ("", ""))


def _spots(
    spec: FactSpec, row: tuple[Any, ...], path: str, route: tuple[int, ...], named: tuple[str, str]
) -> Iterator[Spot]:
    for place, (item, value) in enumerate(zip(spec.items, row, strict=True)):
        here = f"{path}.{item.name}" if path else item.name
        yield Spot(here, (*route, place), item, *named)
        if item.kind is FactKind.COLLECTION:
            for number, below in enumerate(value or ()):
                names = (_text(item, below, "id"), _text(item, below, "nama"))
                yield from _spots(item, below, f"{here}[{number}]", (*route, place, number), names)


def _text(spec: FactSpec, row: tuple[Any, ...], name: str) -> str:
    place = spec.places.get(name)
    return "" if place is None else str(row[place] or "")


def find_spot(facts: Facts, name: str) -> Spot:
    """Return the fact at a path, or the realisation of the indicator with an id.

    Raises:
        UnknownName: when there is neither, with the nearest ones.
        InvalidValue: when two indicators have that id.
    """
    known = {spot.path: spot for spot in spots(facts)}
    if name in known:
        return known[name]
    realised = [spot for spot in known.values() if spot.spec.name == REALISED and spot.id]
    found = [spot for spot in realised if spot.id == name]
    if len(found) > 1:
        raise InvalidValue(
            f"{len(found)} indicators have the id {name!r}.", mend=f"Say which: {', '.join(s.path for s in found)}."
        )
    if not found:
        asked_about = (spot.path for spot in known.values() if spot.spec.kind not in _TITLES)
        raise _unknown(name, [*(spot.id for spot in realised), *asked_about])
    return found[0]


_TITLES = frozenset({FactKind.TEXT, FactKind.COLLECTION})
"""What nobody asks about, though it may be given."""


def _unknown(name: str, known: list[str]) -> UnknownName:
    near = get_close_matches(str(name), known, n=3)
    told = near or known[:_NAMED]
    more = "" if near or len(known) <= len(told) else f" and {len(known) - len(told)} more"
    start = "Did you mean" if near else "Known are"
    return UnknownName(
        f"{name!r} is no fact here and no id of an indicator.",
        mend=f"{start} {', '.join(told)}{more}{'?' if near else '.'}",
        path=str(name),
        value=name,
    )


def fitted(book: RuleBook, facts: Facts, values: Mapping[str, object]) -> Facts:
    """Return facts with other values at some paths, checked against the book.

    Raises:
        Problems: when they do not fit any more.
    """
    data = facts.as_data()
    for path, value in values.items():
        _set(data, path, value)
    return book.facts(data)


def _set(data: Any, path: str, value: object) -> None:
    *outer, last = re.findall(r"[^.\[\]]+", path)
    for step in outer:
        data = data[int(step)] if isinstance(data, list) else data[step]
    data[last] = value


def followers(base: Base, realised: Mapping[Spot, Fraction | None], units: UnitTable) -> dict[str, object]:
    """Return the facts that an appraisal derives from realisations: where their results stand.

    Args:
        base: What the question starts from; only an appraisal knows the plan.
        realised: What realisations become, in the units of their targets; other facts among them do not matter.
        units: Which units may be read as one another.

    Returns:
        The standings by path; none where the rules do not read them, or the facts are not those of the plan.
    """
    if not isinstance(base, Appraisal) or not _reads_standings(base.outcome.facts.spec):
        return {}
    changed = {spot: value for spot, value in realised.items() if _planned(base, spot)}
    progress = _progress(base, changed)
    found: dict[str, object] = {}
    for number in dict.fromkeys(spot.route[1] for spot in changed):
        plan = attrs.evolve(base.plan, results=base.plan.results[number : number + 1])
        said: Any = facts_of(plan, progress, period=base.period, units=units)
        found[f"hasil_kerja[{number}].kedudukan"] = said["hasil_kerja"][0]["kedudukan"]
    return found


def _reads_standings(spec: FactSpec) -> bool:
    results = spec.child("hasil_kerja")
    return results is not None and results.child("kedudukan") is not None


def _planned(base: Appraisal, spot: Spot) -> bool:
    """Return whether a fact is the realisation of an indicator of the plan, in the place where the plan has it."""
    if spot.declared != ("hasil_kerja", "indikator", REALISED):
        return False
    planned = base.plan.results[spot.route[1] : spot.route[1] + 1]
    return any(indicator.id == spot.id for result in planned for indicator in result.indicators)


def _progress(base: Appraisal, changed: Mapping[Spot, Fraction | None]) -> Progress:
    ids = {spot.id for spot in changed}
    others = [each for each in base.progress.realisations if each.of not in ids]
    realised = [
        Realisation(spot.id, value, _unit(base, spot.id)) for spot, value in changed.items() if value is not None
    ]
    return attrs.evolve(base.progress, realisations=[*others, *realised])


def _unit(base: Appraisal, id: str) -> str:
    indicator = base.plan.indicator(id)
    target = target_due(base.plan, indicator, base.period) or indicator.target
    return getattr(target, "unit", None) or ""
