"""What a person scored in a part of the potential, and where scores come from: matches, tables, penalties.

A score that nobody has is told with its reason; nothing stands in for it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Finding, Severity, Undetermined, all_findings
from ..base.laws import PP_94_2021
from ..base.members import member
from ..base.period import plain_date
from ..base.spans import check_days
from ..base.words import Words, label
from ..plans.fields import filled, is_a, stripped
from .sanctions import check_one_person, last_day

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
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=all_findings, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_days("The score", self.on, self.expires, path="expires")

    def last_day(self, part: PotentialPart) -> date | None:
        """Return the last day on which it holds: by its source or by the policy, whichever is earlier."""
        by_policy = None
        if self.on is not None and part.valid_months is not None:
            by_policy = last_day(self.on, part.valid_months)
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
    """Those served on the day, the heaviest of them; earlier ones, and reprimands, are told and do not count."""
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
    ``sedang_menjalani`` while one is being served, if the table has such a row.  Where only those served count and none
    is, it is read at ``tidak_sedang_menjalani``, or, without such a row, at ``tidak_pernah``: a finding says then that
    the name of the row is not true of the person.

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
    check_one_person(known)
    category = _standing(known, rubric, wanted, on)
    score = category_score(key, rubric, category, on=on)
    return attrs.evolve(score, findings=(_history(known, category),)) if known else score


def _standing(known: tuple[Sanction, ...], rubric: CategoryRubric, reading: DisciplineReading, on: date) -> str | None:
    """Return the category by which the table is read; ``None`` where a penalty has no level or no time."""
    everyone = reading is DisciplineReading.SELURUH_RIWAYAT
    served = tuple(each for each in known if each.served_on(on))
    if everyone and served and rubric.names(_SERVING):
        return _SERVING
    open_ = any(isinstance(each.served_on(on), Undetermined) for each in known)
    if open_ and (not everyone or rubric.names(_SERVING)):
        return None
    counting = known if everyone else served
    levels = [each.level for each in counting]
    told = [level for level in levels if level is not None]
    if len(told) < len(levels):
        return None
    if told:
        return max(told).token
    return _NOT_SERVING if known and rubric.names(_NOT_SERVING) else _NEVER


_NEVER, _SERVING, _NOT_SERVING = "tidak_pernah", "sedang_menjalani", "tidak_sedang_menjalani"
_COUNTED = Words("Sudah diperhitungkan.", "They were counted.")
_NOT_COUNTED = Words(
    "Tidak ada yang sedang dijalani, sehingga tidak mengurangi nilai; pertimbangkan sendiri.",
    "None is being served, so none lowers the score; consider it yourself.",
)
_FALSE_NAME = Words(
    "Tidak ada yang sedang dijalani, sehingga dibaca baris 'tidak pernah', padahal pegawai pernah dihukum; "
    "pertimbangkan sendiri.",
    "None is being served, so the row 'never' was read, although the person was punished; consider it yourself.",
)
_NOT_PLACED = Words(
    "Tingkat atau lamanya tidak diketahui, sehingga belum ada nilai.",
    "The level or the time of one is not known, so there is no score.",
)


def _history(known: tuple[Sanction, ...], category: str | None) -> Finding:
    many = len(known)
    hints = {_NEVER: _FALSE_NAME, _NOT_SERVING: _NOT_COUNTED, None: _NOT_PLACED}
    return Finding(
        "TALENT_DISCIPLINE_HISTORY",
        Severity.WARNING if category in hints else Severity.INFO,
        "sanctions",
        Words(f"Tercatat {many} hukuman disiplin.", f"{many} disciplinary penalties are on record."),
        hints.get(category, _COUNTED),
        PP_94_2021("Pasal 8"),
    )
