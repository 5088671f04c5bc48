"""Whether units that perform better also satisfy better: a link over units, with everything it does not say.

It says nothing of any person, nothing of causes, and with few units nothing at all.  Nothing follows from it by itself.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.members import member
from ..base.stats_samples import pearson, spearman
from ..base.words import Words, label
from ..errors import EmptyCollection, InvalidValue
from ..feedback.figure import Figure, FigureSource, Measure
from ..plans.fields import check_kind, refuse_twins
from ..plans.target import Direction
from ..plans.units import unit_key
from ..rules.permenpanrb6_2022 import Predikat
from .distribution import Distribution

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.stats_samples import Correlation
    from ..base.words import Language

__all__ = ["FEWEST_UNITS", "LinkMethod", "LinkReading", "PublicLink", "UnpairedUnit", "link_units", "predikat_share"]

FEWEST_UNITS: int = 10
"""Of fewer units nothing is said: even a correlation of 0.6 has 0 within its interval then (ours)."""
_LINK: Basis = PERMENPANRB_6_2022(
    "Lampiran hlm. 29",
    assurance=Assurance.ASSUMPTION,
    note="Receivers of services are one perspective of a unit's results; that the two are held against each other over"
    " units, and how, is ours.",
)


class LinkMethod(StrEnum):
    """What is compared."""

    SPEARMAN = "spearman"
    """The order of the units; one far off does not decide."""
    PEARSON = "pearson"
    """The numbers themselves."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("link_method", self)


class LinkReading(StrEnum):
    """What the link says of the two numbers, whichever side of each is the better one."""

    SEARAH = "searah"
    """Where one number is higher the other one is, beyond what chance makes."""
    BERLAWANAN = "berlawanan"
    """Where one number is higher the other one is lower, beyond what chance makes."""
    TIDAK_JELAS = "tidak_jelas"
    """The interval holds 0: chance alone may have made it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("link_reading", self)


@final
@attrs.frozen
class UnpairedUnit:
    """A unit that is not in the link.

    Args:
        unit_id: The unit.
        why: Why not.
    """

    unit_id: str
    why: Words


@final
@attrs.frozen
class PublicLink:
    """How two numbers go together over units; the numbers of single units are not in it.

    Args:
        performance: What the one number measures.
        satisfaction: What the other one measures.
        method: What was compared.
        units: Over how many units.
        fewest_units: Of fewer nothing is said.
        confidence: Of the interval, in percent.
        coefficient: From -1 to 1; ``None`` where nothing was computed.
        low: Where it lies at least; ``None`` where there is no interval.
        high: Where it lies at most.
        answer: What that says, or why it says nothing.
        caveats: What has to be said with it, always.
        left_out: The units that are not in it, by id.
        basis: Why it is asked at all.
    """

    performance: Words
    satisfaction: Words
    method: LinkMethod
    units: int
    fewest_units: int
    confidence: Fraction
    coefficient: Decimal | None
    low: Decimal | None
    high: Decimal | None
    answer: LinkReading | Undetermined
    caveats: tuple[Words, ...]
    left_out: tuple[UnpairedUnit, ...]
    basis: Basis

    def as_text(self, language: Language) -> str:
        """Return the link as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.figure import link_page
        from ..show.text import as_text

        return as_text(link_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the link as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.figure import link_page
        from ..show.html import as_html

        return as_html(link_page(self), language)

    def _repr_html_(self) -> str:
        """Return the link for a notebook, in Indonesian."""
        return self.as_html("id")


def predikat_share(distribution: Distribution, *, at_least: Predikat = Predikat.BAIK) -> Figure | Undetermined:
    """Return the share of a unit's people with a predikat or a better one, as a figure of the unit.

    Args:
        distribution: The people of one unit by predikat.
        at_least: The lowest predikat that counts.

    Returns:
        A figure in percent, or ``Undetermined`` where nobody has a predikat.

    Example:
        >>> from ..base.period import Period
        >>> from .rounds import EvaluationKind
        >>> people = {"baik": 6, "butuh_perbaikan": 2}
        >>> predikat_share(Distribution("kec", Period.year(2025), EvaluationKind.TAHUNAN, people)).words.en
        '75% (n = 8)'
    """
    check_kind(distribution, Distribution, path="distribution", mend="Give a Distribution.")
    if not distribution.total:
        return Undetermined(Words("Belum ada pegawai berpredikat.", "Nobody has a predikat yet."))
    counted = sum(number for predikat, number in distribution.people if predikat >= at_least)
    name = at_least.label
    measure = Measure(
        FigureSource.LAINNYA,
        f"predikat:{at_least}",
        Words(f"Pegawai berpredikat {name.id} atau lebih", f"People with {name.en} or better"),
        "bagian_berpredikat",
        Words("dibagi semua pegawai berpredikat", "over all people with a predikat"),
    )
    return Figure(
        measure,
        Fraction(100 * counted, distribution.total),
        "%",
        distribution.unit_id,
        distribution.period,
        n=distribution.total,
        better=Direction.LEBIH_TINGGI,
    )


def link_units(
    performance: Iterable[Figure],
    satisfaction: Iterable[Figure],
    *,
    method: LinkMethod = LinkMethod.SPEARMAN,
    fewest_units: int = FEWEST_UNITS,
    confidence: Exact = 95,
) -> PublicLink:
    """Return how performance and satisfaction go together over units.

    Args:
        performance: One figure of each unit, all of the same thing in the same unit of measure.
        satisfaction: Likewise; units that have only one of the two are left out, and told.
        method: What is compared, or its token.
        fewest_units: Of fewer units nothing is said, 4 or more.
        confidence: Of the interval, in percent, from 50 to 99.9.

    Raises:
        InvalidValue: for one unit twice, figures of several things, or a limit below 4.
        WrongType: for what is no figure.
        UnknownName: for another method.

    Example:
        >>> from ..base.period import Period
        >>> def of(name, numbers):
        ...     measure = Measure(FigureSource.LAINNYA, name, Words(name, name), "mean", Words("rata-rata", "mean"))
        ...     for i, number in enumerate(numbers):
        ...         yield Figure(measure, number, "%", f"u{i}", Period.year(2025), n=30)
        >>> link = link_units(of("Baik", range(50, 62)), of("IKM", [70, 72, 71, 75, 74, 73, 78, 77, 76, 80, 81, 79]))
        >>> print(link.units, link.coefficient, link.answer)
        12 0.9161 searah
    """
    kind, sure = member(LinkMethod, method), exact(confidence)
    if type(fewest_units) is not int or fewest_units < 4:
        raise InvalidValue(
            f"fewest_units is {fewest_units!r}.",
            why="Of three units any link has every value in its interval.",
            mend="Give a whole number, 4 or more.",
            path="fewest_units",
            value=fewest_units,
        )
    first, second = _by_unit(performance, "performance"), _by_unit(satisfaction, "satisfaction")
    pairs = [(first[id], second[id]) for id in first if id in second and _meet(first[id], second[id])]
    found = _correlated(pairs, kind, fewest_units, sure)
    correlation = found if not isinstance(found, Undetermined) else None
    return PublicLink(
        _name(first),
        _name(second),
        kind,
        len(pairs),
        fewest_units,
        sure,
        None if correlation is None else correlation.estimate,
        None if correlation is None else correlation.low,
        None if correlation is None else correlation.high,
        found if isinstance(found, Undetermined) else _read(found),
        tuple(_caveats(pairs)),
        tuple(_left_out(first, second)),
        _LINK,
    )


def _by_unit(figures: Iterable[Figure], path: str) -> dict[str, Figure]:
    given = tuple(figures)
    for figure in given:
        check_kind(figure, Figure, path=path, mend="Give Figure values, one of each unit.")
    refuse_twins((figure.unit_id for figure in given), "unit", path=path)
    if not given:
        raise EmptyCollection("There is no figure.", mend="Give one of each unit.", path=path)
    things = {(each.measure.source, each.measure.key, unit_key(each.unit)): each.name.en for each in given}
    if len(things) > 1:
        told = "; ".join(sorted(f"{name} ({unit})" for (*_, unit), name in things.items()))
        raise InvalidValue(
            f"The figures measure several things: {told}.",
            why="Units can be compared only in one thing.",
            mend="Give figures of one measure, in one unit.",
            path=path,
        )
    return {figure.unit_id: figure for figure in given}


def _name(figures: dict[str, Figure]) -> Words:
    return next(iter(figures.values())).name


def _meet(one: Figure, other: Figure) -> bool:
    return one.period.contains(other.period) or other.period.contains(one.period)


def _left_out(first: dict[str, Figure], second: dict[str, Figure]) -> Iterator[UnpairedUnit]:
    alone = Words("Hanya satu dari dua angkanya ada.", "It has only one of the two figures.")
    apart = Words("Kedua angkanya dari periode yang berlainan.", "Its two figures are of other periods.")
    for id in sorted(first.keys() | second.keys()):
        if id not in first or id not in second:
            yield UnpairedUnit(id, alone)
        elif not _meet(first[id], second[id]):
            yield UnpairedUnit(id, apart)


def _correlated(
    pairs: list[tuple[Figure, Figure]], method: LinkMethod, fewest: int, confidence: Fraction
) -> Correlation | Undetermined:
    if len(pairs) < fewest:
        few = Words(
            f"Terlalu sedikit: {len(pairs)} unit; baru dibandingkan mulai {fewest}.",
            f"Too few: {len(pairs)} units; compared from {fewest} on.",
        )
        return Undetermined(few, _LINK)
    numbers = [(one.value, other.value) for one, other in pairs]
    if any(len(set(column)) < 2 for column in zip(*numbers, strict=True)):
        alike = Words("Salah satu angka sama di semua unit.", "One of the two numbers is the same in all units.")
        return Undetermined(alike, _LINK)
    return (spearman if method is LinkMethod.SPEARMAN else pearson)(numbers, confidence=confidence)


def _read(found: Correlation) -> LinkReading | Undetermined:
    if found.low is None or found.high is None:
        exactly = Words(
            "Semua unit tepat segaris; selangnya tidak dapat dihitung.",
            "All units lie on one line exactly; there is no interval.",
        )
        return Undetermined(exactly, _LINK)
    if found.low > 0:
        return LinkReading.SEARAH
    return LinkReading.BERLAWANAN if found.high < 0 else LinkReading.TIDAK_JELAS


_ALWAYS = (
    Words(
        "Ini tentang unit; tidak ada yang dapat disimpulkan tentang seorang pegawai.",
        "It is about units; nothing can be concluded about any employee.",
    ),
    Words(
        "Berjalan bersama bukan sebab-akibat; keduanya dapat disebabkan hal lain, seperti jenis layanan.",
        "Going together is no cause; both may come from something else, such as the kind of service.",
    ),
    Words(
        "Angka survei dan angka kinerja sendiri tidak pasti, sehingga hubungan yang sebenarnya dapat lebih kuat.",
        "Both numbers are uncertain themselves, so the true link may be stronger.",
    ),
    Words(
        "Setiap unit dihitung sama, juga yang angkanya dari sedikit orang.",
        "Each unit counts alike, also one whose number rests on few people.",
    ),
)


def _caveats(pairs: list[tuple[Figure, Figure]]) -> Iterator[Words]:
    yield from _ALWAYS
    if any(one.period != other.period for one, other in pairs):
        yield Words("Periode kedua angka tidak selalu sama.", "The two numbers are not always of the same period.")
    if any(len({figure.measure.way for figure in column}) > 1 for column in zip(*pairs, strict=True)):
        yield Words(
            "Cara menggabungkan angka berbeda antarunit.", "The numbers were not put together alike in all units."
        )
