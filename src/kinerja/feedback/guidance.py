"""What follows coaching and mentoring: forms B.1.8 and B.1.9 of PermenPANRB 6/2022 (annex pp. 83-85).

The employee says how it was, to the leader's superior; who coached evaluates the competence of the employee.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.scale import Ranked
from ..base.words import Words, label
from ..errors import InvalidValue, WrongType
from ..plans.fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..people.party import Leader, Party

__all__ = [
    "COMPETENCIES",
    "STATEMENTS",
    "BehaviourLevel",
    "CompetencyEvaluation",
    "CompetencyGroup",
    "CompetencyMark",
    "CompetencyScore",
    "GuidanceFeedback",
    "GuidanceStatement",
    "GuidanceSubject",
    "competency_score",
]

_FEEDBACK = PERMENPANRB_6_2022("Lampiran hlm. 83, Format B.1.8")
_COMPETENCE = PERMENPANRB_6_2022("Lampiran hlm. 84-85, Format B.1.9")


class GuidanceSubject(StrEnum):
    """Whom a statement of form B.1.8 is about."""

    PEGAWAI = "pegawai"
    PIMPINAN = "pimpinan"
    """The leader, or who else had the special assignment."""
    PEGAWAI_DAN_PIMPINAN = "pegawai_dan_pimpinan"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("guidance_subject", self)


@final
@attrs.frozen
class GuidanceStatement:
    """A statement of form B.1.8, to which the employee says something.

    Args:
        number: Its number in the form, 1 to 9.
        subject: Whom it is about.
        text: The Indonesian is the form's, the English ours.
    """

    number: int
    subject: GuidanceSubject
    text: Words


def _statements(*groups: tuple[GuidanceSubject, tuple[tuple[str, str], ...]]) -> tuple[GuidanceStatement, ...]:
    texts = [(subject, Words(*text)) for subject, group in groups for text in group]
    return tuple(GuidanceStatement(number, *each) for number, each in enumerate(texts, start=1))


STATEMENTS: tuple[GuidanceStatement, ...] = _statements(
    (
        GuidanceSubject.PEGAWAI,
        (
            ("Saya merasa diperhatikan dan dipahami", "I feel noticed and understood"),
            (
                "Saya merasa tindakan/langkah yang telah saya lakukan dihargai",
                "I feel that the steps I took are valued",
            ),
            (
                "Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya",
                "I feel free to say what I think",
            ),
        ),
    ),
    (
        GuidanceSubject.PIMPINAN,
        (
            (
                "Saya merasa bahwa pandangan yang diberikan berdasarkan data/fakta yang akurat",
                "I feel that the views given rest on accurate data and facts",
            ),
            (
                "Saya merasa bahwa pandangan/pendapat yang diberikan kepada saya bersifat positif",
                "I feel that the views and opinions given to me are positive",
            ),
            (
                "Lebih banyak menggunakan metode bertanya dibandingkan menggurui",
                "There was more asking than lecturing",
            ),
        ),
    ),
    (
        GuidanceSubject.PEGAWAI_DAN_PIMPINAN,
        (
            (
                "Saya merasa dibantu dalam mencari solusi dan aksi tindak lanjut",
                "I feel helped in finding solutions and next steps",
            ),
            (
                "Saya tahu apa yang harus saya lakukan setelah mengikuti kegiatan bimbingan kinerja ini",
                "I know what I have to do after this guidance",
            ),
            (
                "Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini",
                "I understand what this guidance is for",
            ),
        ),
    ),
)
"""The nine statements of form B.1.8, in official order."""


def _answers(answers: Iterable[str]) -> tuple[str, ...]:
    if isinstance(answers, str):
        raise WrongType(
            "The answers are one text.", mend="Give a list of texts, one for each statement.", path="answers"
        )
    return tuple(stripped(answer) for answer in answers)


@final
@attrs.frozen
class GuidanceFeedback:
    """What the employee says of the guidance received, as form B.1.8 records it; it goes to the leader's superior.

    Args:
        answers: What is said to each of the nine statements, in official order and in the employee's own words, since
            the form prints no scale; an empty text where nothing is said.
        on: When it was signed.
        place: Where.

    Raises:
        InvalidValue: when there are not nine answers.

    Example:
        >>> told = GuidanceFeedback(["Ya", "Ya", "Belum", "Ya", "Ya", "Ya", "Ya", "Ya", ""])
        >>> [(statement.number, answer) for statement, answer in zip(STATEMENTS, told.answers) if answer != "Ya"]
        [(3, 'Belum'), (9, '')]
    """

    answers: tuple[str, ...] = attrs.field(converter=_answers)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    place: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if len(self.answers) != len(STATEMENTS):
            raise InvalidValue(
                f"There are {len(self.answers)} answers.",
                why=f"The form has {len(STATEMENTS)} statements ({_FEEDBACK}).",
                mend="Give one for each; an empty text where nothing is said.",
                path="answers",
            )


class CompetencyGroup(StrEnum):
    """The groups of competences of form B.1.9."""

    MANAJERIAL = "manajerial"
    SOSIO_KULTURAL = "sosio_kultural"
    TEKNIS = "teknis"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("competency_group", self)


COMPETENCIES: Mapping[CompetencyGroup, tuple[str, ...]] = MappingProxyType(
    {
        CompetencyGroup.MANAJERIAL: (
            "Integritas",
            "Kerjasama",
            "Komunikasi",
            "Orientasi pada Hasil",
            "Pelayanan Publik",
            "Pengembangan Diri dan Orang Lain",
            "Mengelola Perubahan",
            "Pengambilan Keputusan",
        ),
        CompetencyGroup.SOSIO_KULTURAL: ("Perekat dan Pemersatu Bangsa",),
        CompetencyGroup.TEKNIS: (),
    }
)
"""The competences that form B.1.9 names, by group; technical ones are those of the position."""


class CompetencyScore(Ranked):
    """The scale of form B.1.9, from 1 to 5."""

    SANGAT_KURANG = "sangat_kurang"
    """Far below the standard of the position: no indicator is met."""
    KURANG_MEMADAI = "kurang_memadai"
    """Below it: one or two are met."""
    MEMADAI = "memadai"
    """As the standard asks: all three are met."""
    DI_ATAS_MEMADAI = "di_atas_memadai"
    """Above it: all three, and behaviour above the level."""
    ISTIMEWA = "istimewa"
    """Far above it: all three, and behaviour far above the level."""

    @property
    def number(self) -> int:
        """The number that the form prints, 1 to 5; nothing is computed with it."""
        return self.merit + 1


class BehaviourLevel(Ranked):
    """What behaviour shows beside the indicators of a competence."""

    TIDAK_DI_ATAS = "tidak_di_atas"
    """Not above the level of the competence."""
    DI_ATAS = "di_atas"
    """Above it."""
    JAUH_DI_ATAS = "jauh_di_atas"
    """Far above it."""


_INDICATORS = 3


def competency_score(indicators_met: int, behaviour: BehaviourLevel = BehaviourLevel.TIDAK_DI_ATAS) -> CompetencyScore:
    """Return the score of a competence (PermenPANRB 6/2022, annex pp. 84-85, form B.1.9).

    Behaviour counts only where all indicators are met: the lower scores do not speak of it.

    Args:
        indicators_met: How many of the three indicators of the competence are met.
        behaviour: What behaviour shows beside them.

    Raises:
        InvalidValue: when ``indicators_met`` is not 0, 1, 2 or 3.

    Example:
        >>> [competency_score(met).number for met in range(4)], competency_score(3, BehaviourLevel.JAUH_DI_ATAS).number
        ([1, 2, 2, 3], 5)
    """
    if indicators_met not in range(_INDICATORS + 1):
        raise InvalidValue(
            f"{indicators_met!r} indicators are met.",
            why=f"A competence has three ({_COMPETENCE}).",
            mend="Give 0, 1, 2 or 3.",
            path="indicators_met",
            value=indicators_met,
        )
    if indicators_met == _INDICATORS:
        return _COMPLETE[behaviour]
    return CompetencyScore.KURANG_MEMADAI if indicators_met else CompetencyScore.SANGAT_KURANG


_COMPLETE: Mapping[BehaviourLevel, CompetencyScore] = MappingProxyType(
    {
        BehaviourLevel.TIDAK_DI_ATAS: CompetencyScore.MEMADAI,
        BehaviourLevel.DI_ATAS: CompetencyScore.DI_ATAS_MEMADAI,
        BehaviourLevel.JAUH_DI_ATAS: CompetencyScore.ISTIMEWA,
    }
)


@final
@attrs.frozen
class CompetencyMark:
    """The score of one competence in form B.1.9.

    Args:
        group: The group it belongs to.
        name: The competence: one of :data:`COMPETENCIES`, or a technical one of the position.
        score: The score.
        reason: Why, "alasan terhadap penilaian kompetensi".
    """

    group: CompetencyGroup = attrs.field(validator=is_a(CompetencyGroup))
    name: str = attrs.field(converter=stripped, validator=filled)
    score: CompetencyScore = attrs.field(validator=is_a(CompetencyScore))
    reason: str = attrs.field(default="", converter=stripped)


def _marks(marks: Iterable[CompetencyMark]) -> tuple[CompetencyMark, ...]:
    return tuple(marks)


@final
@attrs.frozen
class CompetencyEvaluation:
    """The competence of an employee after guidance, as form B.1.9 records it.

    Args:
        marks: The scores, in the order of the form.
        recommendation: What is recommended.
        by: The leader, or who else had the special assignment; ``None`` while nobody signed.
        on: When it was signed.
        place: Where.

    Example:
        >>> done = CompetencyEvaluation(
        ...     [CompetencyMark(CompetencyGroup.MANAJERIAL, "Integritas", competency_score(3), "Menolak pemberian")]
        ... )
        >>> [finding.code for finding in done.check()][:2]
        ['COMPETENCY_NOT_SCORED', 'COMPETENCY_NOT_SCORED']
    """

    marks: tuple[CompetencyMark, ...] = attrs.field(default=(), converter=_marks)
    recommendation: str = attrs.field(default="", converter=stripped)
    by: Leader | Party | None = attrs.field(default=None, kw_only=True)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    place: str = attrs.field(default="", converter=stripped, kw_only=True)

    def of(self, group: CompetencyGroup) -> tuple[CompetencyMark, ...]:
        """Return the scores of a group."""
        return tuple(mark for mark in self.marks if mark.group is group)

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: competences of the form without a score, scores without a reason."""
        return (*_not_scored(self), *_without_reason(self))


def _not_scored(evaluation: CompetencyEvaluation) -> Iterator[Finding]:
    scored = {(mark.group, mark.name) for mark in evaluation.marks}
    for group, names in COMPETENCIES.items():
        for name in names:
            if (group, name) not in scored:
                yield Finding(
                    "COMPETENCY_NOT_SCORED",
                    Severity.WARNING,
                    "marks",
                    Words(f"Kompetensi '{name}' belum dinilai.", f"The competence '{name}' has no score."),
                    Words("Format B.1.9 memuatnya.", "Form B.1.9 names it."),
                    _COMPETENCE,
                )


def _without_reason(evaluation: CompetencyEvaluation) -> Iterator[Finding]:
    for i, mark in enumerate(evaluation.marks):
        if not mark.reason:
            yield Finding(
                "COMPETENCY_WITHOUT_REASON",
                Severity.WARNING,
                f"marks[{i}].reason",
                Words(f"Nilai '{mark.name}' tanpa alasan.", f"The score of '{mark.name}' has no reason."),
                Words("Tuliskan alasannya.", "Write down why."),
                _COMPETENCE,
            )
