"""How one appraiser rates beside the others of a cohort: information for a talk, never a veto, never a correction.

Nothing in the law asks for this, and nothing follows from it by itself: people of one appraiser may truly be better.
So means are pulled towards those of the others the more, the fewer people an appraiser has rated, appraisers of very
few people get no answer, and a difference that chance may have made is called that.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.stats import pool
from ..base.words import Words, label
from ..errors import InvalidValue, NotFound
from .cohort import check_cohort

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ..base.law import Basis
    from ..base.scale import Grade, Ranked
    from ..base.stats import PooledGroup
    from ..base.words import Language
    from .cohort import Cohort, CohortIdentity, CohortMember

__all__ = [
    "AppraiserLine",
    "LeniencyReading",
    "LeniencyReport",
    "RatedAs",
    "Scoring",
    "compare_appraisers",
]

FEWEST_PEOPLE = 5
"""So few people of an appraiser say nothing; of fewer, one more or less turns the mean (practice of rater studies)."""
FEWEST_APPRAISERS = 3
"""Of two appraisers who differ nobody can tell which of them is the lenient one."""

_OURS = (
    "Appraisers compare people by their contribution; that the appraisers themselves are compared, and with which"
    " numbers, is ours. "
)


class RatedAs(StrEnum):
    """What of a result is compared."""

    HASIL_KERJA = "hasil_kerja"
    """The rating of the results."""
    PERILAKU = "perilaku"
    """The rating of the conduct."""
    PREDIKAT = "predikat"
    """The predikat."""
    NILAI = "nilai"
    """The number, where the regulation knows one."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("rated_as", self)

    def of(self, member: CohortMember) -> Ranked | Grade | Fraction | None:
        """Return it; ``None`` where the person has none."""
        match self:
            case RatedAs.HASIL_KERJA:
                return member.hasil_kerja
            case RatedAs.PERILAKU:
                return member.perilaku
            case RatedAs.NILAI:
                return member.score
            case _:
                return None if isinstance(member.predikat, Undetermined) else member.predikat


class Scoring(StrEnum):
    """How grades become numbers, only for this; every way is an assumption, so it is named and stands in the answer."""

    PERINGKAT = "peringkat"
    """By rank in the cohort: the share of its people who stand lower, half of the equals counted; 0 to 1."""
    LANGKAH = "langkah"
    """By step of the scale: 0, 1, 2 and so on."""
    NILAI = "nilai"
    """The number itself, for what is one."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("scoring", self)

    @property
    def assumption(self) -> Words:
        """What it assumes."""
        match self:
            case Scoring.PERINGKAT:
                return Words(
                    "Anggapan: hanya urutan jenjangnya yang dipakai, menurut tempatnya dalam kohor ini.",
                    "Assumed: only the order of the grades is used, by their place in this cohort.",
                )
            case Scoring.LANGKAH:
                return Words(
                    "Anggapan: semua langkah skala sama jauhnya; tidak ada peraturan yang menyatakannya.",
                    "Assumed: all steps of the scale are equally far apart; no regulation says so.",
                )
            case _:
                return Words(
                    "Anggapan: nilai menurut peraturannya dibandingkan apa adanya.",
                    "Assumed: the numbers of the regulation are compared as they are.",
                )

    @property
    def basis(self) -> Basis:
        """Where people are compared in the law, and what of it is ours."""
        return PERMENPANRB_6_2022(
            "Lampiran hlm. 97-98 dan 101-102, huruf (e)",
            assurance=Assurance.ASSUMPTION,
            note=_OURS + self.assumption.en,
        )


class LeniencyReading(StrEnum):
    """What a difference says."""

    LEBIH_TINGGI = "lebih_tinggi"
    """Rates higher than the others, beyond what chance makes; why is not known."""
    LEBIH_RENDAH = "lebih_rendah"
    """Rates lower, beyond what chance makes; why is not known."""
    TIDAK_TERBEDAKAN = "tidak_terbedakan"
    """Chance alone may have made it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("leniency_reading", self)


@final
@attrs.frozen
class AppraiserLine:
    """How one appraiser rates beside all others of the cohort.

    Args:
        appraiser_id: Who; the caller's key.
        people: How many people of the appraiser have a rating.
        difference: The mean of these less that of all people of the others; ``None`` where there is no answer.
        pulled: The same pulled towards 0, the more the fewer they are; it lies between 0 and the difference.
        low: Where it lies at least, with 95 percent.
        high: Where it lies at most.
        answer: What that says, or why it says nothing.
    """

    appraiser_id: str
    people: int
    difference: Decimal | None
    pulled: Decimal | None
    low: Decimal | None
    high: Decimal | None
    answer: LeniencyReading | Undetermined

    @property
    def reason(self) -> Words:
        """The answer in a sentence."""
        if isinstance(self.answer, Undetermined):
            return self.answer.reason
        return _said(self.answer, self.people)


def _said(reading: LeniencyReading, people: int) -> Words:
    match reading:
        case LeniencyReading.LEBIH_TINGGI:
            return Words(
                f"Menilai {people} orang lebih tinggi daripada yang lain, di luar kebetulan; sebabnya belum diketahui.",
                f"Rates {people} people higher than others do, beyond chance; why is not known.",
            )
        case LeniencyReading.LEBIH_RENDAH:
            return Words(
                f"Menilai {people} orang lebih rendah daripada yang lain, di luar kebetulan; sebabnya belum diketahui.",
                f"Rates {people} people lower than others do, beyond chance; why is not known.",
            )
        case _:
            return Words(
                f"Dengan {people} orang, selisihnya dapat terjadi karena kebetulan.",
                f"With {people} people, chance alone may have made the difference.",
            )


@final
@attrs.frozen
class LeniencyReport:
    """How the appraisers of a cohort rate beside one another.

    Args:
        cohort: Which people; with others the answer is another one.
        rated: What was compared.
        scoring: How it became numbers.
        fewest_people: Of fewer people of an appraiser nothing is said.
        fewest_appraisers: Where fewer appraisers have a rating to compare, nothing is said of any.
        lines: The appraisers, from who rates highest; those without an answer stand last, by id.
        within: The variance of the numbers of one appraiser; ``None`` where nothing was compared.
        between: The variance between appraisers; 0 where they differ no more than chance makes them.
        left_out: Who has no rating, or nobody who gave it, by id.
    """

    cohort: CohortIdentity
    rated: RatedAs
    scoring: Scoring
    fewest_people: int
    fewest_appraisers: int
    lines: tuple[AppraiserLine, ...]
    within: Decimal | None = None
    between: Decimal | None = None
    left_out: tuple[str, ...] = ()

    def line(self, appraiser_id: str) -> AppraiserLine:
        """Return the line of an appraiser.

        Raises:
            NotFound: when nobody rated by this one is in the cohort.
        """
        for line in self.lines:
            if line.appraiser_id == appraiser_id:
                return line
        raise NotFound(f"{appraiser_id!r} rated nobody here.", mend="Correct the id.", value=appraiser_id)

    def as_text(self, language: Language) -> str:
        """Return the report as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.cohort import leniency_page
        from ..show.text import as_text

        return as_text(leniency_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the report as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.cohort import leniency_page
        from ..show.html import as_html

        return as_html(leniency_page(self), language)

    def _repr_html_(self) -> str:
        """Return the report for a notebook, in Indonesian."""
        return self.as_html("id")


def compare_appraisers(
    cohort: Cohort,
    rated: RatedAs = RatedAs.HASIL_KERJA,
    *,
    scoring: Scoring = Scoring.PERINGKAT,
    fewest_people: int = FEWEST_PEOPLE,
    fewest_appraisers: int = FEWEST_APPRAISERS,
) -> LeniencyReport:
    """Return how each appraiser rates beside the others of a cohort.

    Args:
        cohort: The people; who has no rating, or nobody who gave it, is left out and told.
        rated: What is compared.
        scoring: How it becomes numbers: an assumption, whichever it is.
        fewest_people: Of appraisers who rated fewer people nothing is said, 2 or more; 5 by default.
        fewest_appraisers: Where fewer appraisers rated, nothing is said of any, 2 or more; 3 by default, because of
            two who differ nobody can tell which is the lenient one.

    Raises:
        InvalidValue: for a limit below 2, and for a scoring that does not fit what is compared.
        WrongType: for what is no cohort.

    Example:
        >>> from kinerja import EvaluationKind, Period, Predikat
        >>> from .cohort import Cohort, CohortMember
        >>> year, regime = Period.year(2025), "permenpanrb6_2022"
        >>> def people(appraiser, ratings):
        ...     for place, rating in enumerate(ratings.split()):
        ...         told = {"hasil_kerja": rating, "perilaku": "sesuai_ekspektasi", "appraiser_id": appraiser}
        ...         yield CohortMember(f"{appraiser}{place}", regime, year, Predikat.BAIK, **told)
        >>> high, usual = "di_atas_ekspektasi ", "sesuai_ekspektasi "
        >>> told = [*people("p1", 9 * high + usual), *people("p2", 9 * usual + high), *people("p3", 9 * usual + high)]
        >>> report = compare_appraisers(Cohort("Dinas Contoh", year, EvaluationKind.TAHUNAN, told))
        >>> for line in report.lines:
        ...     print(line.appraiser_id, line.difference, line.pulled, line.answer)
        p1 0.4000 0.3813 lebih_tinggi
        p2 -0.2000 -0.1906 tidak_terbedakan
        p3 -0.2000 -0.1906 tidak_terbedakan
    """
    check_cohort(cohort)
    _check(rated, scoring, fewest_people, fewest_appraisers)
    told = {each.employee_id: rated.of(each) for each in cohort.members if each.appraiser_id}
    numbers = _numbers({id: value for id, value in told.items() if value is not None}, scoring)
    groups: dict[str, list[Fraction]] = defaultdict(list)
    for member in cohort.members:
        if member.employee_id in numbers:
            groups[member.appraiser_id].append(numbers[member.employee_id])
    left_out = tuple(each.employee_id for each in cohort.members if each.employee_id not in numbers)
    report = LeniencyReport(cohort.identity, rated, scoring, fewest_people, fewest_appraisers, (), left_out=left_out)
    return _answered(report, groups)


def _check(rated: RatedAs, scoring: Scoring, fewest_people: int, fewest_appraisers: int) -> None:
    for name, number in (("fewest_people", fewest_people), ("fewest_appraisers", fewest_appraisers)):
        if type(number) is not int or number < 2:
            raise InvalidValue(
                f"{name} is {number!r}.", mend="Give a whole number, 2 or more.", path=name, value=number
            )
    fits = {RatedAs.NILAI: scoring is not Scoring.LANGKAH}.get(rated, scoring is not Scoring.NILAI)
    if not fits:
        raise InvalidValue(
            f"{rated.label.en} cannot be scored by {scoring.label.en.lower()}.",
            mend="Take Scoring.PERINGKAT, or Scoring.LANGKAH for grades and Scoring.NILAI for numbers.",
            path="scoring",
            value=scoring,
        )


def _numbers(values: Mapping[str, Ranked | Grade | Fraction], scoring: Scoring) -> dict[str, Fraction]:
    places = {id: value if isinstance(value, Fraction) else Fraction(value.merit) for id, value in values.items()}
    if scoring is not Scoring.PERINGKAT:
        return places
    order = sorted(places.values())
    return {
        id: Fraction(bisect_left(order, place) + bisect_right(order, place), 2 * len(order))
        for id, place in places.items()
    }


def _answered(report: LeniencyReport, groups: Mapping[str, list[Fraction]]) -> LeniencyReport:
    people = sum(map(len, groups.values()))
    if len(groups) < report.fewest_appraisers or people <= len(groups):
        lines = [_silent(id, len(values), _few_appraisers(len(groups))) for id, values in sorted(groups.items())]
        return attrs.evolve(report, lines=tuple(lines))
    pooled = pool(groups)
    told = [_line(group, report.fewest_people) for group in pooled.groups]
    lines = sorted(told, key=lambda line: (line.pulled is None, -(line.pulled or 0), line.appraiser_id))
    return attrs.evolve(report, lines=tuple(lines), within=pooled.within, between=pooled.between)


def _line(group: PooledGroup, fewest: int) -> AppraiserLine:
    if group.size < fewest:
        return _silent(group.key, group.size, _few_people(group.size, fewest))
    reading = LeniencyReading.TIDAK_TERBEDAKAN
    if group.low > 0:
        reading = LeniencyReading.LEBIH_TINGGI
    elif group.high < 0:
        reading = LeniencyReading.LEBIH_RENDAH
    return AppraiserLine(group.key, group.size, group.difference, group.pulled, group.low, group.high, reading)


def _silent(id: str, people: int, reason: Words) -> AppraiserLine:
    return AppraiserLine(id, people, None, None, None, None, Undetermined(reason))


def _few_people(people: int, fewest: int) -> Words:
    return Words(
        f"Terlalu sedikit: {people} orang; baru dibandingkan mulai {fewest}.",
        f"Too few: {people} people; compared from {fewest} on.",
    )


def _few_appraisers(appraisers: int) -> Words:
    return Words(
        f"Penilai atau orang yang dinilai terlalu sedikit untuk dibandingkan: {appraisers} penilai.",
        f"Too few appraisers, or people rated by them, to be compared: {appraisers} appraisers.",
    )
