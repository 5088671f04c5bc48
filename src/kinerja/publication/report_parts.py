"""What goes into a public report, before anything is hidden: figures with their details, counts, persons by consent."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, final

import attrs
from attrs.validators import optional

from ..base.brief import how_many
from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.period import Period, plain_date
from ..base.words import Words, label
from ..errors import InvalidValue, WrongType
from ..evaluation.cohort import shown_id
from ..feedback.figure import Figure, FigureSource
from ..feedback.survey_sample import SurveySample
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .policy import NamingGround

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.scale import Grade, Ranked
    from ..feedback.figure import Measure
    from ..feedback.survey import HasInterval, SurveyIndex, SurveyLine

__all__ = ["CountRow", "IndividualResult", "Population", "ReportEntry", "ReportTable", "survey_entry"]


class Population(StrEnum):
    """Who is counted in a table."""

    PEGAWAI = "pegawai"
    """Employees."""
    RESPONDEN = "responden"
    """Those who answered a survey."""
    PELAPOR = "pelapor"
    """Those who complained."""
    PENERIMA_LAYANAN = "penerima_layanan"
    """Those who were served."""
    LAINNYA = "lainnya"
    """Other people."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("population", self)

    @property
    def source(self) -> FigureSource | None:
        """The figures that rest on the same people; ``None`` where there are none."""
        match self:
            case Population.RESPONDEN:
                return FigureSource.SURVEI
            case Population.PELAPOR:
                return FigureSource.PENGADUAN
            case Population.PENERIMA_LAYANAN:
                return FigureSource.WAKTU_LAYANAN
            case _:
                return None


def _figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(figures)


@final
@attrs.frozen
class ReportEntry:
    """A figure of a unit with its details, such as the elements of a survey.

    Args:
        figure: The figure.
        details: Figures of the same source, unit and period that it is made of, each with a name of its own.
        sample: Of how many they were, where that is known; below its minimum the figure is indicative.

    Raises:
        InvalidValue: for a detail of something else, or two of one name.
    """

    figure: Figure = attrs.field(validator=is_a(Figure))
    details: tuple[Figure, ...] = attrs.field(default=(), converter=_figures)
    sample: SurveySample | None = attrs.field(default=None, validator=optional(is_a(SurveySample)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.name.id for each in self.details), "detail", path="details")
        for place, detail in enumerate(self.details):
            if _about(detail) != _about(self.figure):
                raise InvalidValue(
                    "The detail has another source, unit or period than its figure.",
                    mend="Give it with its own figure.",
                    path=f"details[{place}]",
                )


def _about(figure: Figure) -> tuple[FigureSource, str, Period]:
    return figure.source, figure.unit_id, figure.period


def survey_entry(
    index: SurveyIndex, *, interval: HasInterval | None = None, sample: SurveySample | None = None
) -> ReportEntry:
    """Return a survey as an entry of a report, with its class among the notes and its elements as details.

    Args:
        index: The index; it says which unit and which days it is about.
        interval: How sure it is, where that is known.
        sample: Of how many they were, where that is known.

    Raises:
        InvalidValue: when nobody said which unit or which period the survey is about.
    """
    figure = index.figure(interval)
    bare = attrs.evolve(figure, low=None, high=None, confidence=None, notes=())
    details = [
        attrs.evolve(bare, measure=_element(bare.measure, line), value=line.mean, unit="nilai", n=line.n)
        for line in index.lines
    ]
    return ReportEntry(attrs.evolve(figure, notes=(*_mutu(index.mutu), *figure.notes)), details, sample=sample)


def _element(whole: Measure, line: SurveyLine) -> Measure:
    return attrs.evolve(whole, key=f"{whole.key}:{line.key}", name=line.label)


def _mutu(grade: Ranked | Grade | Undetermined) -> tuple[Words, ...]:
    if isinstance(grade, Undetermined):
        return ()
    told = grade.label
    return (Words(f"Mutu pelayanan: {grade.token} ({told.id})", f"Quality of the service: {grade.token} ({told.en})"),)


def _counted(counts: Iterable[int]) -> tuple[int, ...]:
    return tuple(counts)


def _check_people(count: object, path: str) -> None:
    # The number itself is not repeated: a small one must not come back in an error.
    if type(count) is not int:
        raise WrongType("It is no whole number.", mend="Give an int.", path=path)
    if count < 0:
        raise InvalidValue("It is below 0.", mend="Give 0 or more.", path=path)


def _whole(_: object, __: attrs.Attribute[Any], counts: tuple[int, ...]) -> None:
    for place, count in enumerate(counts):
        _check_people(count, f"counts[{place}]")


def _left(_: object, __: attrs.Attribute[Any], left_out: int) -> None:
    _check_people(left_out, "left_out")


@final
@attrs.frozen
class CountRow:
    """A row of a table of people.

    Args:
        name: What it counts, such as a unit or an age.
        counts: How many people, 0 or more, one number for each column.
        unit_id: The unit, where the row is one.
    """

    name: Words = attrs.field(validator=is_a(Words))
    counts: tuple[int, ...] = attrs.field(converter=_counted, validator=_whole, repr=how_many)
    unit_id: str = attrs.field(default="", converter=stripped)


def _secret(_: object) -> str:
    return "…"


def _names(names: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(names)


def _rows(rows: Iterable[CountRow]) -> tuple[CountRow, ...]:
    return tuple(rows)


@final
@attrs.frozen
class ReportTable:
    """How many people of a unit stand where: each of them once, in one row and one column.

    Args:
        title: What the table shows.
        population: Who is counted.
        period: The days it is about.
        columns: What the columns count, one or more, each once.
        rows: The rows, one or more, each once.
        left_out: How many people who belong here are in no row, such as those whose appraisal failed.

    Raises:
        InvalidValue: for no row or column, one that stands twice, a row with too few or too many counts, and less than
            nobody left out.
        WrongType: for a number of people that is not whole.
    """

    title: Words = attrs.field(validator=is_a(Words))
    population: Population = attrs.field(validator=is_a(Population))
    period: Period = attrs.field(validator=is_a(Period))
    columns: tuple[Words, ...] = attrs.field(converter=_names)
    rows: tuple[CountRow, ...] = attrs.field(converter=_rows)
    left_out: int = attrs.field(default=0, validator=_left, repr=_secret, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.columns or not self.rows:
            raise InvalidValue("The table counts nothing.", mend="Give a row and a column.", path="rows")
        refuse_twins((each.id for each in self.columns), "column", path="columns")
        refuse_twins((each.name.id for each in self.rows), "row", path="rows")
        for place, row in enumerate(self.rows):
            if len(row.counts) != len(self.columns):
                raise InvalidValue(
                    f"The row has {len(row.counts)} counts for {len(self.columns)} columns.",
                    mend="Give a count for each, also when it is 0.",
                    path=f"rows[{place}]",
                )


def _shown(text: str) -> str:
    return " ".join(map(shown_id, stripped(text).split()))


@final
@attrs.frozen
class IndividualResult:
    """What a report says of one person, and why it may.

    Args:
        person: The name; numbers of persons in it are masked.
        position: The position.
        statement: What is said, such as the predikat.
        ground: Why it may be published.
        basis: Where that stands; never an assumption.
        consented_on: The day of the written consent, where that is the ground, and only then.

    Raises:
        InvalidValue: for an assumption, a consent without its day, or a day without consent.
        WrongType: for anything but a basis.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.laws import UU_14_2008
        >>> IndividualResult(
        ...     "Ani",
        ...     "Camat",
        ...     Words("Sangat Baik", "Very Good"),
        ...     NamingGround.PERSETUJUAN_TERTULIS,
        ...     UU_14_2008("Pasal 18 ayat (2)", assurance=Assurance.SECONDARY),
        ... )
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: consented_on: Nobody says when the person consented. Give the day, or publish ...
    """

    person: str = attrs.field(converter=_shown, validator=filled)
    position: str = attrs.field(converter=stripped, validator=filled)
    statement: Words = attrs.field(validator=is_a(Words))
    ground: NamingGround = attrs.field(validator=is_a(NamingGround))
    basis: Basis = attrs.field(validator=is_a(Basis))
    consented_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))

    def __attrs_post_init__(self) -> None:
        if self.basis.assurance is Assurance.ASSUMPTION:
            raise InvalidValue(
                "That the person may be named is an assumption.", mend="Name the article that allows it.", path="basis"
            )
        if (self.ground is NamingGround.PERSETUJUAN_TERTULIS) is not (self.consented_on is not None):
            what = (
                "Nobody says when the person consented."
                if self.consented_on is None
                else "A day of consent stands without consent as the ground."
            )
            raise InvalidValue(what, mend="Give the day, or publish nothing of one person.", path="consented_on")
