"""Plans (SKP): what an employee and the appraiser agreed on for a year, or for part of one.

A plan is a value.  It may be unfinished or doubtful: ``checks.check`` tells what a careful reader would flag.  Only
what could not be understood at all is refused here, such as two results with one id.
"""

from __future__ import annotations

from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, final

import attrs
from attrs.validators import optional

from ..base.fingerprint import fingerprint
from ..base.period import plain_date
from ..base.scale import Ranked
from ..errors import InvalidValue, NotFound
from .annexes import Annexes
from .fields import filled, is_a, refuse_twins, stripped
from .history import follow_in_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.period import Period
    from ..base.words import Language
    from ..people.party import Leader, Party
    from .conduct import ExpectedConduct
    from .history import Transition
    from .indicator import Indicator

__all__ = [
    "Approach",
    "Exemption",
    "Jenis",
    "PlanStatus",
    "ResultLevel",
    "Source",
    "Supported",
    "TakenOver",
    "WorkPlan",
    "WorkResult",
]

T = TypeVar("T")


class Jenis(StrEnum):
    """The priority of a work result, set by the appraiser (PermenPANRB 6/2022, annex pp. 27, 49).

    It does not tell work inside the post from work outside it.
    """

    UTAMA = "utama"
    """High priority."""
    TAMBAHAN = "tambahan"
    """Low priority."""


class Approach(StrEnum):
    """How expectations are put (PermenPANRB 6/2022, art. 9(3); annex p. 50); the leader chooses."""

    KUANTITATIF = "kuantitatif"
    """Indicator and target apart, with a unit."""
    KUALITATIF = "kualitatif"
    """Indicator and target in one narrative."""


class ResultLevel(Ranked):
    """The quality of a result, and how far its owner controls it (PermenPANRB 6/2022, annex pp. 28, 44).

    From what an owner controls most to what takes most beyond the owner; the order is that of the pyramid.
    """

    OUTPUT_KENDALI_TINGGI = "output_kendali_tinggi"
    OUTPUT_KENDALI_SEDANG = "output_kendali_sedang"
    OUTPUT_KENDALI_RENDAH = "output_kendali_rendah"
    OUTCOME_ANTARA = "outcome_antara"
    OUTCOME = "outcome"

    @classmethod
    def scale_id(cls) -> str:
        """Return the name of the scale."""
        return "result_level"


class Source(StrEnum):
    """Where an expected result comes from (PermenPANRB 6/2022, annex pp. 27-28, 46-50, 62)."""

    PERJANJIAN_KINERJA = "perjanjian_kinerja"
    """The performance agreement of the unit."""
    DIREKTIF = "direktif"
    """A directive of the head of the agency or a higher JPT."""
    RENCANA_AKSI = "rencana_aksi"
    """An action plan or strategic initiative."""
    MATRIKS_PERAN_HASIL = "matriks_peran_hasil"
    """The matrix that shares out roles and results."""
    PLT = "plt"
    """Work as acting official (pelaksana tugas)."""
    PLH = "plh"
    """Work as daily official (pelaksana harian)."""
    FUNGSIONAL_DI_JABATAN_STRUKTURAL = "fungsional_di_jabatan_struktural"
    """Work of a functional official in a structural post."""
    TUGAS_BELAJAR = "tugas_belajar"
    """Study assignment."""


class PlanStatus(StrEnum):
    """How far a plan is; ``lifecycle`` says which step may follow which."""

    DRAFT = "draft"
    """In dialogue."""
    DIAJUKAN = "diajukan"
    """Signed by the employee, waiting for the appraiser."""
    DITETAPKAN = "ditetapkan"
    """Set by the appraiser, in force (PermenPANRB 6/2022, art. 14(3))."""
    DITUTUP = "ditutup"
    """Ended, because the period did or because employee or appraiser moved."""

    @property
    def agreed(self) -> bool:
        """Whether the plan was set, so that it can be appraised."""
        return self in {PlanStatus.DITETAPKAN, PlanStatus.DITUTUP}


class Exemption(StrEnum):
    """Who needs no plan (PermenPANRB 6/2022, annex pp. 65-66, C.8); study assignment is no such reason."""

    PEJABAT_NEGARA = "pejabat_negara"
    """Appointed as state official, or head or member of a non-structural body."""
    DIBERHENTIKAN_SEMENTARA = "diberhentikan_sementara"
    """Suspended."""
    CUTI_DI_LUAR_TANGGUNGAN_NEGARA = "cuti_di_luar_tanggungan_negara"
    """On unpaid leave."""
    MASA_PERSIAPAN_PENSIUN = "masa_persiapan_pensiun"
    """In the time before retirement."""


@final
@attrs.frozen
class Supported:
    """A result of a leader that a work result helps to reach; linked by id, with the text as it was on that day.

    Args:
        result_id: The id of the leader's result.
        statement: Its text when the plan was written.
        plan_id: The id of the leader's plan; empty when it is not kept.
        indicator_id: The id of the leader's indicator, which a JPT's result is named with (annex p. 59).
        indicator: The text of that indicator.
        owner: Whose result it is; ``None`` for the appraiser's.
        through: The id of the own indicator that takes a share of it; empty for the result as a whole.
        part: Which part of it is taken, where it is split by aspect or area, such as ``"Wilayah I"``.
    """

    result_id: str = attrs.field(converter=stripped, validator=filled)
    statement: str = attrs.field(converter=stripped, validator=filled)
    plan_id: str = attrs.field(default="", kw_only=True)
    indicator_id: str = attrs.field(default="", kw_only=True)
    indicator: str = attrs.field(default="", kw_only=True)
    owner: Leader | None = attrs.field(default=None, kw_only=True)
    through: str = attrs.field(default="", converter=stripped, kw_only=True)
    part: str = attrs.field(default="", converter=stripped, kw_only=True)


@final
@attrs.frozen
class TakenOver:
    """The leader took a result over, because the employee could not finish it (PermenPANRB 6/2022, art. 20(6)-(8)).

    Args:
        by: Who took it over.
        on: When.
        note: The note that the law asks for; it is weighed when the employee is evaluated.
    """

    by: Leader | Party
    on: date = attrs.field(converter=plain_date)
    note: str = attrs.field(converter=stripped, validator=filled)


def _tuple_of_indicators(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    return tuple(indicators)


def _tuple_of_supported(supported: Iterable[Supported]) -> tuple[Supported, ...]:
    return tuple(supported)


@final
@attrs.frozen
class WorkResult:
    """A work result that is expected (rencana hasil kerja).

    Args:
        id: The caller's key, unique in the plan.
        statement: The result, worded as something reached.
        jenis: Its priority.
        indicators: How success is measured.
        assigned_by: The leader who assigned it; ``None`` when the document does not say.
        supports: The leaders' results it helps to reach.
        taken_over: Set when the leader took it over.
        level: Its quality and level of control; ``None`` when the document does not say.
        source: Where it comes from; ``None`` when the document does not say.
        approved_on: When the appraiser approved an assignment by another leader (annex p. 46).
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    statement: str = attrs.field(converter=stripped, validator=filled)
    jenis: Jenis = attrs.field(validator=is_a(Jenis))
    indicators: tuple[Indicator, ...] = attrs.field(default=(), converter=_tuple_of_indicators)
    assigned_by: Leader | Party | None = attrs.field(default=None, kw_only=True)
    supports: tuple[Supported, ...] = attrs.field(default=(), converter=_tuple_of_supported, kw_only=True)
    taken_over: TakenOver | None = attrs.field(default=None, kw_only=True)
    level: ResultLevel | None = attrs.field(default=None, validator=optional(is_a(ResultLevel)), kw_only=True)
    source: Source | None = attrs.field(default=None, validator=optional(is_a(Source)), kw_only=True)
    approved_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)


def _tuple_of_results(results: Iterable[WorkResult]) -> tuple[WorkResult, ...]:
    return tuple(results)


def _tuple_of_transitions(transitions: Iterable[Transition]) -> tuple[Transition, ...]:
    return tuple(transitions)


@final
@attrs.frozen
class WorkPlan:
    """A plan (SKP): results with their measures, expected behaviour, and the attachment.

    Args:
        id: The caller's key.
        period: The days it covers.
        employee: Whose plan it is, as of the day it was written.
        appraiser: The appraiser (Pejabat Penilai Kinerja).
        approach: Quantitative or qualitative.
        results: The results, main ones and additional ones, in the order of the document.
        conduct: The behaviour expected; ``None`` when the document is silent, which is a finding.
        annexes: Resources, accountability, consequences.
        status: How far it is.
        version: 1 for the one set at the beginning of the year; it grows as the plan develops.
        agreed_on: When it was set; ``None`` until then.
        exemption: Why the employee needs no plan; ``None`` for almost everybody.
        work_agreement: The number of the work agreement, which a PPPK's plan refers to.
        delegation: The number of the delegation by which the appraiser appraises; empty for a direct superior.
        superior: The appraiser's superior, who steps in when the appraiser does not act; ``None`` if not known.
        history: The steps that led to this version, as ``lifecycle`` records them.

    Raises:
        InvalidValue: when two results or indicators share an id, a trajectory leaves the period, the version is
            below 1, or the history goes backwards.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan Penyelia", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> served = WorkResult("h1", "Ibu hamil terlayani sesuai standar", Jenis.UTAMA)
        >>> plan = WorkPlan("skp-1", Period.year(2025), midwife, head, Approach.KUALITATIF, [served])
        >>> plan.result("h1").statement
        'Ibu hamil terlayani sesuai standar'
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    period: Period
    employee: Party
    appraiser: Party
    approach: Approach = attrs.field(validator=is_a(Approach))
    results: tuple[WorkResult, ...] = attrs.field(default=(), converter=_tuple_of_results)
    conduct: ExpectedConduct | None = attrs.field(default=None, kw_only=True)
    annexes: Annexes = attrs.field(default=Annexes(), kw_only=True)
    status: PlanStatus = attrs.field(default=PlanStatus.DRAFT, validator=is_a(PlanStatus), kw_only=True)
    version: int = attrs.field(default=1, kw_only=True)
    agreed_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    exemption: Exemption | None = attrs.field(default=None, validator=optional(is_a(Exemption)), kw_only=True)
    work_agreement: str = attrs.field(default="", converter=stripped, kw_only=True)
    delegation: str = attrs.field(default="", converter=stripped, kw_only=True)
    superior: Party | None = attrs.field(default=None, kw_only=True)
    history: tuple[Transition, ...] = attrs.field(
        default=(), converter=_tuple_of_transitions, validator=follow_in_time, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if self.version < 1:
            raise InvalidValue(f"The version is {self.version}.", mend="Count from 1.", path="version")
        results, indicators = (each.id for each in self.results), (each.id for each in self.indicators)
        refuse_twins((*results, *indicators), "id", path="results")
        self._keep_trajectories_inside()

    def _keep_trajectories_inside(self) -> None:
        for i, result in enumerate(self.results):
            for j, indicator in enumerate(result.indicators):
                for due, _ in indicator.trajectory:
                    if not self.period.contains(due):
                        raise InvalidValue(
                            f"The trajectory has a target for {due.label.en}, outside {self.period.label.en}.",
                            mend="Give targets for periods of the plan, or correct its period.",
                            path=f"results[{i}].indicators[{j}].trajectory",
                            value=due,
                        )

    @cached_property
    def digest(self) -> str:
        """The sha256 of all that the plan says, its version and history included; equal plans have equal ones."""
        return fingerprint(self)

    @property
    def has_perspectives(self) -> bool:
        """Whether it is the plan of a JPT or of the head of an independent unit, whose indicators have perspectives."""
        return self.employee.position.is_jpt or self.employee.leads_unit_mandiri

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of all results, in order."""
        return tuple(indicator for result in self.results for indicator in result.indicators)

    def of(self, jenis: Jenis) -> tuple[WorkResult, ...]:
        """Return the results of one priority, in order."""
        return tuple(result for result in self.results if result.jenis is jenis)

    def result(self, id: str) -> WorkResult:
        """Return the result with this id.

        Raises:
            NotFound: when there is none.
        """
        return _found(id, {result.id: result for result in self.results}, "result")

    def indicator(self, id: str) -> Indicator:
        """Return the indicator with this id.

        Raises:
            NotFound: when there is none.
        """
        return _found(id, {indicator.id: indicator for indicator in self.indicators}, "indicator")

    def result_of(self, indicator_id: str) -> WorkResult:
        """Return the result that the indicator with this id measures.

        Raises:
            NotFound: when there is none.
        """
        owners = {indicator.id: result for result in self.results for indicator in result.indicators}
        return _found(indicator_id, owners, "indicator")

    def as_text(self, language: Language) -> str:
        """Return the plan as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.plan import plan_page
        from ..show.text import as_text

        return as_text(plan_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the plan as a piece of HTML that needs nothing else, its texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.plan import plan_page

        return as_html(plan_page(self), language)

    def _repr_html_(self) -> str:
        """Return the plan for a notebook, in Indonesian."""
        return self.as_html("id")


def _found(id: str, known: dict[str, T], what: str) -> T:
    if id not in known:
        near = get_close_matches(id, known, n=1)
        mend = f"Did you mean {near[0]!r}?" if near else f"Known are {', '.join(map(repr, known))}."
        raise NotFound(f"The plan has no {what} {id!r}.", mend=mend, value=id)
    return known[id]
