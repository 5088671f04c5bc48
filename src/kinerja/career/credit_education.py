"""Credits of a higher degree, and the credits that an examination tops up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.exact import exact
from ..base.finding import Finding, Severity
from ..base.laws import PERBKN_3_2023, SE_BKN_15_2024
from ..base.period import plain_date
from ..base.words import Words, date_words
from ..errors import InvalidValue
from ..formula.build import given
from ..formula.program import explain
from ..people.ranks import Golongan
from ..rules.permenpanrb6_2022 import Predikat
from .credit_entry import CreditEntry, CreditKind
from .credit_rules import PERBKN3_2023
from .credit_spans import NewCredits
from .credit_starts import check_fits
from .credit_tenure import base_credit
from .education_levels import EducationLevel, education_level, same_degree

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..formula.algebra import NumberFormula
    from ..people.positions import Jenjang
    from .credit_rules import CreditRules

__all__ = [
    "EDUCATION_BASIS",
    "EDUCATION_CREDIT",
    "EDUCATION_PERCENT",
    "EXAM_BASIS",
    "TOP_UP",
    "degree_of",
    "education_credit",
    "exam_top_up",
]

EDUCATION_BASIS: Basis = PERBKN_3_2023(
    "Pasal 14", note="Read in an extraction: 25 percent of the need of the next rank, for one assessment."
)
"""Why a higher degree gives credits."""
EXAM_BASIS: Basis = PERBKN_3_2023("Pasal 19 ayat (1) dan Lampiran I nomor 7", note="Read in an extraction of its text.")
"""Why an examination tops credits up to the need."""
EDUCATION_PERCENT: int = 25
"""How much of the need of the next rank a higher degree gives, in percent."""
_KEY = f"{CreditKind.PENDIDIKAN} "

EDUCATION_CREDIT: NumberFormula = (given("persen") / 100 * given("kebutuhan_pangkat")).named(
    "angka_kredit_pendidikan", id="Angka kredit pendidikan", en="Credits of a higher degree", basis=EDUCATION_BASIS
)
"""Percent of the need of the next rank in the jenjang held; facts ``persen``, ``kebutuhan_pangkat``."""
TOP_UP: NumberFormula = (given("kebutuhan") - given("saldo")).named(
    "angka_kredit_selisih", id="Selisih kebutuhan", en="Difference to the need", basis=EXAM_BASIS
)
"""What is missing to the need; facts ``kebutuhan``, ``saldo``."""


def education_credit(
    jenjang: Jenjang | str,
    *,
    predikat: Predikat | str | None,
    degree: EducationLevel | str,
    registered: date | None,
    since: date,
    earlier: Iterable[CreditEntry] = (),
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits of a higher degree: 25 percent of the need of the next rank, once, from baik on.

    Credits count from the registration of the degree by BKN (SE Kepala BKN 15/2024).  Where something is missing there
    is no entry, and a finding says what.

    Args:
        jenjang: The jenjang held.
        predikat: The predikat; ``None`` while it is not known.
        degree: The level of the degree, such as ``"S2"``.
        registered: The day of the registration; ``None`` while there is none.
        since: The TMT in the jenjang: a degree registered before it does not count there.
        earlier: What stands in all ledgers of the person already: a degree of one level counts once, in one jenjang.
        rules: The regime of credits.

    Raises:
        NotFound: for a jenjang that the rules do not have.
        UnknownName: for an unknown predikat or level.

    Example:
        >>> from datetime import date
        >>> told = {"predikat": "baik", "degree": "S2", "registered": date(2025, 3, 10), "since": date(2022, 4, 1)}
        >>> [str(education_credit(jenjang, **told).total) for jenjang in ("ahli_pertama", "ahli_muda")]
        ['25/2', '25']
    """
    need, level = rules.need(jenjang), education_level(degree)
    step = None if predikat is None else Predikat.parse(predikat)
    findings = [*_not_good(step), *_not_registered(registered, plain_date(since)), *_again(level, earlier)]
    if findings:
        return NewCredits(findings=findings)
    because = explain(EDUCATION_CREDIT, {"persen": EDUCATION_PERCENT, "kebutuhan_pangkat": need.rank_need})
    credit = exact(because.value)  # type: ignore[arg-type]  # a number formula of known facts
    entry = CreditEntry(
        CreditKind.PENDIDIKAN,
        need.jenjang,
        credit,
        EDUCATION_BASIS,
        predikat=step,
        booked_on=registered,
        because=because,
        id=f"{_KEY}{level}",
    )
    return NewCredits([entry])


def _not_good(predikat: Predikat | None) -> list[Finding]:
    if predikat is not None and predikat >= Predikat.BAIK:
        return []
    told = Words("belum diketahui", "not known") if predikat is None else predikat.label
    return [
        Finding(
            "CREDIT_EDUCATION_PREDIKAT",
            Severity.WARNING,
            "predikat",
            Words(
                f"Angka kredit pendidikan memerlukan predikat paling rendah baik; predikatnya {told.id}.",
                f"Credits of a degree ask for a predikat of baik or better; it is {told.en}.",
            ),
            basis=EDUCATION_BASIS,
        )
    ]


def degree_of(entry: CreditEntry) -> EducationLevel | None:
    """Return the level of the degree that an entry of :func:`education_credit` is for; ``None`` for any other entry.

    Example:
        >>> from datetime import date
        >>> told = {
        ...     "predikat": "baik",
        ...     "degree": "Magister",
        ...     "registered": date(2025, 3, 10),
        ...     "since": date(2022, 4, 1),
        ... }
        >>> degree_of(education_credit("ahli_muda", **told).entries[0])
        <EducationLevel.S2: 's2'>
    """
    found = (level for level in EducationLevel if entry.id == f"{_KEY}{level}")
    return next(found, None) if entry.kind is CreditKind.PENDIDIKAN else None


def _not_registered(registered: date | None, since: date) -> list[Finding]:
    if registered is not None:
        return _before(since) if registered < since else []
    return [
        Finding(
            "CREDIT_EDUCATION_UNREGISTERED",
            Severity.WARNING,
            "registered",
            Words("Pencantuman gelar belum ditetapkan BKN.", "BKN has not registered the degree yet."),
            Words(
                "Usulkan melalui SIASN pada Januari, Maret, Mei, Juli, September, atau November.",
                "Propose it in SIASN in January, March, May, July, September or November.",
            ),
            SE_BKN_15_2024("Huruf c dan e", note="Read in part, in an extraction of its text."),
        )
    ]


def _before(since: date) -> list[Finding]:
    day = date_words(since)
    return [
        Finding(
            "CREDIT_EDUCATION_BEFORE",
            Severity.ERROR,
            "registered",
            Words(
                f"Gelar dicantumkan sebelum {day.id}, yaitu TMT jenjang ini.",
                f"The degree was registered before {day.en}, the TMT in this jenjang.",
            ),
            Words(
                "Tambahannya hanya untuk jenjang yang diduduki pada hari pencantuman.",
                "It counts in the jenjang held on the day of the registration only.",
            ),
            EDUCATION_BASIS,
        )
    ]


def _again(level: EducationLevel, earlier: Iterable[CreditEntry]) -> list[Finding]:
    counted = [found for each in earlier if (found := degree_of(each)) is not None]
    if not any(same_degree(level, each) for each in counted):
        return []
    return [
        Finding(
            "CREDIT_EDUCATION_TWICE",
            Severity.ERROR,
            "degree",
            Words("Ijazah ini sudah diperhitungkan.", "The degree has been counted already."),
            Words("Tambahan diberikan untuk satu kali penilaian.", "It is given for one assessment."),
            EDUCATION_BASIS,
        )
    ]


def exam_top_up(
    balance: Exact,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    passed: date,
    starts_at: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return what tops the credits up to the need of the next rank, after the degree-adjustment examination.

    Who has the need already gets nothing: the promotion is proposed without the examination.

    Args:
        balance: The running total in the jenjang, those of the degree among it.
        jenjang: The jenjang held.
        golongan: The rank.
        passed: The day on which the examination was passed.
        starts_at: The golongan at which posts of the functional position start, where that is not the first one of the
            jenjang: the running total begins at 0 there.
        rules: The regime of credits.

    Raises:
        InvalidValue: for a rank that does not fit the jenjang, a balance below 0, and a start that there is not.
        NotFound: for a jenjang that the rules do not have.
        WrongType: for floats.

    Example:
        >>> from datetime import date
        >>> exam_top_up("25", "ahli_pertama", "III/a", passed=date(2025, 6, 1)).total
        Fraction(25, 1)
    """
    need, rank, total = check_fits(jenjang, golongan, rules), Golongan.parse(golongan), exact(balance)
    if total < 0:
        raise InvalidValue("The balance is below 0.", mend="Give the running total.", path="balance", value=total)
    base = base_credit(need.jenjang, rank, starts_at=starts_at, rules=rules)
    if base.findings:
        return NewCredits(findings=base.findings)
    asked = base.total + need.rank_need
    if total >= asked:
        return NewCredits()
    because = explain(TOP_UP, {"kebutuhan": asked, "saldo": total})
    entry = CreditEntry(
        CreditKind.PENDIDIKAN,
        need.jenjang,
        asked - total,
        EXAM_BASIS,
        golongan=rank,
        booked_on=passed,
        because=because,
    )
    return NewCredits([entry])
