"""What a person scored in a part of the potential, and where scores come from: matches, tables, penalties.

A score that nobody has is told with its reason; nothing stands in for it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs
from dateutil.relativedelta import relativedelta

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import PP_94_2021
from ..base.members import member
from ..base.period import plain_date
from ..base.spans import check_days
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from ..training.job_match import JobMatch
    from .sanctions import Sanction
    from .talent_policy import PotentialPart
    from .talent_rubrics import BandRubric, CategoryRubric

__all__ = [
    "DisciplineReading",
    "MatchReading",
    "PotentialScore",
    "band_score",
    "category_score",
    "integrity_score",
    "match_score",
]


def _value(value: Exact | Undetermined) -> Fraction | Undetermined:
    return value if isinstance(value, Undetermined) else exact(value, digits=COMPUTED_DIGITS)


def _findings(values: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(values)


@final
@attrs.frozen
class PotentialScore:
    """What a person scored in one part of the potential.

    Args:
        key: The part.
        value: The score, exact; or why there is none.
        on: The day on which it was found; ``None`` where it is not known.
        expires: The last day on which it holds, where whoever made it says so.
        said_to_hold: What the source itself says of whether it still holds; ``None`` where it says nothing.
        source: Who says it.
        findings: What was doubtful when it was found.

    Raises:
        InvalidValue: when it expires before it was found.
        WrongType: for floats and other inexact numbers.
    """

    key: str = attrs.field(converter=stripped, validator=filled)
    value: Fraction | Undetermined = attrs.field(converter=_value)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    expires: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    said_to_hold: bool | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(bool)), kw_only=True)
    source: str = attrs.field(default="", converter=stripped, kw_only=True)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_findings, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_days("The score", self.on, self.expires, path="expires")

    def last_day(self, part: PotentialPart) -> date | None:
        """Return the last day on which it holds: by its source or by the policy, whichever is earlier."""
        by_policy = None
        if self.on is not None and part.valid_months is not None:
            by_policy = self.on + relativedelta(months=part.valid_months)
        return min((day for day in (self.expires, by_policy) if day is not None), default=None)


class MatchReading(StrEnum):
    """Which number of a job-person match is the score; no rule that was read says it."""

    APA_ADANYA = "apa_adanya"
    """As it is: above 100 where surplus outweighs gaps."""
    PALING_BANYAK_100 = "paling_banyak_100"
    """As it is, at most 100."""
    TERBATAS_PER_KOMPETENSI = "terbatas_per_kompetensi"
    """Each competency capped at what it requires, so that every gap shows."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("match_reading", self)


def match_score(key: str, match: JobMatch, reading: MatchReading | str) -> PotentialScore:
    """Return the match of a person with a post as the score of a part, with the days of its assessment.

    Args:
        key: The part.
        match: The match; while a level in it is not known, neither is the score.
        reading: Which of its numbers; there is no default.

    Raises:
        UnknownName: for another reading.
    """
    numbers = {
        MatchReading.APA_ADANYA: match.raw,
        MatchReading.PALING_BANYAK_100: match.total_capped,
        MatchReading.TERBATAS_PER_KOMPETENSI: match.capped,
    }
    found = match.assessment
    return PotentialScore(
        key,
        numbers[member(MatchReading, reading)],
        found.on,
        found.expires,
        source=found.rater.label.id,
        # Whether it still holds on the day is for the potential to say.
        findings=attrs.evolve(match, on=None).findings,
    )


def category_score(key: str, rubric: CategoryRubric, category: str | None, *, on: date | None = None) -> PotentialScore:
    """Return the points of a category as the score of a part; a category that the table does not name has none.

    Args:
        key: The part.
        rubric: The table.
        category: The category; ``None`` where it is not known.
        on: The day of which it is true.

    Example:
        >>> from .talent_rubrics import INTEGRITY_POINTS
        >>> category_score("integritas", INTEGRITY_POINTS, "ringan").value
        Fraction(75, 1)
    """
    points = _not_known(rubric) if category is None else rubric.points_of(category)
    return PotentialScore(key, points, on, source=rubric.id)


def band_score(key: str, rubric: BandRubric, number: Exact | None, *, on: date | None = None) -> PotentialScore:
    """Return the points of a number as the score of a part; that it lies between two printed bands is kept as finding.

    Args:
        key: The part.
        rubric: The table.
        number: The number, exact; ``None`` where it is not known.
        on: The day of which it is true.

    Raises:
        WrongType: for floats and other inexact numbers.
    """
    if number is None:
        return PotentialScore(key, _not_known(rubric), on, source=rubric.id)
    return PotentialScore(key, rubric.points_of(number), on, source=rubric.id, findings=rubric.findings(number))


def _not_known(rubric: CategoryRubric | BandRubric) -> Undetermined:
    why = Words(f"Belum diketahui; tabel {rubric.id} tidak dibaca.", f"Not known; {rubric.id} was not read.")
    return Undetermined(why, rubric.basis)


class DisciplineReading(StrEnum):
    """Which penalties count for integrity; no rule that was read says it."""

    YANG_DIJALANI = "yang_dijalani"
    """Those served on the day, the heaviest of them; earlier ones are told and do not count."""
    SELURUH_RIWAYAT = "seluruh_riwayat"
    """Every one there ever was, the heaviest of them."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("discipline_reading", self)


def integrity_score(
    key: str,
    rubric: CategoryRubric,
    sanctions: Iterable[Sanction] | None,
    reading: DisciplineReading | str,
    *,
    on: date,
) -> PotentialScore:
    """Return the points of integrity by a person's penalties; what does not count is told all the same.

    The table is read at ``tidak_pernah``, ``ringan``, ``sedang`` or ``berat``, and where every penalty counts at
    ``sedang_menjalani`` while one is being served, if the table has such a row.

    Args:
        key: The part.
        rubric: The table, such as :data:`~kinerja.career.talent_rubrics.INTEGRITY_POINTS`.
        sanctions: Those of the person; ``None`` where nobody said whether there are any, which is not "none".
        reading: Which of them count; there is no default.
        on: The day.

    Raises:
        UnknownName: for another reading.
        InvalidValue: for penalties of several people.
    """
    wanted = member(DisciplineReading, reading)
    if sanctions is None:
        return category_score(key, rubric, None, on=on)
    known = tuple(each for each in sanctions if each.since <= on)
    _check_one_person(known)
    score = category_score(key, rubric, _standing(known, rubric, wanted, on), on=on)
    counted = wanted is DisciplineReading.SELURUH_RIWAYAT or any(each.served_on(on) for each in known)
    return attrs.evolve(score, findings=(_history(known, counted=counted),)) if known else score


def _check_one_person(sanctions: tuple[Sanction, ...]) -> None:
    if len({each.person_id for each in sanctions}) > 1:
        raise InvalidValue("The penalties are of several people.", mend="Give those of one person.", path="sanctions")


def _standing(known: tuple[Sanction, ...], rubric: CategoryRubric, reading: DisciplineReading, on: date) -> str | None:
    """Return the category by which the table is read; ``None`` where a penalty has no level."""
    served = tuple(each for each in known if each.served_on(on))
    if reading is DisciplineReading.SELURUH_RIWAYAT and served and rubric.names(_SERVING):
        return _SERVING
    counting = known if reading is DisciplineReading.SELURUH_RIWAYAT else served
    levels = [each.level for each in counting]
    told = [level for level in levels if level is not None]
    if len(told) < len(levels):
        return None
    return max(told).token if told else _NEVER


_NEVER, _SERVING = "tidak_pernah", "sedang_menjalani"


def _history(known: tuple[Sanction, ...], *, counted: bool) -> Finding:
    many = len(known)
    return Finding(
        "TALENT_DISCIPLINE_HISTORY",
        Severity.INFO if counted else Severity.WARNING,
        "sanctions",
        Words(f"Tercatat {many} hukuman disiplin.", f"{many} disciplinary penalties are on record."),
        Words("Sudah diperhitungkan.", "They were counted.")
        if counted
        else Words(
            "Tidak ada yang sedang dijalani, sehingga tidak mengurangi nilai; pertimbangkan sendiri.",
            "None is being served, so none lowers the score; consider it yourself.",
        ),
        PP_94_2021("Pasal 8"),
    )
