"""The year 2021: its first half under PP 46/2011 is converted to the scale of PP 30/2019, then both halves are joined.

The rules changed on 1 July 2021, so no book judges the whole year: each half is judged by its own, and ``join`` makes
one number and one predikat of the two.  The circular that says how could not be read.  Two unrelated running systems,
one of which reports to the national service, agree on the segments and on half and half; between the whole numbers
that the classes of PP 46 name, they differ, and that is the option ``batas``.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

import attrs

from ..base.exact import INPUT_DIGITS, exact
from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PP_30_2019, SE_MENPANRB_3_2021
from ..base.period import Period
from ..base.scale import Ranked, Scale
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from ..formula.build import choice, given, given_truth, when
from ..people.party import EmployeeKind
from . import shape
from .book import Outcome, RuleBook
from .options import Alternative, Option
from .parts import Check, Coverage, Score
from .pp30_2019 import TWO_PLACES, PredikatPP30, predikat
from .pp46_2011 import Sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..formula.algebra import NumberFormula, TruthFormula
    from ..plans.plan import WorkPlan

__all__ = ["YEAR_2021", "Half", "join"]

LAW = SE_MENPANRB_3_2021
NOTE = "The annex could not be read; a report about it and two unrelated running systems say half and half."


# --- The conversion of the first half -------------------------------------------------------------------------------

pertama: NumberFormula = given("nilai_semester_1")


def segment(low: int, high: int, least: int, greatest: int) -> NumberFormula:
    """Return the straight line from ``least`` at ``low`` to ``greatest`` at ``high``, on both sides of them as well."""
    return least + Fraction(greatest - least, high - low) * (pertama - low)


SAMPAI_50: NumberFormula = Fraction(49, 50) * pertama
DARI_51 = segment(51, 60, 50, 69)
DARI_61 = segment(61, 75, 70, 89)
DARI_76 = segment(76, 90, 90, 109)
DARI_91 = segment(91, 99, 110, 120)

BAWAH: NumberFormula = (
    when(pertama < 51)
    .then(SAMPAI_50)
    .when(pertama < 61)
    .then(DARI_51)
    .when(pertama < 76)
    .then(DARI_61)
    .when(pertama < 91)
    .then(DARI_76)
    .when(pertama < 99)
    .then(DARI_91)
    .otherwise(120)
)
"""A segment runs from its low end up to the next low end."""
ATAS: NumberFormula = (
    when(pertama <= 50)
    .then(SAMPAI_50)
    .when(pertama <= 60)
    .then(DARI_51)
    .when(pertama <= 75)
    .then(DARI_61)
    .when(pertama <= 90)
    .then(DARI_76)
    .when(pertama <= 99)
    .then(DARI_91)
    .otherwise(120)
)
"""A segment runs from just above the end of the one before to its own end, below its low end on the same line."""

konversi: NumberFormula = choice("batas", bawah=BAWAH, atas=ATAS).named(
    "nilai_konversi",
    id="Nilai konversi semester I",
    en="Converted value of the first half",
    basis=LAW(
        "Lampiran",
        assurance=Assurance.PRACTICE,
        note="The annex could not be read; two unrelated running systems have the same segments.",
    ),
)


# --- The year -------------------------------------------------------------------------------------------------------

JOINED = LAW("Lampiran", assurance=Assurance.SECONDARY, note=NOTE)
kedua: NumberFormula = given("nilai_semester_2")

bagian_1: NumberFormula = (Fraction(50, 100) * konversi).named(
    "bagian_semester_1", id="50% nilai konversi semester I", en="50% of the converted first half", basis=JOINED
)
bagian_2: NumberFormula = (Fraction(50, 100) * kedua).named(
    "bagian_semester_2", id="50% nilai semester II", en="50% of the second half", basis=JOINED
)
integrasi: NumberFormula = (bagian_1 + bagian_2).named(
    "nilai_integrasi", id="Nilai integrasi tahun 2021", en="Joined value of the year 2021", basis=JOINED
)


def between(low: int, high: int) -> TruthFormula:
    """Return whether the first half lies between two whole numbers."""
    return (pertama > low) & (pertama < high)


YEAR_2021 = RuleBook(
    id="year_2021",
    version="1",
    law=LAW,
    coverage=Coverage(
        since=date(2021, 1, 1),
        until=date(2021, 12, 31),
        kinds=(EmployeeKind.PNS, EmployeeKind.CPNS),
        basis=LAW("Isi", assurance=Assurance.SECONDARY, note="Said of PNS; CPNS are judged as PNS are."),
    ),
    needs=shape.whole(
        shape.number(
            "nilai_semester_1",
            "Nilai prestasi kerja semester I (PP 46/2011)",
            "Value of the first half (PP 46/2011)",
            required=True,
        ),
        shape.number(
            "nilai_semester_2",
            "Nilai kinerja semester II (skala 0 sampai 120)",
            "Value of the second half (scale of 0 to 120)",
            required=True,
        ),
        shape.truth(
            "ide_baru",
            "Ide atau cara baru ditetapkan pimpinan unit kerja atas rekomendasi atasan langsung",
            "A new idea was declared by the head of the unit on the direct superior's recommendation",
            required=True,
        ),
    ),
    predikat=predikat(integrasi, given_truth("ide_baru")),
    scale=Scale.of(PredikatPP30),
    score=integrasi,
    published=TWO_PLACES,
    options=(
        Option(
            key="batas",
            alternatives=(
                Alternative("bawah", Words("Ruas dimulai pada 51, 61, 76, 91", "Segments begin at 51, 61, 76, 91")),
                Alternative("atas", Words("Ruas berakhir pada 50, 60, 75, 90", "Segments end at 50, 60, 75, 90")),
            ),
            basis=LAW("Lampiran", assurance=Assurance.PRACTICE, note="Each reading is that of one running system."),
            reason=Words(
                "Ruas hanya menyebut bilangan bulat. Dengan 'atas', nilai konversi selalu mempertahankan sebutan PP 46 "
                "yang dibaca dengan 'bawah'; dengan 'bawah', nilai tepat di bawah batas melompati satu kelas.",
                "The segments name whole numbers only. With 'atas' the converted value always keeps the grade of PP 46 "
                "read with 'bawah'; with 'bawah' a value just below a cut jumps a class.",
            ),
            default="atas",
        ),
    ),
    checks=(
        Check(
            code="YEAR2021_BETWEEN_CLASSES",
            severity=Severity.INFO,
            holds=between(50, 51) | between(60, 61) | between(75, 76) | between(90, 91),
            message=Words(
                "Nilai semester I terletak di antara dua kelas PP 46/2011; nilai konversi bergantung pada pembacaan.",
                "The first half lies between two classes of PP 46/2011; its converted value depends on the reading.",
            ),
            basis=LAW("Lampiran", assurance=Assurance.PRACTICE, note="Running systems differ."),
        ),
        Check(
            code="YEAR2021_FIRST_NEGATIVE",
            severity=Severity.ERROR,
            holds=pertama < 0,
            message=Words("Nilai semester I di bawah 0.", "The value of the first half is below 0."),
            basis=LAW("Lampiran", assurance=Assurance.PRACTICE, note="The lowest segment begins at 0."),
        ),
        Check(
            code="YEAR2021_SECOND_RANGE",
            severity=Severity.ERROR,
            holds=(kedua < 0) | (kedua > 120),
            message=Words(
                "Nilai semester II di luar 0 sampai 120.", "The value of the second half lies outside of 0 to 120."
            ),
            basis=PP_30_2019("Pasal 29 ayat (6) dan Pasal 41 ayat (5)", note="No value is above 120."),
        ),
    ),
)
"""The book; a period never selects it: ask ``national()`` for it by its id, or call :func:`join`."""


# --- Two halves that were judged ------------------------------------------------------------------------------------


class Half(Protocol):
    """A half of the year that was judged, such as an appraisal."""

    @property
    def plan(self) -> WorkPlan:
        """What was agreed."""
        ...

    @property
    def period(self) -> Period:
        """What was judged."""
        ...

    @property
    def outcome(self) -> Outcome:
        """What the rules answered."""
        ...


_HALVES = (("semester_1", Sebutan, Period.semester(2021, 1)), ("semester_2", PredikatPP30, Period.semester(2021, 2)))
_PLACES = 40
"""Decimals that are kept of a value too long for a fact."""


def join(
    first: Outcome | Half | Score,
    second: Outcome | Half | Score,
    *,
    ide_baru: bool | None = None,
    rules: RuleBook = YEAR_2021,
) -> Outcome:
    """Return the result of the year 2021 from its two halves.

    Args:
        first: January to June under PP 46/2011: its outcome, its appraisal or its score.
        second: July to December under PermenPANRB 8/2021 or PP 30/2019: the same.
        ide_baru: Whether a new idea was declared; read from the facts of ``second`` where it is not given.
        rules: The book, such as ``YEAR_2021.choose(batas="bawah")``.

    Raises:
        InvalidValue: when a half is of another regulation, another period or another person, has no number, or nobody
            said whether there was a new idea.
        WrongType: when a half is none of the three.

    Example:
        >>> from decimal import Decimal
        >>> def half(value):
        ...     return Score(Fraction(value), Decimal(value))
        >>> year = join(half(85), half(102), ide_baru=False)
        >>> year.score.published, year.predikat
        (Decimal('102.11'), <PredikatPP30.BAIK: 'baik'>)
    """
    _check_person(first, second)
    halves = [_score(half, *about) for half, about in zip((first, second), _HALVES, strict=True)]
    idea = _idea(second) if ide_baru is None else ide_baru
    facts = {"nilai_semester_1": _fact(halves[0]), "nilai_semester_2": _fact(halves[1]), "ide_baru": idea}
    outcome = rules.judge(facts)
    return attrs.evolve(outcome, findings=(*outcome.findings, *_findings(first, second), *_shortened(halves)))


def _outcome(half: Outcome | Half | Score) -> Outcome | None:
    """Return the outcome of a half; a score has none."""
    outcome = getattr(half, "outcome", half)
    return outcome if isinstance(outcome, Outcome) else None


def _score(half: Outcome | Half | Score, name: str, grades: type[Ranked], period: Period) -> Fraction:
    """Return the number of a half, when it is one of the regime and the months that it should be."""
    if isinstance(half, Score):
        return half.exact
    outcome = _outcome(half)
    if outcome is None:
        mend = "Give an Outcome, an Appraisal or a Score."
        raise WrongType(f"{half!r} is no half of a year that was judged.", mend=mend, path=name, value=half)
    _check_period(half, name, period)
    scale = outcome.rules.scale.id if isinstance(outcome.rules, RuleBook) else ""
    if scale != grades.scale_id() or outcome.rules.id == YEAR_2021.id:
        raise InvalidValue(
            f"{outcome.rules.id} is not the regulation of {period.label.en}.",
            why="PP 46/2011 judges the first half, PermenPANRB 8/2021 with PP 30/2019 the second.",
            mend="Give the halves in order: join(first, second).",
            path=name,
            value=outcome.rules.id,
        )
    if outcome.score is None:
        raise InvalidValue(
            f"{period.label.en} has no number.",
            why=outcome.predikat.reason.en if isinstance(outcome.predikat, Undetermined) else "Its rules gave none.",
            mend="Settle what is open in that half first.",
            path=name,
        )
    return outcome.score.exact


def _check_period(half: Outcome | Half | Score, name: str, period: Period) -> None:
    judged = getattr(half, "period", period)
    if judged != period:
        raise InvalidValue(
            f"{judged.label.en} was judged, not {period.label.en}.",
            why="The year is joined from its two halves.",
            mend=f"Judge {period.label.en} and join that.",
            path=f"{name}.period",
            value=judged,
        )


def _check_person(first: Outcome | Half | Score, second: Outcome | Half | Score) -> None:
    plans = [getattr(half, "plan", None) for half in (first, second)]
    if len({plan.employee.id for plan in plans if plan is not None}) > 1:
        raise InvalidValue(
            "The halves are those of two people.", mend="Give both halves of one person.", path="semester_2.plan"
        )


def _idea(second: Outcome | Half | Score) -> bool:
    outcome = _outcome(second)
    told = outcome.facts["ide_baru"] if outcome is not None and "ide_baru" in outcome.facts.spec.places else None
    if told is None:
        raise InvalidValue(
            "Nobody said whether a new idea was declared.",
            why="110 and above is Sangat Baik with one, and Baik without (PP 30/2019, Pasal 41 ayat (5) dan (6)).",
            mend="Give ide_baru=True or ide_baru=False.",
            path="ide_baru",
        )
    return bool(told)


def _findings(*halves: Outcome | Half | Score) -> Iterator[Finding]:
    """Yield what was flagged in the halves, each below its half."""
    for half, (name, _, _) in zip(halves, _HALVES, strict=True):
        outcome = _outcome(half)
        found = getattr(half, "findings", ()) if outcome is not None else ()
        yield from (finding.at(name) for finding in found)


def _fact(value: Fraction) -> Fraction:
    """Return a value as a fact can hold it; cut, never rounded up, so that it reaches no class that it is below."""
    try:
        return exact(value)
    except InvalidValue:
        return Fraction(int(value * 10**_PLACES), 10**_PLACES)


def _shortened(values: list[Fraction]) -> Iterator[Finding]:
    for value, (name, _, _) in zip(values, _HALVES, strict=True):
        if _fact(value) != value:
            message = Words(
                f"Nilai lebih panjang dari {INPUT_DIGITS} angka; yang dipakai {_PLACES} desimal pertama.",
                f"The value is longer than {INPUT_DIGITS} digits; its first {_PLACES} decimals are used.",
            )
            yield Finding("YEAR2021_VALUE_SHORTENED", Severity.INFO, name, message)
