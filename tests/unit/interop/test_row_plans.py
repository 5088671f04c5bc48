"""Plans, progress, conduct and decisions as rows."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.decision import Decision
from kinerja.interop.conventions import INDONESIAN_TEXT
from kinerja.interop.row_parts import OfPlan
from kinerja.interop.row_problems import RowFault
from kinerja.interop.row_profiles import CONDUCT, DECISIONS, PLANS, REALISATIONS
from kinerja.interop.rows import Rest, fill_down, read_rows, write_rows
from kinerja.people.party import Party
from kinerja.people.positions import Position, PositionKind
from kinerja.people.unit import Unit
from kinerja.plans.annexes import Annexes
from kinerja.plans.conduct import AspekPerilaku, Conduct, NilaiDasar, Observation
from kinerja.plans.indicator import Aspek, Indicator, Perspektif, Stake
from kinerja.plans.plan import Approach, Jenis, PlanStatus, ResultLevel, Source, WorkPlan, WorkResult
from kinerja.plans.progress import Evidence, Progress, Realisation
from kinerja.plans.target import AtLeast, AtMost, Between, Direction, Exactly, TextTarget, YesNo
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating

UNIT = Unit("u", "Puskesmas Contoh")
ANI = Party("e1", "Ani", Position("Bidan", PositionKind.FUNGSIONAL), UNIT)
HEAD = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.PENGAWAS), UNIT)
PARTIES = {"e1": ANI, "e2": HEAD}
Q1 = Period.quarter(2025, 1)

SHARED = {"skp_id": "s1", "tahun": 2025, "pegawai_id": "e1", "penilai_id": "e2", "pendekatan": "kuantitatif"}
RESULT = {**SHARED, "hasil_id": "h1", "hasil": "Ibu hamil terlayani", "jenis": "utama"}
NUMBER = {"target": "80", "satuan": "%", "arah": "lebih tinggi"}
ROW = {**RESULT, "indikator_id": "i1", "indikator": "Cakupan K4", "aspek": "kuantitas", **NUMBER}
COLUMNS = dict.fromkeys(column.title for column in PLANS.columns)


def read(*rows, profile=PLANS, parties=PARTIES, **more):
    """Read rows of plans."""
    return read_rows(rows, profile, parties=parties, **more)


def told(*rows, profile=PLANS, **more) -> list[tuple[int, str, str]]:
    """Return the problems of rows."""
    return [(each.row, each.column, each.what.en) for each in read(*rows, profile=profile, **more).problems]


# --- Plans ----------------------------------------------------------------------------------------------------------


def test_rows_become_a_plan_in_their_order() -> None:
    """One row for each indicator; rows of two plans may be mixed."""
    rows = [
        {**COLUMNS, **ROW},
        {**COLUMNS, **ROW, "skp_id": "s2"},
        {**COLUMNS, **ROW, "hasil_id": "h0", "indikator_id": "i2"},
        {**COLUMNS, **ROW, "indikator_id": "i0", "target_atas": "90"},
    ]
    found = read(*rows)
    plan, other = found.checked()
    assert [(result.id, [each.id for each in result.indicators]) for result in plan.results] == [
        ("h1", ["i1", "i0"]),
        ("h0", ["i2"]),
    ]
    assert plan.indicator("i0").target == Between(80, 90, "%", Direction.LEBIH_TINGGI)
    assert (other.id, found.rows) == ("s2", ((2, 4, 5), (3,)))


def test_what_describes_plan_and_result_may_stand_once() -> None:
    """On the first of their rows; the ids stand on each, if need be filled down."""
    further = {"skp_id": "s1", "hasil_id": "h1", "indikator_id": "i2", "indikator": "Kunjungan", "target_ya": "ya"}
    (plan,) = read({**COLUMNS, **ROW}, further).checked()
    assert plan.indicator("i2").target == YesNo()
    merged = fill_down([ROW, {**further, "skp_id": "", "hasil_id": ""}], "SKP ID", "hasil id")
    assert read({**COLUMNS, **merged[0]}, merged[1]).checked() == (plan,)


def test_a_plan_is_its_rows() -> None:
    """Every form of target, every column."""
    indicators = [
        Indicator("i1", "a", Exactly("61.95", "%", Direction.LEBIH_TINGGI), [Aspek.KUANTITAS, Aspek.WAKTU]),
        Indicator("i2", "b", AtLeast(80, ""), perspektif=Perspektif.ANGGARAN),
        Indicator("i3", "c", AtMost(0, "keluhan"), stake=Stake.NYAWA),
        Indicator("i4", "d", Between(1, 2, "minggu", Direction.LEBIH_RENDAH)),
        Indicator("i5", "e", YesNo(expected=False)),
        Indicator("i6", "f", TextTarget("predikat A")),
        Indicator("i7", "g"),
    ]
    results = [
        WorkResult("h1", "satu", Jenis.UTAMA, indicators, level=ResultLevel.OUTCOME, source=Source.DIREKTIF),
        WorkResult("h2", "dua", Jenis.TAMBAHAN, approved_on=date(2025, 3, 1)),
    ]
    plan = WorkPlan(
        "s1",
        Period.year(2025),
        ANI,
        HEAD,
        Approach.KUANTITATIF,
        results,
        status=PlanStatus.DITETAPKAN,
        version=2,
        agreed_on=date(2025, 1, 15),
        work_agreement="W-1",
        delegation="D-1",
        superior=attrs.evolve(HEAD, id="e3"),
    )
    empty = WorkPlan("s2", Q1, ANI, HEAD, Approach.KUALITATIF)
    rows = write_rows([plan, empty], PLANS)
    assert len(rows) == 9
    assert read(*rows, parties={**PARTIES, "e3": plan.superior}).checked() == (plan, empty)


def test_rows_have_no_place_for_an_annex() -> None:
    """A plan that has one is kept as JSON, or written as a table that is only looked at."""
    plan = WorkPlan("s1", Q1, ANI, HEAD, Approach.KUANTITATIF, annexes=Annexes(resources=()))
    assert write_rows([plan], PLANS)
    with pytest.raises(InvalidValue, match="again: superior"):
        write_rows([attrs.evolve(plan, superior=attrs.evolve(HEAD, name="Budi lain"))], PLANS)
    assert write_rows([attrs.evolve(plan, superior=ANI)], PLANS, rest=Rest.LEFT_OUT)


def test_rows_of_one_result_agree() -> None:
    """The message names both rows, and the rows of the plan that are sound say why they are left out."""
    other = {**ROW, "indikator_id": "i2", "hasil": "Ibu hamil"}
    third = {**ROW, "indikator_id": "i3"}
    found = read(*({**COLUMNS, **row} for row in (ROW, other, third)))
    assert [(each.row, each.column, each.fault) for each in found.problems] == [
        (2, "", RowFault.LEFT_OUT),
        (3, "hasil", RowFault.UNFIT),
        (4, "", RowFault.LEFT_OUT),
    ]
    assert "Row 3 and row 2 say different things" in found.problems[1].what.en
    assert found.problems[0].mend.en == "Mend row 3."
    assert found.values == ()


def test_rows_of_one_plan_agree() -> None:
    """Two versions of a plan are two tables."""
    assert told({**COLUMNS, **ROW, "versi": 1}, {**COLUMNS, **ROW, "indikator_id": "i2", "versi": 2}) == [
        (2, "", "The row is left out with what it belongs to."),
        (3, "versi", "Row 3 and row 2 say different things of the same."),
    ]


def test_one_bad_cell_leaves_out_its_plan_and_no_other() -> None:
    """A plan without one of its indicators would be another plan."""
    rows = [ROW, {**ROW, "indikator_id": "i2", "target": "12,5"}, {**ROW, "skp_id": "s2"}]
    found = read(*({**COLUMNS, **row} for row in rows))
    assert [plan.id for plan in found.values] == ["s2"]
    assert [each.row for each in found.problems] == [2, 3]


@pytest.mark.parametrize(
    ("changes", "column", "message"),
    [
        ({"pegawai_id": "x"}, "pegawai_id", "There is no person 'x' among the parties."),
        ({"tahun": None}, "mulai", "The row does not say clearly which period it is about."),
        ({"mulai": "2025-01-01"}, "selesai", "The row does not say clearly which period it is about."),
        ({"mulai": "2025-05-01", "selesai": "2025-01-01"}, "mulai", "The period ends on 2025-01-01, before it starts"),
        ({"hasil_id": None}, "hasil_id", "The result has no id."),
        ({"hasil": None}, "hasil", "The result has no hasil."),
        ({"jenis": None}, "jenis", "The result has no jenis."),
        ({"indikator_id": None}, "indikator_id", "The indicator has no id or no text."),
        ({"indikator": None}, "indikator", "The indicator has no id or no text."),
        ({"arah": None}, "arah", "The target does not say which way is better."),
        ({"target": None}, "target", "The target lacks a number, or has one too many."),
        ({"bentuk_target": "antara"}, "target", "The target lacks a number, or has one too many."),
        ({"bentuk_target": "tepat", "target_atas": 90}, "target", "The target lacks a number, or has one too many."),
        ({"bentuk_target": "paling banyak"}, "arah", "paling_banyak means lebih_rendah, not lebih_tinggi."),
        ({"target_atas": 70}, "target", "The range runs from 80 down to 70."),
        ({"target_ya": "ya"}, "target", "The target is told in two ways."),
        ({"versi": 0}, "", "The version is 0."),
        ({"target": 0}, "target", "The target is 0 where higher is better."),
    ],
)
def test_what_does_not_fit_together_is_told_at_its_column(changes, column: str, message: str) -> None:
    """Each cell alone could be read."""
    ((row, where, what),) = told({**COLUMNS, **ROW, **changes})
    assert (row, where) == (2, column)
    assert what.startswith(message)


def test_everything_wrong_with_a_plan_comes_at_once() -> None:
    """Person, period, result and indicator."""
    row = {**COLUMNS, **ROW, "pegawai_id": "x", "tahun": None, "arah": None}
    assert {column for _, column, _ in told(row)} == {"pegawai_id", "mulai", "arah"}


def test_an_id_that_stands_twice_is_told_of_the_plan() -> None:
    """Two rows of one indicator are two indicators."""
    assert told({**COLUMNS, **ROW}, {**COLUMNS, **ROW})[0] == (2, "", "The id 'i1' stands twice.")


@pytest.mark.parametrize(
    ("cells", "period"),
    [
        ({"tahun": 2025}, Period.year(2025)),
        ({"tahun": 2025, "triwulan": "I"}, Q1),
        ({"tahun": 2025, "semester": 2}, Period.semester(2025, 2)),
        ({"tahun": 2025, "bulan": "Maret"}, Period.month(2025, 3)),
        ({"mulai": "1 Januari 2025", "selesai": "31 Maret 2025"}, Q1),
        ({"tahun": 2025, "mulai": "2025-02-01", "selesai": "2025-03-14"}, Period.of("2025-02-01", "2025-03-14")),
        ({"tahun": 2025, "triwulan": 1, "mulai": "2025-01-01", "selesai": "2025-03-31"}, Q1),
    ],
)
def test_a_period_is_told_in_several_ways(cells, period: Period) -> None:
    """By year and part, or by days; both if they agree."""
    (plan,) = read({**COLUMNS, **SHARED, "tahun": None, **cells}).checked()
    assert plan.period == period


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"tahun": 2025, "triwulan": 1, "bulan": 2}, "bulan"),
        ({"tahun": None, "triwulan": 1}, "triwulan"),
        ({"tahun": 2024, "mulai": "2025-01-01", "selesai": "2025-12-31"}, "mulai"),
        ({"tahun": 2025, "triwulan": 1, "mulai": "2025-01-01", "selesai": "2025-02-01"}, "mulai"),
        ({"tahun": 2025, "selesai": "2025-02-01"}, "mulai"),
    ],
)
def test_a_period_that_is_not_clear_is_told(cells, column: str) -> None:
    """Nothing is chosen."""
    assert told({**COLUMNS, **SHARED, **cells}) == [
        (2, column, "The row does not say clearly which period it is about.")
    ]


# --- Progress -------------------------------------------------------------------------------------------------------

DONE = {"skp_id": "s1", "tahun": 2025, "triwulan": 1, "untuk": "i1", "nilai": "82,5", "satuan": "%"}


def test_progress_is_rows() -> None:
    """A number, a truth or words; a further row adds evidence."""
    realised = [
        Realisation("i1", "82.5", "%", evidence=[Evidence("Laporan", "http://a", "pdf"), Evidence("Foto")]),
        Realisation("i2", value=True, on=date(2025, 3, 31), note="baik"),
        Realisation("i3", text="Predikat A"),
    ]
    told_of = OfPlan("s1", Q1, Progress(Q1, realised))
    rows = write_rows([told_of], REALISATIONS)
    assert len(rows) == 4
    assert read(*rows, profile=REALISATIONS).checked() == (told_of,)
    with pytest.raises(InvalidValue):
        write_rows([OfPlan("s1", Q1, Progress(Q1))], REALISATIONS)
    with pytest.raises(InvalidValue, match="again: period"):
        write_rows([OfPlan("s1", Q1, Progress(Period.year(2025), realised))], REALISATIONS)


def test_evidence_may_stand_alone_on_further_rows() -> None:
    """What is empty there is as above."""
    rows = [{**DONE, "bukti": "Laporan"}, {**DONE, "nilai": "", "bukti": "Foto"}]
    (told_of,) = read(*rows, profile=REALISATIONS, conventions=INDONESIAN_TEXT).checked()
    (realised,) = told_of.value.realisations
    assert [each.description for each in realised.evidence] == ["Laporan", "Foto"]


@pytest.mark.parametrize(
    ("changes", "column", "message"),
    [
        ({"nilai": None}, "nilai", "The realisation says nothing."),
        ({"ya": "ya"}, "ya", "The realisation is a number and a truth."),
        ({"bukti_acuan": "http://a"}, "bukti", "The evidence is not described."),
        ({"tahun": None}, "triwulan", "The row does not say clearly which period it is about."),
    ],
)
def test_progress_that_does_not_fit_is_told(changes, column: str, message: str) -> None:
    """Nothing realised is not 0."""
    columns = dict.fromkeys(column.title for column in REALISATIONS.columns)
    row = {**columns, **DONE, **changes}
    assert told(row, profile=REALISATIONS, conventions=INDONESIAN_TEXT) == [(2, column, message)]


def test_one_period_may_be_told_in_two_ways() -> None:
    """The year and the quarter, or the days: both rows are of one evaluation, and make one value."""
    part = {"SKP": "s1", "Indikator ID": "i1", "Realisasi": "1"}
    rows = (
        {**part, "Tahun": 2025, "Triwulan": "TW I"},
        {**part, "Indikator ID": "i2", "Mulai": date(2025, 1, 1), "Selesai": date(2025, 3, 31)},
    )
    (told_of,) = read(*rows, profile=REALISATIONS).checked()
    assert (told_of.period, [each.of for each in told_of.value.realisations]) == (Q1, ["i1", "i2"])


def test_a_row_that_does_not_say_its_period_spoils_all_that_is_told_of_its_plan() -> None:
    """As one whose period cannot be read: what it tells may belong to any of the others."""
    rows = (
        {"SKP": "s1", "Tahun": 2025, "Indikator ID": "i1", "Realisasi": "1"},
        {"SKP": "s1", "Tahun": None, "Indikator ID": "i2", "Realisasi": "1"},
        {"SKP": "s2", "Tahun": 2025, "Indikator ID": "i1", "Realisasi": "1"},
    )
    found = read(*rows, profile=REALISATIONS)
    assert [value.plan_id for value in found.values] == ["s2"]
    assert [(each.row, each.fault) for each in found.problems] == [(2, RowFault.LEFT_OUT), (3, RowFault.UNFIT)]


def test_a_row_of_no_known_period_spoils_all_that_is_told_of_its_plan() -> None:
    """It may belong to any period of it, and none is complete without it."""
    rows = [DONE, {**DONE, "triwulan": "V", "untuk": "i2"}, {**DONE, "skp_id": "s2"}]
    found = read(*rows, profile=REALISATIONS, conventions=INDONESIAN_TEXT)
    assert [(each.row, each.fault) for each in found.problems] == [(2, RowFault.LEFT_OUT), (3, RowFault.UNREADABLE)]
    assert [each.plan_id for each in found.values] == ["s2"]


# --- Conduct --------------------------------------------------------------------------------------------------------


def test_conduct_is_rows() -> None:
    """Observations under the core values; scores in the older regimes."""
    seen = [Observation(NilaiDasar.ADAPTIF, "Cepat belajar", "Pimpinan", date(2025, 3, 1))]
    now = OfPlan("s1", Q1, Conduct(Q1, seen))
    old_year = Period.year(2019)
    old = OfPlan("s0", old_year, Conduct(old_year, scores={AspekPerilaku.DISIPLIN: "85.5", AspekPerilaku.KOMITMEN: 90}))
    rows = write_rows([now, old], CONDUCT)
    assert len(rows) == 3
    assert read(*rows, profile=CONDUCT).checked() == (now, old)


@pytest.mark.parametrize(
    ("cells", "column", "message"),
    [
        ({"nilai_dasar": "loyal"}, "nilai_dasar", "The row tells neither an observation nor a score."),
        ({"skor": 80}, "nilai_dasar", "The row tells neither an observation nor a score."),
        ({"aspek_perilaku": "disiplin", "skor": 130}, "skor", "The score of disiplin is 130."),
        ({"tahun": None, "aspek_perilaku": "disiplin", "skor": 80}, "mulai", "The row does not say clearly"),
    ],
)
def test_conduct_that_does_not_fit_is_told(cells, column: str, message: str) -> None:
    """At its column."""
    columns = dict.fromkeys(column.title for column in CONDUCT.columns)
    ((row, where, what),) = told({**columns, "skp_id": "s1", "tahun": 2019, **cells}, profile=CONDUCT)
    assert (row, where) == (2, column)
    assert what.startswith(message)


# --- Decisions ------------------------------------------------------------------------------------------------------

DECIDED = {"skp_id": "s1", "tahun": 2025, "oleh_id": "e2", "pada": "2026-01-12"}


def test_decisions_are_rows() -> None:
    """With the exception for study leave, and what stands on record."""
    rated = Decision(
        Rating.SESUAI_EKSPEKTASI,
        Rating.DI_ATAS_EKSPEKTASI,
        by=HEAD,
        on=date(2026, 1, 12),
        reason="r",
        recorded=Predikat.BAIK,
        notes="n",
    )
    row = {**DECIDED, "predikat_tugas_belajar": "Kurang", "alasan_tugas_belajar": "Tanpa ijazah"}
    (studied,) = read(row, profile=DECISIONS).checked()
    assert studied.value.study.predikat is Predikat.KURANG
    year = Period.year(2025)
    decided = (OfPlan("s1", year, rated), studied)
    assert read(*write_rows(decided, DECISIONS), profile=DECISIONS).checked() == decided


@pytest.mark.parametrize(
    ("changes", "column", "message"),
    [
        ({"oleh_id": "e9"}, "oleh_id", "There is no person 'e9' among the parties."),
        ({"alasan_tugas_belajar": "x"}, "predikat_tugas_belajar", "The exception has no predikat."),
        ({"predikat_tugas_belajar": "Kurang"}, "predikat_tugas_belajar", "The exception has no reason."),
        ({"predikat_tugas_belajar": "Baik"}, "predikat_tugas_belajar", "Good cannot be set for study leave"),
        ({"hasil_kerja": 1}, "hasil_kerja", "A whole number stands where a name of the list rating is needed."),
    ],
)
def test_a_decision_that_does_not_fit_is_told(changes, column: str, message: str) -> None:
    """EVAKIN numbers ratings in the opposite way of SIASN, so a code is refused and never inverted in silence."""
    columns = dict.fromkeys(("predikat_tugas_belajar", "alasan_tugas_belajar"))
    ((row, where, what),) = told({**columns, **DECIDED, **changes}, profile=DECISIONS)
    assert (row, where) == (2, column)
    assert what.startswith(message)


@pytest.mark.parametrize("value", [Progress(Q1), OfPlan("s1", Q1, Conduct(Q1)), "x"])
def test_what_is_told_of_a_plan_says_of_which(value) -> None:
    """Progress alone does not know its plan."""
    with pytest.raises(WrongType, match=r"Give OfPlan\(plan_id, period, Progress\)"):
        write_rows([value], REALISATIONS)
    with pytest.raises(WrongType, match="Give WorkPlan"):
        write_rows([OfPlan("s1", Q1, value)], PLANS)
