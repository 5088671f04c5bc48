"""What would come out if some facts were others: the answer before and after, and what made the difference."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, final

import attrs

from ..plans.units import ELAPSED_FIVE_DAYS
from ..rules.book import Outcome, RuleBook
from .comparison import Unjudged, judged
from .fact_paths import REALISED, asked, find_spot, fitted, followers
from .step_differences import step_differences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.words import Language
    from ..formula.facts import Facts
    from ..formula.interpret import Value
    from ..plans.units import UnitTable
    from ..rules.parts import Proposal
    from .fact_paths import Base
    from .step_differences import StepDifference

__all__ = ["FactChange", "Projection", "what_if"]


@final
@attrs.frozen
class FactChange:
    """A fact that was made another one.

    Args:
        path: Where it stands.
        before: What it was; ``None`` when it was absent, the number of rows of a collection.
        after: What it became.
    """

    path: str
    before: Value | None
    after: Value | None


def _changes(changes: Iterable[FactChange]) -> tuple[FactChange, ...]:
    return tuple(changes)


@final
@attrs.frozen
class Projection:
    """What a rule book answers, and what it would answer.

    Args:
        rules: The book.
        before: What it answers on the facts as they are.
        after: What it would answer.
        changes: What was made otherwise: what was asked for, and the standing that an appraisal derives from it.
    """

    rules: RuleBook
    before: Outcome | Unjudged
    after: Outcome | Unjudged
    changes: tuple[FactChange, ...] = attrs.field(converter=_changes)

    @cached_property
    def proposals(self) -> tuple[Proposal | None, Proposal | None]:
        """What the guide of the book proposes before and after; ``None`` where it has no guide or no answer."""
        return _proposal(self.before), _proposal(self.after)

    @cached_property
    def steps(self) -> tuple[StepDifference, ...]:
        """Every part that came to something else, also of the proposal, each behind those that it reads."""
        one, other = self.before, self.after
        if isinstance(one, Unjudged) or isinstance(other, Unjudged):
            return ()
        found = step_differences(one.because, other.because, facts=(one.facts, other.facts))
        first, second = self.proposals
        if first is not None and second is not None:
            found += step_differences(first.because, second.because)
        return tuple(dict.fromkeys(found))

    def as_text(self, language: Language) -> str:
        """Return the projection as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.comparison import projection_page
        from ..show.text import as_text

        return as_text(projection_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the projection as a piece of HTML that needs nothing else, its texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.comparison import projection_page
        from ..show.html import as_html

        return as_html(projection_page(self), language)

    def _repr_html_(self) -> str:
        """Return the projection for a notebook, in Indonesian."""
        return self.as_html("id")


def _proposal(answer: Outcome | Unjudged) -> Proposal | None:
    if isinstance(answer, Unjudged) or not isinstance(answer.rules, RuleBook):
        return None
    return answer.rules.propose(answer.facts)


def what_if(
    base: Base,
    changes: Mapping[str, object],
    *,
    rules: RuleBook | None = None,
    units: UnitTable = ELAPSED_FIVE_DAYS,
) -> Projection:
    """Ask what a rule book would answer if some facts were others; what was given stays as it is.

    In an appraisal the standing of a result follows the realisation of its indicators.  In plain facts nothing
    follows: a book that reads standings is asked by changing the standing.

    Args:
        base: Facts of a book, an outcome or an appraisal.
        changes: The other facts, by path (``"hasil_kerja[0].indikator[1].realisasi"``) or, for a realisation, by the
            id of its indicator; ``None`` takes a fact away.  Numbers stand in the unit of the target.
        rules: The book of plain facts.
        units: Which units may be read as one another, as in ``appraise``.

    Raises:
        UnknownName: when there is no fact at a path, and no indicator of that id.
        Problems: when a value does not fit its fact.
        InvalidValue: for plain facts without a book, or one id that two indicators have.

    Example:
        >>> from kinerja.rules.pp46_2011 import PP46_2011
        >>> facts = {
        ...     "hasil_kerja": [{"indikator": [{"id": "i1", "aspek": "kuantitas", "target": 10, "realisasi": 7}]}],
        ...     "perilaku": [{"aspek": "integritas", "nilai": 80}],
        ...     "struktural": False,
        ... }
        >>> found = what_if(facts, {"i1": 9}, rules=PP46_2011)
        >>> found.before.predikat.token, found.after.predikat.token, found.steps[0].key
        ('cukup', 'baik', 'kuantitas_terealisasi')
    """
    book, facts = asked(base, rules)
    wanted = {find_spot(facts, name): value for name, value in changes.items()}
    values = {spot.path: value for spot, value in wanted.items()}
    other = fitted(book, facts, values)
    realised = {spot: spot.of(other) for spot in wanted if spot.spec.name == REALISED}
    # What was asked for by name goes before what follows from something else.
    values = {**followers(base, realised, units), **values}
    other = fitted(book, facts, values)
    found = (FactChange(path, find_spot(facts, path).of(facts), _after(other, path)) for path in sorted(values))
    return Projection(book, judged(book, facts), judged(book, other), found)


def _after(facts: Facts, path: str) -> Value | None:
    value: Value | None = find_spot(facts, path).of(facts)
    return value
