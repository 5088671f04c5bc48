"""Strategies for credits: rules, conversion, sums, audits, entries, ledgers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..base.rounding import Rounding, RoundingMode
from ..career.credit import Accumulation, Conversion, accumulate, convert
from ..career.credit_audit import CreditAudit, audit_credits
from ..career.credit_audit_parts import AuditedCredit, PrintedCredit
from ..career.credit_parts import CreditBase, CreditNeed, CreditRate, CreditRoundingStage, CreditStart
from ..career.credit_rules import PERBKN3_2023, CreditRules
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..rules.permenpanrb6_2022 import Predikat
from .draw_base import BASE, days, distinct, ends, numbers, positive, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction
    from typing import Any

    from .source import Draws

__all__ = ["CREDIT", "conversions", "credit_rules", "credit_spans", "printed_credits"]


def _amounts() -> Draws:
    return numbers(low=0, high=1_000)


def _needs() -> Draws:
    return st.builds(
        CreditNeed,
        st.sampled_from(Jenjang),
        positive(),
        positive(),
        st.none() | positive(),
        distinct(st.sampled_from(Golongan), least=1),
        _bases(),
        coefficient_basis=_bases(),
    )


def _bases() -> Draws:
    return BASE.of(Basis)


def _rates() -> Draws:
    return st.builds(CreditRate, st.sampled_from(Predikat), positive(), _bases())


def _credit_bases() -> Draws:
    return st.builds(CreditBase, st.sampled_from(Jenjang), st.sampled_from(Golongan), _amounts(), _bases())


def _starts() -> Draws:
    return st.builds(CreditStart, st.sampled_from(Jenjang), st.sampled_from(Golongan), positive(), _bases())


@st.composite
def credit_rules(draw: st.DrawFn) -> CreditRules:
    """Draw a regime: any needs, every predikat with a rate, basic credits of ranks that fit, any rounding.

    Args:
        draw: Given by Hypothesis.
    """
    needs = draw(distinct(_needs(), by=lambda need: need.jenjang))
    fitting = [(need.jenjang, rank) for need in needs for rank in need.ranks]
    based = draw(distinct(st.sampled_from(fitting))) if fitting else ()
    since = draw(days())
    return CreditRules(
        draw(texts()),
        since,
        draw(ends(since)),
        needs,
        [CreditRate(predikat, draw(positive()), draw(_bases())) for predikat in Predikat],
        [CreditBase(jenjang, rank, draw(_amounts()), draw(_bases())) for jenjang, rank in based],
        draw(distinct(_starts(), by=lambda start: (start.jenjang, start.golongan))),
        draw(st.none() | BASE.of(Rounding)),
        draw(st.sampled_from(CreditRoundingStage)),
        draw(_bases()),
    )


@st.composite
def credit_spans(draw: st.DrawFn) -> Period:
    """Draw whole months of one calendar year.

    Args:
        draw: Given by Hypothesis.
    """
    year = draw(st.integers(2021, 2027))
    first, last = sorted(draw(st.tuples(st.integers(1, 12), st.integers(1, 12))))
    return Period(Period.month(year, first).start, Period.month(year, last).end)


def _roundings() -> Draws:
    return st.builds(Rounding, st.integers(0, 4), st.sampled_from(RoundingMode))


def _regimes() -> Draws:
    """Return a strategy for the regime in force, also with another rounding."""
    return st.builds(PERBKN3_2023.rounded, st.none() | _roundings(), st.sampled_from(CreditRoundingStage))


def conversions() -> Draws:
    """Return a strategy for conversions by the regime in force, also with another rounding."""
    months = st.integers(1, 12) | credit_spans()
    return _regimes().flatmap(
        lambda rules: st.builds(
            convert, st.sampled_from(Jenjang), st.sampled_from(Predikat), months, rules=st.just(rules)
        )
    )


def _accumulations() -> Draws:
    rows = st.lists(conversions() | _amounts(), max_size=4)
    return st.builds(accumulate, rows, rules=_regimes())


def printed_credits() -> Draws:
    """Return a strategy for printed rows: flat amounts, and conversions that may be printed wrongly."""
    flat = st.builds(PrintedCredit, _amounts(), note=st.just("") | texts())
    return flat | st.builds(_printed, conversions(), st.none() | _amounts(), st.integers(0, 2), texts())


def _printed(conversion: Conversion, instead: Fraction | None, off: int, note: str) -> PrintedCredit:
    """Return a conversion as a document may print it: another number, or months that its dates do not have."""
    return PrintedCredit(
        conversion.credit if instead is None else instead,
        conversion.jenjang,
        conversion.predikat,
        months=None if conversion.period and not off else conversion.months + off // 2,
        period=conversion.period,
        note=note,
    )


def _audits() -> Draws:
    tenure = st.none() | credit_spans()
    rows = st.lists(printed_credits(), min_size=1, max_size=4)
    return st.builds(audit_credits, rows, st.none() | _amounts(), tenure=tenure, rules=_regimes())


CREDIT: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        CreditNeed: _needs,
        CreditRate: _rates,
        CreditBase: _credit_bases,
        CreditStart: _starts,
        CreditRules: credit_rules,
        Conversion: conversions,
        Accumulation: _accumulations,
        PrintedCredit: printed_credits,
        AuditedCredit: lambda: _audits().map(lambda audit: audit.rows[-1]),
        CreditAudit: _audits,
    }
)
"""What is drawn for each class."""
