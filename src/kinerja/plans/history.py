"""The history of a plan: which step was taken, by whom, when, why, and what it changed.

Nothing is overwritten.  A plan that developed carries the record of every step that led to it, and the versions
themselves are values that the caller keeps.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from .fields import is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ..people.party import Leader, Party

__all__ = ["Capacity", "Change", "ChangeKind", "PlanPart", "PlanStep", "Transition", "follow_in_time"]


class PlanStep(StrEnum):
    """The steps in the life of a plan; ``lifecycle`` says who may take which, and where it stands."""

    AJUKAN = "ajukan"
    """The employee signs and hands it to the appraiser."""
    KEMBALIKAN = "kembalikan"
    """The appraiser hands it back; the dialogue goes on."""
    SETUJUI_PENUGASAN = "setujui_penugasan"
    """The appraiser approves an assignment by another leader."""
    TETAPKAN = "tetapkan"
    """The appraiser sets it."""
    KEMBANGKAN = "kembangkan"
    """It develops, by feedback or new assignments."""
    TUGASKAN = "tugaskan"
    """A leader assigns a result."""
    SESUAIKAN = "sesuaikan"
    """A leader adjusts what is expected."""
    AMBIL_ALIH = "ambil_alih"
    """A leader takes a result over."""
    KLARIFIKASI_ULANG = "klarifikasi_ulang"
    """Expectations are clarified with a new appraiser."""
    TUTUP = "tutup"
    """It ends."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("plan_step", self)


class Capacity(StrEnum):
    """In what capacity a person acts on a plan."""

    PEGAWAI = "pegawai"
    """The employee."""
    PENILAI = "penilai"
    """The appraiser (Pejabat Penilai Kinerja)."""
    ATASAN_PENILAI = "atasan_penilai"
    """The appraiser's superior."""
    PIMPINAN = "pimpinan"
    """Another leader, who owns results that the employee works for."""
    PENILAI_BARU = "penilai_baru"
    """The appraiser who takes the place of the former one."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("capacity", self)


class ChangeKind(StrEnum):
    """What happened to a part of a plan between two versions."""

    DITAMBAH = "ditambah"
    DIHAPUS = "dihapus"
    DIUBAH = "diubah"


class PlanPart(StrEnum):
    """The parts of a plan that change one by one."""

    SKP = "skp"
    """What is said once: period, parties, approach."""
    HASIL_KERJA = "hasil_kerja"
    INDIKATOR = "indikator"
    EKSPEKTASI_KHUSUS = "ekspektasi_khusus"
    SUMBER_DAYA = "sumber_daya"
    PERTANGGUNGJAWABAN = "pertanggungjawaban"
    KONSEKUENSI = "konsekuensi"


_NOTHING = Words("(kosong)", "(nothing)")
_FIELDS: Mapping[str, Words] = MappingProxyType(
    {
        "appraiser": Words("Pejabat Penilai Kinerja", "appraiser"),
        "approach": Words("pendekatan", "approach"),
        "approved_on": Words("tanggal persetujuan", "day of approval"),
        "aspek": Words("aspek", "aspects"),
        "assigned_by": Words("pemberi penugasan", "assigned by"),
        "by": Words("oleh", "by"),
        "conduct": Words("perilaku kerja", "behaviour"),
        "delegation": Words("pendelegasian", "delegation"),
        "employee": Words("Pegawai", "employee"),
        "evidence": Words("bukti kinerja", "evidence"),
        "exemption": Words("pengecualian", "exemption"),
        "jenis": Words("jenis", "priority"),
        "kind": Words("jenis", "kind"),
        "level": Words("kualitas dan tingkat kendali", "level"),
        "on": Words("tanggal", "day"),
        "period": Words("periode", "period"),
        "perspektif": Words("perspektif", "perspective"),
        "result": Words("hasil kerja", "result"),
        "source": Words("asal", "source"),
        "stake": Words("taruhan", "stake"),
        "statement": Words("rumusan", "wording"),
        "status": Words("status", "status"),
        "superior": Words("atasan Pejabat Penilai Kinerja", "appraiser's superior"),
        "supports": Words("hasil kerja Pimpinan yang diintervensi", "leaders' results it supports"),
        "taken_over": Words("pengambilalihan", "taken over"),
        "target": Words("target", "target"),
        "text": Words("rumusan", "wording"),
        "trajectory": Words("target periodik", "trajectory"),
        "value": Words("nilai dasar", "core value"),
        "work_agreement": Words("perjanjian kerja", "work agreement"),
    }
)


@final
@attrs.frozen
class Change:
    """One difference between two versions of a plan.

    Args:
        kind: Added, removed or changed.
        part: What sort of thing.
        id: Its id; where it has none its text; empty for the plan itself.
        field: Which field changed, by its name in the class; empty for what was added or removed.
        before: What stood there; empty for what was added.
        after: What stands there now; empty for what was removed.

    Example:
        >>> change = Change(
        ...     ChangeKind.DIUBAH, PlanPart.INDIKATOR, "i1", "target", Words("80%", "80%"), Words("85%", "85%")
        ... )
        >>> change.words.en
        'Indicator i1, target: 80% became 85%.'
    """

    kind: ChangeKind = attrs.field(validator=is_a(ChangeKind))
    part: PlanPart = attrs.field(validator=is_a(PlanPart))
    id: str
    field: str = ""
    before: Words = Words("", "")
    after: Words = Words("", "")

    @property
    def words(self) -> Words:
        """The change as a sentence."""
        part = label("plan_part", self.part)
        what = Words(f"{part.id} {self.id}".rstrip(), f"{part.en} {self.id}".rstrip())
        if self.kind is ChangeKind.DITAMBAH:
            return Words(f"{what.id} ditambahkan{_said(self.after.id)}.", f"{what.en} was added{_said(self.after.en)}.")
        if self.kind is ChangeKind.DIHAPUS:
            return Words(f"{what.id} dihapus{_said(self.before.id)}.", f"{what.en} was removed{_said(self.before.en)}.")
        field = _FIELDS.get(self.field, Words(self.field, self.field))
        return Words(
            f"{what.id}, {field.id}: {self.before.id or _NOTHING.id} menjadi {self.after.id or _NOTHING.id}.",
            f"{what.en}, {field.en}: {self.before.en or _NOTHING.en} became {self.after.en or _NOTHING.en}.",
        )


def _said(text: str) -> str:
    return f": {text}" if text else ""


def _changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(changes)


@final
@attrs.frozen
class Transition:
    """One step that was taken.

    Args:
        step: Which.
        by: Who took it, as of that day.
        capacity: In what capacity.
        on: When.
        version: The version of the plan after it.
        reason: Why; a step that takes something back or changes something always has one.
        changes: What it changed in the content of the plan.
    """

    step: PlanStep = attrs.field(validator=is_a(PlanStep))
    by: Party | Leader
    capacity: Capacity = attrs.field(validator=is_a(Capacity))
    on: date = attrs.field(converter=plain_date)
    version: int
    reason: str = attrs.field(default="", converter=stripped)
    changes: tuple[Change, ...] = attrs.field(default=(), converter=_changes)


def follow_in_time(_: object, attribute: attrs.Attribute[Any], history: tuple[Transition, ...]) -> None:
    """Refuse a history whose days or versions go backwards; an attrs validator."""
    for place, (earlier, later) in enumerate(pairwise(history), start=1):
        if later.on < earlier.on or later.version < earlier.version:
            raise InvalidValue(
                f"'{later.step}' of {later.on}, version {later.version}, follows '{earlier.step}' of {earlier.on}, "
                f"version {earlier.version}.",
                mend="Give the steps in the order they were taken.",
                path=f"{attribute.name}[{place}]",
                value=later.on,
            )
