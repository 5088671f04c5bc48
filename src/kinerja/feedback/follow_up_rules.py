"""The follow-ups that PermenPANRB 6/2022 knows (art. 20-21): after which reading of the progress, by which steps."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, label
from ..plans.history import PlanStep

if TYPE_CHECKING:
    from ..base.law import Basis

__all__ = ["FOLLOW_UPS", "FollowUpKind", "FollowUpRule", "Kemajuan", "Manner"]


class Kemajuan(StrEnum):
    """What a leader comes to know by feedback (PermenPANRB 6/2022, art. 20(1))."""

    MENUNJUKKAN = "menunjukkan"
    """The employee shows progress."""
    TIDAK_MENUNJUKKAN = "tidak_menunjukkan"
    """The employee shows none."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("kemajuan", self)


class FollowUpKind(StrEnum):
    """What may follow (PermenPANRB 6/2022, art. 20(2), (3), (6) and 21); :data:`FOLLOW_UPS` says when."""

    APRESIASI = "apresiasi"
    PENUGASAN_BARU = "penugasan_baru"
    """Another result is assigned."""
    PENYESUAIAN_EKSPEKTASI = "penyesuaian_ekspektasi"
    PENYESUAIAN_SUMBER_DAYA = "penyesuaian_sumber_daya"
    BIMBINGAN_KINERJA = "bimbingan_kinerja"
    """Coaching, mentoring or training."""
    KONSELING_KINERJA = "konseling_kinerja"
    """Counselling on conduct, which is confidential."""
    PENGAMBILALIHAN = "pengambilalihan"
    """The leader takes the result over."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("follow_up_kind", self)

    @property
    def rule(self) -> FollowUpRule:
        """When it may follow, and where that stands."""
        return next(rule for rule in FOLLOW_UPS if rule.kind is self)


class Manner(StrEnum):
    """Whether guidance was given or proposed: a leader may do either (PermenPANRB 6/2022, art. 20(3) letter c)."""

    DILAKUKAN = "dilakukan"
    DIUSULKAN = "diusulkan"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("manner", self)


@final
@attrs.frozen
class FollowUpRule:
    """When something may follow.

    Args:
        kind: What follows.
        after: After which reading of the progress.
        steps: The steps in the life of a plan by which it is done, any of them; none where the plan stays as it is.
        basis: Where it stands.
    """

    kind: FollowUpKind
    after: Kemajuan
    steps: tuple[PlanStep, ...]
    basis: Basis


_SHOWN, _NONE = Kemajuan.MENUNJUKKAN, Kemajuan.TIDAK_MENUNJUKKAN

FOLLOW_UPS: tuple[FollowUpRule, ...] = (
    FollowUpRule(FollowUpKind.APRESIASI, _SHOWN, (), PERMENPANRB_6_2022("Pasal 20 ayat (2) huruf a")),
    FollowUpRule(
        FollowUpKind.PENUGASAN_BARU, _SHOWN, (PlanStep.TUGASKAN,), PERMENPANRB_6_2022("Pasal 20 ayat (2) huruf b")
    ),
    FollowUpRule(
        FollowUpKind.PENYESUAIAN_EKSPEKTASI,
        _NONE,
        (PlanStep.SESUAIKAN, PlanStep.KEMBANGKAN),
        PERMENPANRB_6_2022("Pasal 20 ayat (3) huruf a dan ayat (4)"),
    ),
    FollowUpRule(
        FollowUpKind.PENYESUAIAN_SUMBER_DAYA,
        _NONE,
        (PlanStep.KEMBANGKAN,),
        PERMENPANRB_6_2022("Pasal 20 ayat (3) huruf b dan ayat (5)"),
    ),
    FollowUpRule(
        FollowUpKind.BIMBINGAN_KINERJA,
        _NONE,
        (),
        PERMENPANRB_6_2022("Pasal 20 ayat (3) huruf c dan Pasal 21 huruf a; Lampiran hlm. 78-85"),
    ),
    FollowUpRule(
        FollowUpKind.KONSELING_KINERJA,
        _NONE,
        (),
        PERMENPANRB_6_2022("Pasal 20 ayat (3) huruf c dan Pasal 21 huruf b; Lampiran hlm. 85-88"),
    ),
    FollowUpRule(
        FollowUpKind.PENGAMBILALIHAN,
        _NONE,
        (PlanStep.AMBIL_ALIH,),
        PERMENPANRB_6_2022("Pasal 20 ayat (6)-(8); Lampiran hlm. 70 angka 14"),
    ),
)
"""Every follow-up, in the order of the article."""
