"""Progress: what was realised of a plan in a period, by which evidence, and what the leader accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.exact import exact
from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue
from .fields import filled, is_a, refuse_twins, stripped
from .precision import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.exact import Exact
    from ..base.period import Period
    from ..people.party import Leader, Party
    from .plan import WorkPlan
    from .standing import Realised

    Told = Exact | bool | None

__all__ = ["Acceptance", "Evidence", "Progress", "Realisation"]

_EVIDENCE = PERMENPANRB_6_2022("Pasal 12 huruf b; Lampiran hlm. 68")


@final
@attrs.frozen
class Evidence:
    """What shows that something was realised; it shows results, not activity (annex p. 68).

    Args:
        description: What it is.
        reference: Where it is: an address or the number of a document.
        kind: What sort of thing, in the agency's own words.
    """

    description: str = attrs.field(converter=stripped, validator=filled)
    reference: str = attrs.field(default="", converter=stripped)
    kind: str = attrs.field(default="", converter=stripped)


def _value(value: Told) -> Realised:
    return value if value is None or isinstance(value, bool) else exact(value)


def _evidence(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(evidence)


@final
@attrs.frozen
class Realisation:
    """What was realised of an indicator or, told as a whole, of a result.

    Args:
        of: The id of the indicator or result.
        value: An exact number, yes or no; ``None`` when it is told in words only.
        unit: The unit of the number.
        text: The realisation in words, as a document has it.
        evidence: What shows it.
        on: As of which day.
        note: A remark.
        precision: On how many the number rests and its interval, where it was sampled; it changes no standing.

    Raises:
        InvalidValue: when there is neither a value nor text, or a precision of no number.

    Example:
        >>> Realisation("i1", "85", "%", text="85% berdasarkan penilaian Pimpinan").value
        Fraction(85, 1)
    """

    of: str = attrs.field(converter=stripped, validator=filled)
    value: Realised = attrs.field(default=None, converter=_value)
    unit: str = attrs.field(default="", converter=stripped)
    text: str = attrs.field(default="", converter=stripped, kw_only=True)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_evidence, kw_only=True)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    note: str = attrs.field(default="", converter=stripped, kw_only=True)
    precision: Precision | None = attrs.field(default=None, validator=optional(is_a(Precision)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.value is None and not self.text:
            raise InvalidValue("The realisation says nothing.", mend="Give a value or text.", path="value")
        if self.precision is not None and (self.value is None or isinstance(self.value, bool)):
            raise InvalidValue("Only a number has a precision.", mend="Give the number, or none.", path="precision")


@final
@attrs.frozen
class Acceptance:
    """The leader's feedback accepts the shortfall of a result (PermenPANRB 6/2022, annex p. 194, note ``****``).

    Args:
        result_id: The result.
        by: Who accepts it.
        on: When; ``None`` when it is not known.
        reason: Why; the law asks for rational considerations.
    """

    result_id: str = attrs.field(converter=stripped, validator=filled)
    by: Leader | Party
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    reason: str = attrs.field(kw_only=True, converter=stripped, validator=filled)


def _realisations(realisations: Iterable[Realisation]) -> tuple[Realisation, ...]:
    return tuple(realisations)


def _acceptances(acceptances: Iterable[Acceptance]) -> tuple[Acceptance, ...]:
    return tuple(acceptances)


@final
@attrs.frozen
class Progress:
    """What was realised of a plan in a period.

    Args:
        period: The period.
        realisations: At most one for each indicator and each result.
        acceptances: At most one for each result.

    Raises:
        InvalidValue: when one thing is told twice.
    """

    period: Period
    realisations: tuple[Realisation, ...] = attrs.field(default=(), converter=_realisations)
    acceptances: tuple[Acceptance, ...] = attrs.field(default=(), converter=_acceptances)

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.of for each in self.realisations), "realisation of", path="realisations")
        refuse_twins((each.result_id for each in self.acceptances), "acceptance of", path="acceptances")

    def of(self, id: str) -> Realisation | None:
        """Return the realisation of the indicator or result with this id, or ``None`` when there is none."""
        return next((each for each in self.realisations if each.of == id), None)

    def accepted(self, result_id: str) -> Acceptance | None:
        """Return the acceptance of the result with this id, or ``None`` when there is none."""
        return next((each for each in self.acceptances if each.result_id == result_id), None)

    def check(self, plan: WorkPlan) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: unknown ids, missing evidence, a period outside the plan."""
        return (*_outside(self, plan), *_unknown(self, plan), *_unproved(self))


def _outside(progress: Progress, plan: WorkPlan) -> Iterator[Finding]:
    if not plan.period.overlaps(progress.period):
        message = Words(
            f"Realisasi {progress.period.label.id} berada di luar periode SKP {plan.period.label.id}.",
            f"Progress of {progress.period.label.en} lies outside the plan, {plan.period.label.en}.",
        )
        hint = Words("Gunakan SKP periode itu.", "Use the plan of that period.")
        yield Finding("PROGRESS_OUTSIDE_PLAN", Severity.ERROR, "period", message, hint)


def _unknown(progress: Progress, plan: WorkPlan) -> Iterator[Finding]:
    results = {result.id for result in plan.results}
    known = results | {indicator.id for indicator in plan.indicators}
    named = [(f"realisations[{i}].of", each.of, known) for i, each in enumerate(progress.realisations)]
    named += [(f"acceptances[{i}].result_id", each.result_id, results) for i, each in enumerate(progress.acceptances)]
    for path, id, ids in named:
        if id not in ids:
            message = Words(f"SKP tidak memuat '{id}'.", f"The plan has no '{id}'.")
            hint = Words("Perbaiki id, atau tambahkan ke SKP.", "Correct the id, or add it to the plan.")
            yield Finding("PROGRESS_UNKNOWN_ID", Severity.ERROR, path, message, hint)


def _unproved(progress: Progress) -> Iterator[Finding]:
    for i, realisation in enumerate(progress.realisations):
        if not realisation.evidence:
            message = Words("Realisasi ini tanpa bukti dukung.", "This realisation has no evidence.")
            hint = Words("Lampirkan bukti hasilnya.", "Attach evidence of the result.")
            yield Finding(
                "PROGRESS_NO_EVIDENCE", Severity.WARNING, f"realisations[{i}].evidence", message, hint, _EVIDENCE
            )
