"""Courses on offer: what they bring, what they cost, who teaches, and what is known of the practice they pass on.

Nothing here is in a law but the ways of organising (PP 11/2017, art. 213) and who may organise what (art. 214
to 217): a course is the caller's data.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Finding, Severity
from ..base.laws import PP_11_2017
from ..base.members import member
from ..base.period import Period
from ..base.scale import plain
from ..base.words import Words, label
from ..errors import InvalidValue, WrongType
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .competency_dictionary import HIGHEST_LEVEL, competency_code
from .development_forms import DevelopmentForm, development_form
from .leadership_ladder import LeadershipProgramme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis

__all__ = [
    "ACCREDITATION_BASIS",
    "PROVIDER_BASIS",
    "Course",
    "CourseCompetency",
    "GoodPractice",
    "PracticeVerdict",
    "Provider",
    "ProviderKind",
    "Speaker",
    "check_course",
]

PROVIDER_BASIS: Basis = PP_11_2017("Pasal 213")
"""An agency develops people by itself, with another accredited agency, or with an independent institution."""
ACCREDITATION_BASIS: Basis = PP_11_2017("Pasal 214, 215, 216, dan 217 ayat (5)")
"""Technical, functional, socio-cultural and leadership training is held by an accredited institution."""
ORGANISER_BASIS: Basis = PP_11_2017("Pasal 217 ayat (4)")
"""LAN itself holds the leadership training of JPT madya."""

_ACCREDITED = frozenset(
    {
        DevelopmentForm.TEKNIS,
        DevelopmentForm.FUNGSIONAL,
        DevelopmentForm.SOSIAL_KULTURAL,
        DevelopmentForm.STRUKTURAL_KEPEMIMPINAN,
    }
)


class ProviderKind(StrEnum):
    """Who organises a course."""

    INTERNAL = "internal"
    INSTANSI_LAIN = "instansi_lain"
    INDEPENDEN = "independen"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("provider_kind", self)


class PracticeVerdict(StrEnum):
    """What is known of a practice that is told as a good one."""

    TERBUKTI = "terbukti"
    """An evaluation with numbers showed that it works; the practice says where."""
    TIDAK_TERBUKTI = "tidak_terbukti"
    """It was evaluated, and that it works was not shown."""
    BELUM_DINILAI = "belum_dinilai"
    """Nobody evaluated it; that it was told with conviction is no evaluation."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("practice_verdict", self)


def _provider_kind(value: ProviderKind | str) -> ProviderKind:
    return member(ProviderKind, value)


def _verdict(value: PracticeVerdict | str) -> PracticeVerdict:
    return member(PracticeVerdict, value)


def _practices(values: Iterable[GoodPractice]) -> tuple[GoodPractice, ...]:
    return tuple(values)


def _speakers(values: Iterable[Speaker]) -> tuple[Speaker, ...]:
    return tuple(values)


def _competencies(values: Iterable[CourseCompetency]) -> tuple[CourseCompetency, ...]:
    return tuple(values)


def _form(value: DevelopmentForm | str) -> DevelopmentForm:
    return value if isinstance(value, DevelopmentForm) else development_form(value)


def _programme(value: LeadershipProgramme | str | None) -> LeadershipProgramme | None:
    return None if value is None else member(LeadershipProgramme, value)


@final
@attrs.frozen
class Provider:
    """Who organises a course.

    Args:
        name: Such as ``"BPSDMD Provinsi Jawa Tengah"``.
        kind: In which of the ways of PP 11/2017, art. 213.
        region: Where it comes from; empty when not told.
        accredited: Whether it is accredited for this training; ``None`` when not known.
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    kind: ProviderKind = attrs.field(default=ProviderKind.INTERNAL, converter=_provider_kind)
    region: str = attrs.field(default="", converter=stripped)
    accredited: bool | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(bool)), kw_only=True)


@final
@attrs.frozen
class GoodPractice:
    """A practice of some region that a speaker passes on.

    Args:
        title: What it is.
        region: Where it was done.
        verdict: Whether it was shown to work there; not evaluated unless told otherwise.
        evidence: Where that can be read: survey, evaluation, report.

    Raises:
        InvalidValue: when it is called shown, or not shown, to work without saying where that can be read.

    Example:
        >>> GoodPractice("Antrean daring", "Kota Surakarta", "terbukti")
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: evidence: The practice 'Antrean daring' has a verdict and no evidence. ...
    """

    title: str = attrs.field(converter=stripped, validator=filled)
    region: str = attrs.field(converter=stripped, validator=filled)
    verdict: PracticeVerdict = attrs.field(default=PracticeVerdict.BELUM_DINILAI, converter=_verdict)
    evidence: str = attrs.field(default="", converter=stripped)

    def __attrs_post_init__(self) -> None:
        if self.verdict is not PracticeVerdict.BELUM_DINILAI and not self.evidence:
            raise InvalidValue(
                f"The practice {self.title!r} has a verdict and no evidence.",
                mend="Say where it can be read, or leave the verdict at 'belum_dinilai'.",
                path="evidence",
            )


@final
@attrs.frozen
class Speaker:
    """Who teaches: a narasumber.

    Args:
        name: The name.
        institution: Where the speaker works.
        region: The region the speaker comes from.
        practices: The practices the speaker passes on.
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    institution: str = attrs.field(default="", converter=stripped)
    region: str = attrs.field(default="", converter=stripped)
    practices: tuple[GoodPractice, ...] = attrs.field(
        default=(), converter=_practices, validator=attrs.validators.deep_iterable(is_a(GoodPractice))
    )


def _level(_: object, __: object, value: int) -> None:
    if type(value) is not int or not 1 <= value <= HIGHEST_LEVEL:
        raise InvalidValue(
            f"{value!r} is no level.", mend=f"Give a whole number from 1 to {HIGHEST_LEVEL}.", path="level", value=value
        )


@final
@attrs.frozen
class CourseCompetency:
    """A competency that a course works on.

    Args:
        code: Its code; every form that :func:`competency_code` reads.
        level: The level, 1 to 5, that a person who passes is taken to have; that the course brings it is a claim of
            the course until people are assessed again.

    Raises:
        InvalidValue: for another code or level.
    """

    code: str = attrs.field(converter=competency_code)
    level: int = attrs.field(validator=_level)


def _hours(value: Exact) -> Fraction:
    return exact(value)


def _seats(_: object, __: object, value: int | None) -> None:
    if value is not None and (type(value) is not int or value < 1):
        raise InvalidValue(
            f"{value!r} is no number of seats.",
            mend="Give a whole number above 0, or None where there is no limit.",
            path="seats",
            value=value,
        )


def _cost(_: object, __: object, value: int) -> None:
    if type(value) is not int:
        raise WrongType(
            f"{value!r} is no whole number of Rupiah.",
            mend="Give an int; 0 where it is free.",
            path="cost",
            value=value,
        )
    if value < 0:
        raise InvalidValue(f"The cost is {value}.", mend="Give 0 or more.", path="cost", value=value)


@final
@attrs.frozen
class Course:
    """A course on offer.

    Args:
        id: The key of the course.
        title: What it is called.
        form: The form of development, or its code or token.
        hours: How many JP it has by its own schedule, above 0; what counts is for the table of an agency to say.
        cost: What one participant costs, in whole Rupiah.
        seats: How many can take part; ``None`` where there is no limit.
        competencies: What it works on and the level it is to bring, each competency once.
        provider: Who organises it.
        speakers: Who teaches.
        period: From which day to which; ``None`` while not fixed.
        programme: Which programme of the leadership ladder it is, if any.

    Raises:
        InvalidValue: for numbers out of range, or a competency that stands there twice.
        UnknownName: for a form or programme that is none.
        WrongType: for a cost that is no whole number.

    Example:
        >>> course = Course(
        ...     "layanan-prima",
        ...     "Pelayanan prima di loket",
        ...     "KL07",
        ...     hours=10,
        ...     cost=1_250_000,
        ...     seats=30,
        ...     competencies=[CourseCompetency("M.5", 2)],
        ...     speakers=[Speaker("Rina", "DPMPTSP", "Kota Surakarta")],
        ... )
        >>> course.level_of("M.05"), course.regions
        (2, ('Kota Surakarta',))
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    title: str = attrs.field(converter=stripped, validator=filled)
    form: DevelopmentForm = attrs.field(converter=_form)
    hours: Fraction = attrs.field(converter=_hours, kw_only=True)
    cost: int = attrs.field(validator=_cost, kw_only=True)
    seats: int | None = attrs.field(default=None, validator=_seats, kw_only=True)
    competencies: tuple[CourseCompetency, ...] = attrs.field(
        default=(),
        converter=_competencies,
        validator=attrs.validators.deep_iterable(is_a(CourseCompetency)),
        kw_only=True,
    )
    provider: Provider | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(Provider)), kw_only=True
    )
    speakers: tuple[Speaker, ...] = attrs.field(
        default=(), converter=_speakers, validator=attrs.validators.deep_iterable(is_a(Speaker)), kw_only=True
    )
    period: Period | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Period)), kw_only=True)
    programme: LeadershipProgramme | None = attrs.field(default=None, converter=_programme, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.hours <= 0:
            raise InvalidValue(
                f"The course has {number_text(self.hours)} JP.",
                mend="Give more than 0.",
                path="hours",
                value=self.hours,
            )
        refuse_twins((each.code for each in self.competencies), "competency", path="competencies")

    def level_of(self, code: str) -> int | None:
        """Return the level of a competency that the course is to bring; ``None`` where it does not work on it."""
        wanted = competency_code(code)
        return next((each.level for each in self.competencies if each.code == wanted), None)

    @property
    def regions(self) -> tuple[str, ...]:
        """Where its speakers come from, each region once."""
        return tuple(dict.fromkeys(each.region for each in self.speakers if each.region))

    @property
    def practices(self) -> tuple[GoodPractice, ...]:
        """The practices that its speakers pass on, each once."""
        return tuple(dict.fromkeys(practice for each in self.speakers for practice in each.practices))


def check_course(course: Course) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in a course before money is spent on it.

    Args:
        course: The course.

    Example:
        >>> course = Course("gis", "Peta digital", "KL03", hours=40, cost=4_000_000)
        >>> [finding.code for finding in check_course(course)]
        ['COURSE_NO_COMPETENCY', 'COURSE_ACCREDITATION']
    """
    return (*_aimless(course), *_unaccredited(course), *_untried(course))


def _aimless(course: Course) -> Iterator[Finding]:
    if not course.competencies and course.programme is None:
        yield Finding(
            "COURSE_NO_COMPETENCY",
            Severity.WARNING,
            "competencies",
            Words("Kursus ini tidak menyebut kompetensi apa pun.", "The course names no competency."),
            Words(
                "Sebutkan, agar dapat dipilih untuk suatu kesenjangan.", "Name one, so that it can be chosen for a gap."
            ),
        )


def _unaccredited(course: Course) -> Iterator[Finding]:
    if course.programme is LeadershipProgramme.PKN_I:
        if not _is_lan(course.provider):
            yield Finding(
                "COURSE_ORGANISER",
                Severity.WARNING,
                "provider",
                Words("Penyelenggara yang disebut bukan LAN.", "The organiser told is not LAN."),
                Words("Pelatihan kepemimpinan madya diselenggarakan oleh LAN.", "This training is held by LAN."),
                ORGANISER_BASIS,
            )
    elif course.form in _ACCREDITED and (course.provider is None or course.provider.accredited is not True):
        yield Finding(
            "COURSE_ACCREDITATION",
            Severity.WARNING,
            "provider.accredited",
            Words(
                "Tidak diketahui bahwa penyelenggara terakreditasi untuk pelatihan ini.",
                "It is not known that the organiser is accredited for this training.",
            ),
            Words("Periksa akreditasinya.", "Look at the accreditation."),
            ACCREDITATION_BASIS,
        )


def _is_lan(provider: Provider | None) -> bool:
    name = "" if provider is None else plain(provider.name)
    return "lan" in name.split() or "lembaga administrasi negara" in name


def _untried(course: Course) -> Iterator[Finding]:
    for practice in course.practices:
        if practice.verdict is not PracticeVerdict.TERBUKTI:
            verdict = practice.verdict.label
            yield Finding(
                "COURSE_PRACTICE_UNPROVEN",
                Severity.INFO,
                "speakers",
                Words(
                    f"Praktik '{practice.title}' ({practice.region}): {verdict.id.lower()}.",
                    f"The practice '{practice.title}' ({practice.region}): {verdict.en.lower()}.",
                ),
                Words("Sampaikan demikian kepada peserta.", "Tell participants so."),
            )
