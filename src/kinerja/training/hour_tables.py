"""Two tables from forms of development to JP: the letter of BPS of 2019, and the numbers of Kabupaten Magelang of 2021.

They differ, so neither is the default.  The table of PerLAN 10/2018, on which both may rest, could not be read.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.law import Assurance, Law
from ..base.laws import SURAT_BPS_B031_2019
from ..base.rounding import Rounding, RoundingMode
from .development_forms import DevelopmentForm
from .hour_rules import LESSON_BASIS, CapSpan, FormRate, HourCap, HourRate, HourTable, HourUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.exact import Exact
    from ..base.law import Basis

__all__ = ["BPS_2019", "MAGELANG_2021"]

_PRINTED = SURAT_BPS_B031_2019(
    "Lampiran", assurance=Assurance.PRACTICE, note="The letter as an application of the agency prints it."
)
_DAYS = SURAT_BPS_B031_2019(
    "Lampiran",
    assurance=Assurance.PRACTICE,
    note="Printed so in an application of the agency; that a day counts once for a form is our reading of 'per day'.",
)
_UPLIFT = SURAT_BPS_B031_2019(
    "Lampiran",
    assurance=Assurance.ASSUMPTION,
    note="The column of international ones prints only '20%'; it is read as 20 percent on top of the national ones.",
)
_FULL_LESSONS = Rounding(
    0,
    RoundingMode.DOWN,
    SURAT_BPS_B031_2019(
        "Lampiran",
        assurance=Assurance.ASSUMPTION,
        note="No text says what a lesson that is not full is; it is left out.",
    ),
)
_ONE_A_DAY = (HourCap(1, CapSpan.HARI),)
_TWICE_A_MONTH = HourCap(2, CapSpan.BULAN)
_MORE = Fraction(6, 5)


def _scheduled() -> HourRate:
    return HourRate(HourUnit.JAM_PELAJARAN, 1, (), LESSON_BASIS)


def _per_day(hours: int, basis: Basis = _DAYS) -> HourRate:
    return HourRate(HourUnit.HARI, hours, _ONE_A_DAY, basis)


def _per_time(hours: int, basis: Basis = _PRINTED) -> HourRate:
    return HourRate(HourUnit.KALI, hours, (), basis)


def _at_most(a_day: int, basis: Basis = _PRINTED, *, hours: Exact = 1) -> HourRate:
    return HourRate(HourUnit.JAM_PELAJARAN, hours, [HourCap(a_day, CapSpan.HARI)], basis)


def _bps() -> Iterator[FormRate]:
    study = HourRate(HourUnit.SEMESTER, 20, (), _PRINTED)
    uplifted = HourRate(HourUnit.JAM_PELAJARAN, _MORE, (), _UPLIFT)
    talk = HourRate(HourUnit.KALI, 2, [_TWICE_A_MONTH], _PRINTED)
    talk_abroad = HourRate(HourUnit.HARI, 4, [*_ONE_A_DAY, _TWICE_A_MONTH], _DAYS)
    form = DevelopmentForm
    yield from (FormRate(each, study, study) for each in (form.TUGAS_BELAJAR, form.IZIN_BELAJAR))
    yield FormRate(form.STRUKTURAL_KEPEMIMPINAN, _scheduled())
    yield from (FormRate(each, _scheduled(), uplifted) for each in _SCHEDULED)
    yield from (FormRate(each, _per_day(4), _per_day(6)) for each in (form.SEMINAR, form.SOSIALISASI))
    yield FormRate(form.WORKSHOP, _per_day(5), _per_day(7))
    yield from (FormRate(each, talk, talk_abroad) for each in (form.COACHING, form.MENTORING))
    yield FormRate(form.E_LEARNING, _at_most(3), _at_most(4))
    yield from (FormRate(each, _per_time(20), _per_time(24)) for each in _PLACEMENTS)
    yield FormRate(form.PATOK_BANDING, _per_time(10), _per_time(20))
    alone = _at_most(2, _UPLIFT, hours=_MORE)
    yield from (FormRate(each, _at_most(2), alone) for each in (form.BELAJAR_MANDIRI, form.KOMUNITAS_BELAJAR))


_PLACEMENTS = (DevelopmentForm.DETASERING, DevelopmentForm.PERTUKARAN, DevelopmentForm.MAGANG)
_SCHEDULED = (
    DevelopmentForm.MANAJERIAL,
    DevelopmentForm.TEKNIS,
    DevelopmentForm.FUNGSIONAL,
    DevelopmentForm.SOSIAL_KULTURAL,
    DevelopmentForm.KURSUS,
    DevelopmentForm.PENATARAN,
    DevelopmentForm.BIMBINGAN_TEKNIS,
    DevelopmentForm.JARAK_JAUH,
    DevelopmentForm.ALAM_TERBUKA,
)

BPS_2019: HourTable = HourTable(
    "bps_2019", "Badan Pusat Statistik", _bps(), _PRINTED, lessons=_FULL_LESSONS, since=date(2019, 2, 1)
)
"""The letter of BPS; its day is not known, its number says February 2019."""

_STORED = Law("Tabel kategori diklat Kabupaten Magelang 2021", "Jam pelajaran per kategori diklat")(
    "sipgan_kategori_diklat",
    assurance=Assurance.ASSUMPTION,
    note="An application of the agency stores one number for each form, and neither per what nor a cap nor a column"
    " of international ones; per what it is, is read as in the letter of BPS, and per day where that has"
    " 'as scheduled'.",
)


def _magelang() -> Iterator[FormRate]:
    form = DevelopmentForm
    flat = (*(each for each in _SCHEDULED if each is not form.MANAJERIAL), form.SEMINAR, form.SOSIALISASI)
    yield from (FormRate(each, _per_day(4, _STORED)) for each in flat)
    yield FormRate(form.WORKSHOP, _per_day(5, _STORED))
    yield from (FormRate(each, _per_time(2, _STORED)) for each in (form.COACHING, form.MENTORING))
    yield FormRate(form.E_LEARNING, _at_most(3, _STORED))
    yield from (FormRate(each, _per_time(20, _STORED)) for each in _PLACEMENTS)
    yield FormRate(form.PATOK_BANDING, _per_time(10, _STORED))
    yield from (FormRate(each, _at_most(2, _STORED)) for each in (form.BELAJAR_MANDIRI, form.KOMUNITAS_BELAJAR))


MAGELANG_2021: HourTable = HourTable(
    "magelang_2021", "Kabupaten Magelang", _magelang(), _STORED, lessons=_FULL_LESSONS, since=date(2021, 11, 3)
)
"""The numbers that an application of the agency stored in November 2021; a course counts 4 a day, however long."""
