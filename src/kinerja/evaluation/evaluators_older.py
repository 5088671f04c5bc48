"""Who evaluated a PNS under the two older regulations, where their texts say so (PP 46/2011, PP 30/2019).

Both know the annual evaluation only, and one appraiser: the direct superior or another official.  They are shorter than
the annex of PermenPANRB 6/2022, so more is left open.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.finding import Undetermined
from ..base.laws import PP_30_2019, PP_46_2011
from ..base.words import Words
from ..errors import UnknownName
from ..people.party import AppointmentStatus
from ..people.situation import EXEMPTIONS, Exempted, SituationKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ..base.law import Basis
    from ..base.period import Period
    from ..people.employee import Employee
    from ..people.roster import Roster, Superior

__all__ = ["OlderEvaluator", "WhoEvaluated", "who_evaluated"]


@final
@attrs.frozen
class OlderEvaluator:
    """Who evaluated under an older regulation.

    Args:
        person_id: Who.
        unit_id: The unit that the person leads; empty if none.
        reason: Why.
        basis: The article.
        delegable_to: Plt. or Plh. to whom the evaluator may delegate.
    """

    person_id: str
    unit_id: str
    reason: Words
    basis: Basis
    delegable_to: tuple[str, ...] = ()


WhoEvaluated: TypeAlias = OlderEvaluator | Exempted | Undetermined
"""The answers; each caller must handle all of them."""


@attrs.frozen
class _Text:
    """Where the articles stand; ``None`` where the text has none."""

    scope: Basis
    direct: Basis
    absent: Basis | None
    study: Basis
    lent: Basis
    exempt: Basis
    exempt_kinds: frozenset[SituationKind]


_AWAY = frozenset(
    {
        SituationKind.DIBERHENTIKAN_SEMENTARA,
        SituationKind.CUTI_DI_LUAR_TANGGUNGAN_NEGARA,
        SituationKind.MASA_PERSIAPAN_PENSIUN,
    }
)
_TEXTS: Mapping[str, _Text] = MappingProxyType(
    {
        "pp46_2011": _Text(
            scope=PP_46_2011("Pasal 26"),
            direct=PP_46_2011("Pasal 1 angka 8"),
            absent=None,
            study=PP_46_2011("Pasal 28"),
            lent=PP_46_2011("Pasal 29"),
            exempt=PP_46_2011("Pasal 30 ayat (1)"),
            exempt_kinds=_AWAY,
        ),
        "pp30_2019": _Text(
            scope=PP_30_2019("Pasal 64 ayat (1)"),
            direct=PP_30_2019("Pasal 46 ayat (1)"),
            absent=PP_30_2019("Pasal 46 ayat (3) dan (4)"),
            study=PP_30_2019("Pasal 43"),
            lent=PP_30_2019("Pasal 44"),
            exempt=PP_30_2019("Pasal 23"),
            exempt_kinds=_AWAY | {SituationKind.PEJABAT_NEGARA},
        ),
    }
)

_DIRECT = Words("Atasan langsung menilai.", "The direct superior evaluates.")
_DELEGATE = Words("Pejabat yang diberi kewenangan menilai.", "The official who was given the authority evaluates.")
_NEXT = Words(
    "Pejabat penilai berhalangan; atasannya menilai secara berjenjang.",
    "The appraiser is away; the next superior up evaluates.",
)
_STUDY = Words(
    "Pejabat penilai pada instansi asal menilai dengan bahan prestasi akademik.",
    "The appraiser at home evaluates with what the campus says of the study.",
)


def who_evaluated(roster: Roster, employee_id: str, year: Period, *, on: date, regime: str) -> WhoEvaluated:
    """Return who evaluated a PNS or CPNS for a year under an older regulation.

    Args:
        roster: The people of the agency.
        employee_id: Who is evaluated.
        year: The year judged.
        on: The day of the evaluation.
        regime: ``"pp46_2011"`` or ``"pp30_2019"``.

    Raises:
        NotFound: when there is no such employee.
        UnknownName: for another regime.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.employee import Appointment, Employee
        >>> from kinerja.people.party import EmployeeKind
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.roster import Roster
        >>> from kinerja.people.unit import Unit, UnitTree
        >>> def person(id, kind):
        ...     held = Appointment(Position(id, kind), "dinas", date(2012, 1, 1))
        ...     return Employee(id, id, EmployeeKind.PNS, appointments=[held])
        >>> staff = [person("a", PositionKind.JPT_PRATAMA), person("b", PositionKind.PELAKSANA)]
        >>> roster = Roster(UnitTree([Unit("dinas", "Dinas Kesehatan")]), staff)
        >>> answer = who_evaluated(roster, "b", Period.year(2018), on=date(2019, 1, 7), regime="pp46_2011")
        >>> print(answer.person_id, answer.basis)
        a PP 46/2011, Pasal 1 angka 8
    """
    if regime not in _TEXTS:
        what = f"{regime!r} is no older regulation."
        raise UnknownName(what, mend=f"Give one of {', '.join(_TEXTS)}.", path="regime", value=regime)
    text, employee = _TEXTS[regime], roster.employee(employee_id)
    outside = _outside(text, employee, year)
    return _by_chain(text, roster, employee, year, min(on, year.end)) if outside is None else outside


def _outside(text: _Text, employee: Employee, year: Period) -> Exempted | Undetermined | None:
    """Return why the rules have nobody evaluate, or do not say who."""
    if employee.kind_on(year.end).is_pppk:
        return Undetermined(
            Words("Peraturan ini hanya berlaku bagi PNS dan calon PNS.", "The regulation covers PNS and CPNS only."),
            text.scope,
        )
    kinds = {each.kind for each in employee.situations if each.span.contains(year)}
    if away := kinds & text.exempt_kinds:
        return Exempted(EXEMPTIONS[min(away)].reason, text.exempt)
    if SituationKind.PEJABAT_NEGARA in kinds:
        return Undetermined(
            Words(
                "Bergantung pada apakah ia diberhentikan dari jabatan organiknya: bila ya dikecualikan (Pasal 30), "
                "bila tidak dinilai pimpinan instansi (Pasal 27).",
                "It depends on whether the person left the own post: exempt if so (art. 30), else evaluated by the "
                "head of the agency (art. 27).",
            ),
            PP_46_2011("Pasal 27 dan Pasal 30 ayat (1)"),
        )
    return None


def _by_chain(text: _Text, roster: Roster, employee: Employee, year: Period, day: date) -> WhoEvaluated:
    kinds = {each.kind for each in employee.situations if each.span.overlaps(year)}
    if SituationKind.DIPERBANTUKAN in kinds and roster.line(employee.id, day) is None:
        return _lent(text)
    acting: list[str] = []
    for place, superior in enumerate(roster.chain(employee.id, day)):
        if superior.person_id and not _acts(roster, superior, day):
            reason, basis = _STUDY, text.study
            if SituationKind.TUGAS_BELAJAR not in kinds:
                reason, basis = _why(text, superior, place)
            return OlderEvaluator(superior.person_id, superior.unit_id, reason, basis, tuple(acting))
        if superior.claimants or text.absent is None:
            break
        acting += [superior.person_id] if superior.person_id else []
    return Undetermined(
        Words(
            "Tidak ada satu atasan langsung, dan peraturan tidak menyebut penggantinya; tetapkan garis pelaporan.",
            "There is no one direct superior, and the text names nobody in his place; give a line.",
        ),
        text.absent or text.direct,
    )


def _acts(roster: Roster, superior: Superior, day: date) -> bool:
    """Return whether somebody leads the unit as Plt. or Plh. only, without a delegation."""
    holder = roster.head(superior.unit_id, day) if superior.unit_id and not superior.delegation else None
    acting = {AppointmentStatus.PLT, AppointmentStatus.PLH}
    return holder is not None and holder.person_id == superior.person_id and holder.appointment.status in acting


def _why(text: _Text, superior: Superior, place: int) -> tuple[Words, Basis]:
    if superior.delegation:
        return _DELEGATE, text.direct
    return (_NEXT, text.absent) if place and text.absent else (_DIRECT, text.direct)


def _lent(text: _Text) -> Undetermined:
    return Undetermined(
        Words(
            "Pejabat Penilai Kinerja bergantung pada tempat ia dipekerjakan: pada instansi pemerintah lain Pejabat "
            "Penilai Kinerja di sana (PP "
            "46/2011, Pasal 29 ayat (1)), pada negara sahabat, lembaga internasional, organisasi profesi, atau "
            "badan swasta pimpinan instansi induk atau pejabat yang ditunjuk. Tetapkan garis pelaporan.",
            "It depends on where the person is lent to: in another agency the appraiser there (PP 46/2011, art. "
            "29(1)); in a friendly state, an international body, a professional organisation or a private body the "
            "head of the agency at home, or whom he appoints. Give a line.",
        ),
        text.lent,
    )
