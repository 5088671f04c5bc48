"""Strategies for ledgers of credits: entries, thresholds, how a ledger began."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.finding import Undetermined
from ..base.law import Basis
from ..base.period import Period
from ..career.credit_entry import CreditEntry, CreditKind, CreditRow
from ..career.credit_figures import ConvertedRow, CreditFormKind, StatementRow
from ..career.credit_history import CreditHistory
from ..career.credit_ledger import CreditLedger
from ..career.credit_opening import CreditOpening
from ..career.credit_rules import PERBKN3_2023
from ..career.credit_statement import CreditForm, CreditStatement
from ..career.credit_threshold import CreditThreshold
from ..people.employee import Dated
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..rules.permenpanrb6_2022 import Predikat
from .draw_base import days, distinct, texts
from .draw_credit import credit_spans
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["LEDGERS", "credit_amounts", "credit_entries", "credit_ledgers"]


def credit_amounts() -> st.SearchStrategy[Fraction]:
    """Return a strategy for credits of two places, 0 to 500."""
    return st.integers(0, 50_000).map(lambda hundredths: Fraction(hundredths, 100))


@st.composite
def credit_entries(
    draw: st.DrawFn,
    *,
    jenjang: Jenjang | None = None,
    kind: CreditKind | None = None,
    period: Draws | None = None,
    id: Draws | None = None,
    replaces: tuple[str, ...] = (),
) -> CreditEntry:
    """Draw an entry of a ledger of credits.

    Args:
        draw: Given by Hypothesis.
        jenjang: Its jenjang; any if not given.
        kind: Where its credits come from; anything if not given.
        period: Draws the months that it converts; any or none if not given.
        id: Draws its name; any or none if not given.
        replaces: The keys of the entries that it replaces.
    """
    of = kind or draw(st.sampled_from(CreditKind))
    conversion = of is CreditKind.KONVERSI
    if period is None:
        period = credit_spans() if conversion else st.none() | credit_spans()
    months = draw(period)
    return CreditEntry(
        of,
        jenjang or draw(st.sampled_from(Jenjang)),
        draw(credit_amounts()),
        draw(EVALUATION.of(Basis)),
        exact=draw(credit_amounts()),
        period=months,
        predikat=draw(st.sampled_from(Predikat) if conversion else st.none() | st.sampled_from(Predikat)),
        golongan=draw(st.none() | st.sampled_from(Golongan)),
        booked_on=None if months else draw(st.none() | days()),
        judged_until=draw(st.none() | st.just(months.end.replace(month=12, day=31))) if months else None,
        replaces=replaces,
        decree=draw(st.just("") | texts()),
        note=draw(st.just("") | texts()),
        id=draw(st.just("") | texts() if id is None else id),
    )


@st.composite
def credit_ledgers(draw: st.DrawFn, *, person_id: str | None = None) -> CreditLedger:
    """Draw a ledger: conversions of some years since its jenjang began, flat amounts, at most one correction.

    Args:
        draw: Given by Hypothesis.
        person_id: Whose; anybody's if not given.
    """
    since, jenjang = draw(days()), draw(st.sampled_from(Jenjang))
    entries = [
        draw(
            credit_entries(
                jenjang=jenjang, kind=CreditKind.KONVERSI, period=st.just(Period.year(year)), id=st.just(f"y{year}")
            )
        )
        for year in draw(distinct(st.integers(since.year + 1, 2036)))
    ]
    entries += [
        draw(credit_entries(jenjang=jenjang, kind=kind, period=st.none(), id=st.just(f"flat of {kind}")))
        for kind in draw(distinct(st.sampled_from(_FLAT), most=2))
    ]
    corrected: bool = draw(st.booleans())
    if entries and corrected:
        old = draw(st.sampled_from(entries))
        new = credit_entries(
            jenjang=jenjang, kind=old.kind, period=st.just(old.period), id=st.just("new"), replaces=(old.key,)
        )
        entries.append(draw(new))
    rank = st.builds(Dated[Golongan], st.sampled_from(Golongan), days())
    return CreditLedger(
        person_id or draw(texts()),
        jenjang,
        since,
        entries,
        ranks=draw(distinct(rank, by=lambda each: each.since)),
        opening=draw(st.none() | _openings()),
        starts_at=draw(st.none() | st.just(PERBKN3_2023.need(jenjang).ranks[0])),
        released=draw(st.none() | st.dates(date(2037, 1, 1), date(2040, 12, 31))),
    )


_FLAT = tuple(each for each in CreditKind if each is not CreditKind.KONVERSI)


@st.composite
def _openings(draw: st.DrawFn) -> CreditOpening:
    need, paid = draw(st.none() | credit_amounts()), draw(st.none() | st.sampled_from(Golongan))
    return CreditOpening(
        draw(st.sampled_from(Jenjang)),
        (need or 0) + draw(credit_amounts()),
        need,
        paid,
        draw(EVALUATION.of(Basis)),
        undecided=draw(st.none() | EVALUATION.of(Undetermined)) if paid is None else None,
    )


def _histories() -> Draws:
    return credit_ledgers(person_id="e1").map(lambda ledger: CreditHistory("e1", [ledger]))


@st.composite
def _statements(draw: st.DrawFn) -> CreditStatement:
    ledger = draw(credit_ledgers())
    period = Period.year(ledger.since.year + draw(st.integers(0, 6)))
    as_of = draw(st.none() | st.dates(period.start, date(2040, 12, 31)))
    return CreditStatement(ledger, period, draw(st.sampled_from(Golongan)), PERBKN3_2023, as_of=as_of)


def _converted() -> Draws:
    return st.builds(
        ConvertedRow,
        texts(),
        credit_spans(),
        st.sampled_from(Predikat),
        credit_amounts(),
        credit_amounts(),
        credit_amounts(),
    )


def _thresholds() -> Draws:
    to = st.sampled_from(Golongan) | st.sampled_from(Jenjang)
    return st.builds(CreditThreshold, to, credit_amounts(), credit_amounts(), EVALUATION.of(Basis))


LEDGERS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        CreditEntry: credit_entries,
        CreditThreshold: _thresholds,
        CreditOpening: _openings,
        CreditLedger: credit_ledgers,
        CreditHistory: _histories,
        StatementRow: lambda: st.builds(StatementRow, st.sampled_from(CreditRow), credit_amounts(), credit_amounts()),
        ConvertedRow: _converted,
        CreditStatement: _statements,
        CreditForm: lambda: st.builds(CreditForm, st.sampled_from(CreditFormKind), _statements()),
    }
)
"""What is drawn for each class."""
