"""What changed between two versions, thing by thing."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.base.words import label
from kinerja.plans.annexes import Annexes, Consequence, Reporting, Resource, ResourceStatus
from kinerja.plans.conduct import ExpectedConduct, NilaiDasar, SpecialExpectation
from kinerja.plans.diff import diff
from kinerja.plans.history import Capacity, ChangeKind, PlanPart, PlanStep, Transition
from kinerja.plans.indicator import Aspek, Perspektif, Stake
from kinerja.plans.plan import Approach, Exemption, Jenis, PlanStatus, ResultLevel, Source, Supported, TakenOver
from kinerja.plans.target import AtLeast, AtMost, Exactly, TextTarget, YesNo
from tests.unit.plans.samples import (
    ANNEXES,
    DINAS,
    ELSEWHERE,
    HEAD,
    HIGHER,
    LOWER,
    Q1,
    SECRETARY,
    YEAR,
    indicator,
    plan,
    result,
)

PLAN = plan(result("h1", indicator("i1")), result("h2"))


def told(old, new) -> list[str]:
    """Return the changes as English sentences."""
    return [change.words.en for change in diff(old, new)]


def test_nothing_changed() -> None:
    """Status, version, days and history are not content; neither is the order of the results."""
    assert diff(PLAN, PLAN) == ()
    step = Transition(PlanStep.AJUKAN, SECRETARY, Capacity.PEGAWAI, date(2025, 1, 2), 1)
    later = {"status": PlanStatus.DITUTUP, "version": 3, "agreed_on": date(2025, 3, 1), "history": [step]}
    assert diff(PLAN, attrs.evolve(PLAN, **later)) == ()
    assert diff(PLAN, attrs.evolve(PLAN, results=PLAN.results[::-1])) == ()


def test_results_come_and_go_with_their_indicators() -> None:
    """What went stands first, then what came."""
    new = plan(PLAN.results[0], result("h3"))
    assert [(str(change.kind), str(change.part), change.id) for change in diff(PLAN, new)] == [
        ("dihapus", "hasil_kerja", "h2"),
        ("dihapus", "indikator", "h2.i1"),
        ("ditambah", "hasil_kerja", "h3"),
        ("ditambah", "indikator", "h3.i1"),
    ]
    assert told(PLAN, new)[2] == "Result h3 was added: Pengaduan h3 diselesaikan tepat waktu."


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("statement", "Pengaduan selesai", "wording: Pengaduan h1 diselesaikan tepat waktu became Pengaduan selesai."),
        ("jenis", Jenis.TAMBAHAN, "priority: Main became Additional."),
        (
            "assigned_by",
            ELSEWHERE,
            "assigned by: Pegawai sekretaris, Sekretaris Dinas became Direktur II, Direktur II.",
        ),
        (
            "supports",
            [Supported("r1", "Mutu", indicator="Indeks"), Supported("r2", "Akses", part="Wilayah I")],
            "leaders' results it supports: (nothing) became Mutu - Indeks; Akses - Wilayah I.",
        ),
        (
            "taken_over",
            TakenOver(SECRETARY, date(2025, 9, 1), "Tidak selesai"),
            "taken over: (nothing) became Tidak selesai.",
        ),
        ("level", ResultLevel.OUTCOME, f"level: (nothing) became {ResultLevel.OUTCOME.label.en}."),
        ("source", Source.PLT, f"source: (nothing) became {label('source', Source.PLT).en}."),
        ("approved_on", date(2025, 2, 3), "day of approval: (nothing) became 3 February 2025."),
    ],
)
def test_every_field_of_a_result(field, value, sentence) -> None:
    """From what to what."""
    first, second = PLAN.results
    assert told(PLAN, plan(attrs.evolve(first, **{field: value}), second)) == [f"Result h1, {sentence}"]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("text", "Jumlah", "wording: Persentase pengaduan yang diselesaikan became Jumlah."),
        (
            "target",
            Exactly(85, "%", LOWER),
            "target: 80 to 90% (higher is better) became 85% (lower is better).",
        ),
        ("target", AtLeast(85, "%"), "target: 80 to 90% (higher is better) became at least 85%."),
        ("target", AtMost(85, "%"), "target: 80 to 90% (higher is better) became at most 85%."),
        ("target", YesNo(), "target: 80 to 90% (higher is better) became yes."),
        ("target", TextTarget("predikat A"), "target: 80 to 90% (higher is better) became predikat A."),
        ("target", None, "target: 80 to 90% (higher is better) became (nothing)."),
        ("aspek", (Aspek.KUANTITAS, Aspek.WAKTU), "aspects: Quantity became Quantity; Time."),
        ("perspektif", Perspektif.ANGGARAN, "perspective: (nothing) became Budget."),
        (
            "trajectory",
            [(Q1, Exactly(20, "%", HIGHER))],
            "trajectory: (nothing) became Quarter I 2025; 20% (higher is better).",
        ),
        ("stake", Stake.NYAWA, "stake: (nothing) became Life."),
    ],
)
def test_every_field_of_an_indicator(field, value, sentence) -> None:
    """Also a target of which only the better side changed."""
    first, second = PLAN.results
    changed = attrs.evolve(first, indicators=[attrs.evolve(first.indicators[0], **{field: value})])
    assert told(PLAN, plan(changed, second)) == [f"Indicator i1, {sentence}"]


def test_the_better_side_alone_is_a_change() -> None:
    """Though the number is the same."""
    old, new = (plan(result("h1", indicator("i1", target=Exactly(5, "hari", side)))) for side in (HIGHER, LOWER))
    assert told(old, new) == ["Indicator i1, target: 5 hari (higher is better) became 5 hari (lower is better)."]


def test_an_indicator_that_moved_is_one_change() -> None:
    """It keeps its id, and so its history."""
    moving, staying = indicator("i1"), indicator("i2")
    old = plan(result("h1", moving, staying), result("h2", indicator("i3")))
    new = plan(result("h1", staying), result("h2", indicator("i3"), moving))
    assert told(old, new) == ["Indicator i1, result: h1 became h2."]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("period", Period.of("2025-01-01", "2025-08-31"), "period: Year 2025 became 1 January 2025 to 31 August 2025."),
        ("employee", HEAD, "employee: Pegawai bidan, Bidan Penyelia became Pegawai kadis, Kepala Dinas Kesehatan."),
        (
            "appraiser",
            HEAD,
            "appraiser: Pegawai sekretaris, Sekretaris Dinas became Pegawai kadis, Kepala Dinas Kesehatan.",
        ),
        ("superior", HEAD, "appraiser's superior: (nothing) became Pegawai kadis, Kepala Dinas Kesehatan."),
        ("approach", Approach.KUALITATIF, None),
        ("conduct", None, "behaviour: there became (nothing)."),
        ("exemption", Exemption.MASA_PERSIAPAN_PENSIUN, None),
        ("work_agreement", "PK/1", "work agreement: (nothing) became PK/1."),
        ("delegation", "SK/1", "delegation: (nothing) became SK/1."),
    ],
)
def test_every_field_that_is_said_once(field, value, sentence) -> None:
    """Parties by name and position, as they were on that day."""
    (change,) = diff(PLAN, attrs.evolve(PLAN, **{field: value}))
    assert (change.kind, change.part, change.id, change.field) == (ChangeKind.DIUBAH, PlanPart.SKP, "", field)
    assert sentence is None or change.words.en == f"Plan, {sentence}"


def test_what_has_no_id_is_followed_by_its_text() -> None:
    """Resources, reporting, consequences, special expectations."""
    old = attrs.evolve(PLAN, annexes=ANNEXES, conduct=ExpectedConduct())
    new = attrs.evolve(
        old,
        annexes=Annexes(
            [attrs.evolve(ANNEXES.resources[0], status=ResourceStatus.TIDAK_TEREALISASI), Resource("Laptop")],
            [Reporting("Setiap bulan", "Laporan", result_id="h1")],
            [Consequence("Prioritas pelatihan")],
        ),
        conduct=ExpectedConduct([SpecialExpectation(NilaiDasar.AKUNTABEL, "Menjadi panutan")]),
    )
    assert told(old, new) == [
        "Resource Pelatihan aplikasi, status: Agreed became Not delivered.",
        "Accountability scheme Setiap dua minggu was removed: Laporan.",
        "Consequence Prioritas pelatihan, kind: Positive became (nothing).",
        "Special expectation Menjadi panutan was added: Accountable.",
        "Resource Laptop was added.",
        "Accountability scheme h1: Setiap bulan was added: Laporan.",
    ]


def test_two_things_with_one_text_are_told_apart() -> None:
    """None is lost."""
    old = attrs.evolve(PLAN, annexes=Annexes([Resource("Laptop")] * 2))
    new = attrs.evolve(PLAN, annexes=Annexes([Resource("Laptop")] * 3))
    assert told(old, new) == ["Resource Laptop (3) was added."]


def test_persons_are_shown_without_their_numbers() -> None:
    """Name and position say enough."""
    other = attrs.evolve(SECRETARY, other_number="12345678", unit=DINAS)
    assert "12345678" not in "".join(told(attrs.evolve(PLAN, period=YEAR), attrs.evolve(PLAN, appraiser=other)))
