"""What a region may add by its own decree: a guide from the results of periods to a proposed result of the year.

It only proposes: the year is judged afresh, by its final realisation and all feedback, and no national rule makes it of
months or quarters.  Policies that agencies use stand here by name; which one holds, and which numbers, the region says.
"""

from __future__ import annotations

from functools import reduce
from operator import add, or_
from typing import TYPE_CHECKING

from ..base.exact import exact
from ..base.finding import Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.scale import Scale
from ..base.words import Words
from ..errors import InvalidValue
from ..formula.build import (
    count,
    given,
    given_token,
    greatest,
    is_absent,
    mean,
    outer,
    table,
    truth,
    undetermined,
    when,
)
from . import shape
from .book import RuleBook
from .parts import Check
from .permenpanrb6_2022 import Rating
from .scales import check_answers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..base.exact import Exact
    from ..base.law import Basis, Law
    from ..formula.algebra import Number, NumberFormula, TokenFormula, TruthFormula
    from ..formula.facts import FactSpec

    Policy = Callable[[Scale], TokenFormula]

__all__ = ["averaged", "latest", "lower_median", "monthly_to_annual", "upper_median", "worst"]

FRESH = PERMENPANRB_6_2022(
    "Lampiran Bab IV huruf B angka 3, hlm. 100-104",
    note="The year is judged by its final realisation and all feedback of the year; no formula makes it of periods.",
)

hasil: TokenFormula = given_token("hasil")
dinilai: TruthFormula = ~is_absent("hasil")


def worst(scale: Scale) -> TokenFormula:
    """Return the lowest result of any period."""
    return _first(scale, lambda tokens: count("periode", where=dinilai & hasil.is_(*tokens)) > 0)


def lower_median(scale: Scale) -> TokenFormula:
    """Return the result in the middle; of two in the middle the lower one."""
    return _first(scale, lambda tokens: 2 * count("periode", where=dinilai & hasil.is_(*tokens)) >= _known())


def upper_median(scale: Scale) -> TokenFormula:
    """Return the result in the middle; of two in the middle the higher one."""
    return _first(scale, lambda tokens: 2 * count("periode", where=dinilai & hasil.is_(*tokens)) > _known())


def latest(scale: Scale) -> TokenFormula:
    """Return the result of the last period that has one."""
    last = greatest("periode", given("urutan"), where=dinilai)
    here = dinilai & given("urutan").equals(outer(last))
    return _first(scale, lambda tokens: count("periode", where=here & hasil.is_(*tokens)) > 0)


def averaged(
    values: Mapping[str, Exact], cuts: Callable[[NumberFormula], TokenFormula]
) -> Callable[[Scale], TokenFormula]:
    """Return the policy that takes the mean of numbers that the region gives to results, and cuts it.

    Grades are no numbers by national law; which numbers stand for them is the region's to say.

    Args:
        values: A number for each token of the scale.
        cuts: What makes a token of the mean.

    Raises:
        InvalidValue: when a token of the scale has no number, or a number stands for no token.
    """

    def policy(scale: Scale) -> TokenFormula:
        if set(values) != set(scale.tokens):
            raise InvalidValue(
                f"The numbers are for {', '.join(sorted(values))}.",
                mend=f"Give one for each of {', '.join(scale.tokens)}.",
                path="values",
            )
        rows: dict[tuple[str, ...], Number] = {(token,): exact(value) for token, value in values.items()}
        numbers = table((hasil,), rows)
        return cuts(mean("periode", numbers, where=dinilai))

    return policy


def _first(scale: Scale, holds: Callable[[tuple[str, ...]], TruthFormula]) -> TokenFormula:
    """Return the first token of the scale for which ``holds`` of it and those below."""
    *lower, top = scale.tokens
    chain = when(holds(scale.tokens[:1])).then(lower[0])
    for place in range(1, len(lower)):
        chain = chain.when(holds(scale.tokens[: place + 1])).then(lower[place])
    answer: TokenFormula = chain.otherwise(top)
    return answer


def _known() -> NumberFormula:
    return count("periode", where=dinilai)


def monthly_to_annual(
    policy: Policy,
    *,
    id: str,
    version: str,
    law: Law,
    basis: Basis,
    scale: Scale | None = None,
    periods: int = 12,
    needed: int | None = None,
) -> RuleBook:
    """Return the guide of a region that proposes a result of the year by those of its periods.

    It is a rule book of its own, so that the proposal is explained and stored like any answer; it judges nobody: it
    has no coverage, and each answer carries the finding ``ANNUAL_PROPOSAL_ONLY`` with the article by which the year is
    judged afresh.  It reads ``periode``: rows of ``urutan`` (1 for the first period) and ``hasil``.

    A period without result is never counted as the lowest: unless the region says how many results are enough, the
    proposal is undetermined.

    Args:
        policy: :func:`worst`, :func:`lower_median`, :func:`upper_median`, :func:`latest`, or :func:`averaged`.
        id: The id of the guide.
        version: Its version.
        law: The decree of the region.
        basis: Its article about the proposal.
        scale: The scale of the results; that of ratings if not given.
        periods: How many periods the year has: 12 months or 4 quarters.
        needed: How many results are enough; all if not given.

    Raises:
        InvalidValue: when more results are needed than there are periods, or the policy answers with another token.

    Example:
        >>> from kinerja import Law
        >>> perbup = Law("Perbup Contoh 12/2025")
        >>> guide = monthly_to_annual(
        ...     worst, id="tahunan_contoh", version="1", law=perbup, basis=perbup("Pasal 9"), periods=4
        ... )
        >>> results = ("sesuai_ekspektasi", "di_atas_ekspektasi", "sesuai_ekspektasi", None)
        >>> rows = [{"urutan": place + 1, "hasil": result} for place, result in enumerate(results)]
        >>> print(guide.judge({"periode": rows}).predikat.reason.en)
        Fewer than 4 of 4 periods have a result.
    """
    held = scale or Scale.of(Rating)
    enough = periods if needed is None else needed
    if not 1 <= enough <= periods:
        raise InvalidValue(
            f"{enough} of {periods} periods cannot be needed.", mend="Give 1 to the number of periods.", path="needed"
        )
    known = _known().named("periode_dinilai", id="Periode yang dinilai", en="Periods with a result", basis=basis)
    answer = policy(held)
    check_answers("policy", answer.node, held)
    return RuleBook(
        id=id,
        version=version,
        law=law,
        coverage=None,
        needs=_periods(held),
        predikat=_annual(answer, known, periods, enough, basis).named(
            "usulan_tahunan", id="Usulan hasil tahunan", en="Proposed result of the year", basis=basis
        ),
        scale=held,
        checks=_remarks(known, periods, basis),
    )


def _annual(answer: TokenFormula, known: NumberFormula, periods: int, enough: int, basis: Basis) -> TokenFormula:
    """Return the answer of a policy where the periods are as they should be."""
    told = [count("periode", where=given("urutan").equals(place + 1) & dinilai) for place in range(periods)]
    doubled = reduce(or_, (times > 1 for times in told))
    return (
        when(reduce(add, told) < known)
        .then(
            undetermined(
                id=f"Ada periode di luar urutan 1 s.d. {periods}.",
                en=f"Some period is not one of 1 to {periods}.",
                basis=basis,
            )
        )
        .when(doubled)
        .then(undetermined(id="Ada periode yang tercatat dua kali.", en="Some period stands there twice.", basis=basis))
        .when(known < enough)
        .then(
            undetermined(
                id=f"Kurang dari {enough} dari {periods} periode yang mempunyai hasil.",
                en=f"Fewer than {enough} of {periods} periods have a result.",
                basis=basis,
            )
        )
        .otherwise(answer)
    )


def _periods(scale: Scale) -> FactSpec:
    return shape.whole(
        shape.collection(
            "periode",
            "Periode dalam setahun",
            "Periods of the year",
            shape.number("urutan", "Urutan periode, mulai dari 1", "Place of the period, from 1", required=True),
            shape.token("hasil", "Hasil evaluasi periodik", "Result of the periodic evaluation", *scale.tokens),
            required=True,
        )
    )


def _remarks(known: NumberFormula, periods: int, basis: Basis) -> tuple[Check, ...]:
    return (
        Check(
            "ANNUAL_PROPOSAL_ONLY",
            Severity.INFO,
            truth(True),  # noqa: FBT003 - the answer itself
            Words(
                "Ini hanya usulan: evaluasi tahunan dilakukan tersendiri oleh Pejabat Penilai Kinerja berdasarkan "
                "realisasi akhir dan seluruh umpan balik, bukan dihitung dari periode.",
                "This only proposes: the appraiser evaluates the year afresh by its final realisation and all "
                "feedback; it is not computed from periods.",
            ),
            FRESH,
        ),
        Check(
            "ANNUAL_PERIODS_MISSING",
            Severity.WARNING,
            known < periods,
            Words(
                f"Tidak semua dari {periods} periode mempunyai hasil; yang kosong tidak dihitung sebagai apa pun.",
                f"Not all of {periods} periods have a result; what is missing counts as nothing.",
            ),
            basis,
        ),
    )
