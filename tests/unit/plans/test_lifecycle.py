"""The life of a plan, step by step."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest

from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, KinerjaError, NotFound, WrongType
from kinerja.people.party import Leader
from kinerja.people.positions import PositionKind
from kinerja.plans.checks import check
from kinerja.plans.history import Capacity, PlanStep
from kinerja.plans.lifecycle import (
    adjust,
    agree,
    approve,
    assign,
    close,
    develop,
    propose,
    re_clarify,
    send_back,
    take_over,
)
from kinerja.plans.permissions import STEPS, NotAllowed, allowed, capacity_of
from kinerja.plans.permissions import person as person_of
from kinerja.plans.plan import Jenis, PlanStatus, Supported
from kinerja.plans.target import Between, Direction
from tests.unit.plans.samples import (
    DINAS,
    ELSEWHERE,
    HEAD,
    MIDWIFE,
    REGENT,
    SECRETARY,
    head_plan,
    indicator,
    person,
    plan,
    result,
)

JAN, FEB, JUN, DEC = date(2025, 1, 10), date(2025, 2, 3), date(2025, 6, 2), date(2025, 12, 31)
NEXT = person("camat", "Sekretaris Dinas", PositionKind.ADMINISTRATOR, DINAS)
DRAFT = attrs.evolve(plan(), status=PlanStatus.DRAFT, agreed_on=None, superior=HEAD)
SIGNED = propose(DRAFT, by=MIDWIFE, on=JAN)
SET = agree(SIGNED, by=SECRETARY, on=JAN)
CLOSED = close(SET, by=SECRETARY, on=DEC)
LOWERED = attrs.evolve(
    SET.results[0],
    indicators=[attrs.evolve(SET.indicators[0], target=Between(70, 80, "%", Direction.LEBIH_TINGGI))],
)


def steps(of) -> list[str]:
    """Return the steps in the history of a plan."""
    return [str(each.step) for each in of.history]


def test_from_draft_to_the_end_of_the_year() -> None:
    """Each step leaves its record: who, in what capacity, when, which version."""
    assert [(each.status, each.agreed_on) for each in (SIGNED, SET, CLOSED)] == [
        (PlanStatus.DIAJUKAN, None),
        (PlanStatus.DITETAPKAN, JAN),
        (PlanStatus.DITUTUP, JAN),
    ]
    assert [(str(each.step), each.by, str(each.capacity), each.on, each.version) for each in CLOSED.history] == [
        ("ajukan", MIDWIFE, "pegawai", JAN, 1),
        ("tetapkan", SECRETARY, "penilai", JAN, 1),
        ("tutup", SECRETARY, "penilai", DEC, 1),
    ]
    assert all(each.changes == () for each in CLOSED.history)


def test_steps_return_new_plans() -> None:
    """The former version stays what it was."""
    assert DRAFT.history == ()
    assert DRAFT.status is PlanStatus.DRAFT


def test_a_plan_is_handed_back_with_a_reason() -> None:
    """And may be handed in again."""
    back = send_back(SIGNED, by="sekretaris", on=JAN, reason="Target belum realistis")
    assert (back.status, back.history[-1].reason) == (PlanStatus.DRAFT, "Target belum realistis")
    assert back.history[-1].by == SECRETARY
    assert steps(agree(propose(back, by="bidan", on=FEB), by=SECRETARY, on=FEB))[-2:] == ["ajukan", "tetapkan"]


def test_developing_opens_the_next_version() -> None:
    """It is signed and set in its turn; the record says what changed and why (art. 14(2)-(3))."""
    more = attrs.evolve(SET, results=[*SET.results, result("h2")])
    opened = develop(SET, more, by=MIDWIFE, on=JUN, reason="Penugasan baru")
    assert (opened.status, opened.version, opened.agreed_on) == (PlanStatus.DRAFT, 2, None)
    assert [change.id for change in opened.history[-1].changes] == ["h2", "h2.i1"]
    second = agree(propose(opened, by=MIDWIFE, on=JUN), by=SECRETARY, on=JUN)
    assert (second.version, second.agreed_on, [each.id for each in second.results]) == (2, JUN, ["h1", "h2"])
    assert [each.version for each in second.history] == [1, 1, 2, 2, 2]
    assert "PLAN_LATE" not in {finding.code for finding in check(second)}


def test_a_draft_develops_without_a_new_number() -> None:
    """Still in dialogue."""
    other = attrs.evolve(DRAFT, annexes=attrs.evolve(DRAFT.annexes, consequences=()))
    developed = develop(DRAFT, other, by=SECRETARY, on=JAN, reason="Konsekuensi dibicarakan nanti")
    assert (developed.version, developed.status) == (1, PlanStatus.DRAFT)
    assert developed.annexes.consequences == ()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ({}, "Nothing changed"),
        ({"status": PlanStatus.DRAFT}, "The status differs"),
        ({"version": 2}, "The version differs"),
        ({"agreed_on": FEB}, "The agreed_on differs"),
        ({"appraiser": NEXT}, "The appraiser differs"),
        ({"history": ()}, "The history differs"),
        ({"employee": NEXT}, "The employee is another"),
        ({"results": [attrs.evolve(SET.results[0], approved_on=JAN)]}, "approved or taken over on the way"),
        ({"results": [*SET.results, result("h2", approved_on=JAN)]}, "approved or taken over on the way"),
    ],
)
def test_what_has_a_step_of_its_own_does_not_slip_in(content, what) -> None:
    """Nor an empty development."""
    with pytest.raises(InvalidValue, match=what):
        develop(SET, attrs.evolve(SET, **content), by=MIDWIFE, on=JUN, reason="Umpan balik")


def test_a_note_of_taking_over_can_not_be_rubbed_out() -> None:
    """It counts in the evaluation; the result itself may still go, and the record shows it."""
    taken = take_over(SET, "h1", by=SECRETARY, on=JUN, note="Tidak dapat diselesaikan")
    clean = attrs.evolve(taken, results=[attrs.evolve(taken.results[0], taken_over=None)])
    with pytest.raises(InvalidValue, match="taken over on the way"):
        develop(taken, clean, by=MIDWIFE, on=JUN, reason="Lupakan")
    gone = develop(taken, attrs.evolve(taken, results=[result("h2")]), by=MIDWIFE, on=JUN, reason="Diganti")
    assert [str(change.kind) for change in gone.history[-1].changes] == ["dihapus", "dihapus", "ditambah", "ditambah"]


def test_another_leader_assigns_and_the_appraiser_approves_first() -> None:
    """The plan cannot be set before (annex p. 46, no. 10)."""
    opened = assign(SET, result("h2"), by=ELSEWHERE, on=JUN, reason="Tim lintas unit")
    assert opened.result("h2").assigned_by == ELSEWHERE
    assert opened.history[-1].capacity is Capacity.PIMPINAN
    signed = propose(opened, by=MIDWIFE, on=JUN)
    with pytest.raises(InvalidValue, match="not approved") as refused:
        agree(signed, by=SECRETARY, on=JUN)
    assert refused.value.path == "results[1].approved_on"
    approved = approve(signed, "h2", by=SECRETARY, on=JUN, reason="Beban kerja cukup")
    assert approved.result("h2").approved_on == JUN
    assert agree(approved, by=SECRETARY, on=JUN).status is PlanStatus.DITETAPKAN
    assert "PLAN_NOT_APPROVED" not in {finding.code for finding in check(approved)}


def test_the_appraiser_assigns_without_further_approval() -> None:
    """Whatever approval the result pretends to have."""
    opened = assign(SET, result("h2", approved_on=JAN), by=SECRETARY, on=JUN, reason="Kegiatan baru")
    assert opened.result("h2").approved_on is None
    assert agree(propose(opened, by=MIDWIFE, on=JUN), by=SECRETARY, on=JUN).version == 2
    with pytest.raises(InvalidValue, match="'h1' stands twice"):
        assign(SET, result("h1"), by=SECRETARY, on=JUN, reason="Lagi")


def test_directives_to_a_jpt_need_no_approval() -> None:
    """A JPT clarifies them with who gave them (annex p. 27)."""
    signed = attrs.evolve(
        head_plan(*head_plan().results, result("d", assigned_by=SECRETARY)), status=PlanStatus.DIAJUKAN
    )
    assert agree(signed, by=REGENT, on=JAN).status is PlanStatus.DITETAPKAN


@pytest.mark.parametrize("assigned_by", [None, SECRETARY])
def test_only_an_assignment_by_another_leader_is_approved(assigned_by) -> None:
    """And only once."""
    with pytest.raises(InvalidValue, match="'h1' needs no approval"):
        approve(attrs.evolve(DRAFT, results=[result(assigned_by=assigned_by)]), "h1", by=SECRETARY, on=JAN)
    foreign = attrs.evolve(DRAFT, results=[result(assigned_by=ELSEWHERE)])
    with pytest.raises(InvalidValue, match="'h1' needs no approval"):
        approve(approve(foreign, "h1", by=SECRETARY, on=JAN), "h1", by=SECRETARY, on=JAN)


def test_an_expectation_is_adjusted() -> None:
    """By the leader, with a reason, and set again (art. 11(2), 20(3)-(4))."""
    opened = adjust(SET, LOWERED, by=SECRETARY, on=JUN, reason="Anggaran tidak terealisasi")
    assert (opened.version, opened.status, opened.results) == (2, PlanStatus.DRAFT, (LOWERED,))
    (change,) = opened.history[-1].changes
    assert (
        change.words.en == "Indicator h1.i1, target: 80 to 90% (higher is better) became 70 to 80% (higher is better)."
    )


def test_an_adjustment_changes_something_that_is_there() -> None:
    """Not nothing, not an unknown result, not an approval on the way."""
    for wrong, error in (
        (SET.results[0], InvalidValue),
        (result("h9"), NotFound),
        (attrs.evolve(LOWERED, approved_on=JUN), InvalidValue),
    ):
        with pytest.raises(error):
            adjust(SET, wrong, by=SECRETARY, on=JUN, reason="Anggaran")


def test_a_result_is_taken_over_with_the_note_that_counts() -> None:
    """The plan stays in force; its content changed, so its version did (art. 20(6)-(8))."""
    taken = take_over(SET, "h1", by="sekretaris", on=JUN, note="Pegawai tidak dapat menyelesaikan")
    note = taken.result("h1").taken_over
    assert (note.by, note.on, note.note) == (SECRETARY, JUN, "Pegawai tidak dapat menyelesaikan")
    assert (taken.status, taken.version, taken.agreed_on) == (PlanStatus.DITETAPKAN, 2, JAN)
    assert taken.history[-1].reason == note.note
    with pytest.raises(InvalidValue, match="was taken over on 2025-06-02"):
        take_over(taken, "h1", by=SECRETARY, on=JUN, note="Lagi")
    with pytest.raises(NotFound):
        take_over(SET, "h9", by=SECRETARY, on=JUN, note="Tidak ada")


def test_another_leader_acts_on_own_assignments_only() -> None:
    """Adjusting and taking over; ``allowed`` says the same."""
    mixed = attrs.evolve(SET, results=[*SET.results, result("h2", assigned_by=ELSEWHERE, approved_on=JAN)])
    assert take_over(mixed, "h2", by=ELSEWHERE, on=JUN, note="Tidak selesai").result("h2").taken_over
    lowered = attrs.evolve(mixed.result("h2"), statement="Sebagian pengaduan diselesaikan")
    assert adjust(mixed, lowered, by="direktur", on=JUN, reason="Sumber daya kurang").version == 2
    for wrong in (
        lambda: take_over(mixed, "h1", by=ELSEWHERE, on=JUN, note="Tidak selesai"),
        lambda: adjust(mixed, LOWERED, by=ELSEWHERE, on=JUN, reason="Sumber daya kurang"),
        lambda: adjust(
            attrs.evolve(mixed, results=[result(assigned_by=None)]), LOWERED, by=ELSEWHERE, on=JUN, reason="x"
        ),
    ):
        with pytest.raises(NotAllowed, match="only for what that leader assigned"):
            wrong()
    assert PlanStep.AMBIL_ALIH in allowed(mixed, ELSEWHERE, JUN)
    assert allowed(SET, ELSEWHERE, JUN) == (PlanStep.TUGASKAN,)


def test_a_new_appraiser_clarifies_again() -> None:
    """The employee or the new appraiser opens it; the former one has no say any more (annex p. 65, C.7)."""
    opened = re_clarify(SET, NEXT, by=NEXT, on=JUN, reason="Mutasi penilai", superior=REGENT, delegation="SK/1")
    assert (opened.appraiser, opened.superior, opened.delegation) == (NEXT, REGENT, "SK/1")
    assert (opened.version, opened.status) == (2, PlanStatus.DRAFT)
    assert opened.history[-1].capacity is Capacity.PENILAI_BARU
    assert [change.field for change in opened.history[-1].changes] == [
        "appraiser",
        "superior",
        "delegation",
        "assigned_by",
    ]
    by_employee = re_clarify(SET, NEXT, by="bidan", on=JUN, reason="Mutasi penilai")
    assert (by_employee.history[-1].capacity, by_employee.superior) == (Capacity.PEGAWAI, None)
    assert re_clarify(SET, NEXT, by="camat", on=JUN, reason="Mutasi penilai").history[-1].by == NEXT
    with pytest.raises(NotAllowed):
        agree(propose(opened, by=MIDWIFE, on=JUN), by=SECRETARY, on=JUN)
    assert agree(propose(opened, by=MIDWIFE, on=JUN), by=NEXT, on=JUN).version == 2


def test_a_plan_never_set_keeps_its_number_with_a_new_appraiser() -> None:
    """Also when it was handed in already: it is in dialogue again."""
    for early in (DRAFT, SIGNED):
        opened = re_clarify(early, NEXT, by=MIDWIFE, on=JAN, reason="Mutasi penilai")
        assert (opened.version, opened.status) == (1, PlanStatus.DRAFT)


def test_what_the_former_appraiser_assigned_passes_to_the_new_one() -> None:
    """Other leaders' assignments stay theirs, and so does what nobody is said to have assigned."""
    mixed = [SET.results[0], result("h2", assigned_by=ELSEWHERE, approved_on=JAN), result("h3", assigned_by=None)]
    opened = re_clarify(attrs.evolve(SET, results=mixed), NEXT, by=MIDWIFE, on=JUN, reason="Mutasi penilai")
    assert [each.assigned_by for each in opened.results] == [NEXT, ELSEWHERE, None]


def test_nobody_else_brings_a_new_appraiser() -> None:
    """Least of all the former one; and the same one is no new one."""
    with pytest.raises(NotAllowed):
        re_clarify(SET, NEXT, by=SECRETARY, on=JUN, reason="Mutasi penilai")
    with pytest.raises(InvalidValue, match="The appraiser is the same"):
        re_clarify(SET, SECRETARY, by=MIDWIFE, on=JUN, reason="Mutasi penilai")


def test_closing_before_the_end_needs_a_reason() -> None:
    """A transfer; the period stays as it was agreed."""
    with pytest.raises(InvalidValue, match="No reason is given"):
        close(SET, by=MIDWIFE, on=JUN)
    closed = close(SET, by=MIDWIFE, on=JUN, reason="Mutasi ke Dinas Sosial")
    assert (closed.status, closed.period, closed.history[-1].on) == (PlanStatus.DITUTUP, SET.period, JUN)


@pytest.mark.parametrize(
    "step",
    [
        lambda reason: send_back(SIGNED, by=SECRETARY, on=JAN, reason=reason),
        lambda reason: develop(SET, attrs.evolve(SET, results=()), by=MIDWIFE, on=JUN, reason=reason),
        lambda reason: assign(SET, result("h2"), by=SECRETARY, on=JUN, reason=reason),
        lambda reason: adjust(SET, LOWERED, by=SECRETARY, on=JUN, reason=reason),
        lambda reason: re_clarify(SET, NEXT, by=MIDWIFE, on=JUN, reason=reason),
    ],
)
def test_steps_that_change_or_take_back_have_a_reason(step) -> None:
    """Blanks are none."""
    step("Alasan")
    with pytest.raises(InvalidValue, match="No reason is given"):
        step("  ")
    with pytest.raises(InvalidValue):
        take_over(SET, "h1", by=SECRETARY, on=JUN, note=" ")


def test_days_do_not_go_backwards() -> None:
    """A step is never before the one before it; a time is no day."""
    with pytest.raises(InvalidValue, match="'tutup' of 2025-01-09"):
        close(SET, by=SECRETARY, on=date(2025, 1, 9), reason="Mutasi")
    with pytest.raises(WrongType):
        propose(DRAFT, by=MIDWIFE, on=datetime(2025, 1, 6, 8, 0))  # noqa: DTZ001


def test_a_superior_steps_in_when_january_is_over() -> None:
    """And not a day before (annex p. 65, C.5)."""
    last = date(2025, 1, 31)
    with pytest.raises(NotAllowed, match="not open to the appraiser's superior"):
        agree(SIGNED, by=HEAD, on=last)
    assert allowed(SIGNED, HEAD, last) == ()
    assert agree(SIGNED, by=HEAD, on=FEB).history[-1].capacity is Capacity.ATASAN_PENILAI
    assert send_back(SIGNED, by=HEAD, on=FEB, reason="Target").status is PlanStatus.DRAFT
    assert allowed(DRAFT, HEAD, FEB) == (PlanStep.SETUJUI_PENUGASAN, PlanStep.KEMBANGKAN)
    assert PlanStep.TETAPKAN in allowed(SIGNED, SECRETARY, FEB)


def test_a_superior_has_no_say_later_or_in_a_plan_begun_later() -> None:
    """Only the plan at the beginning of the year has a deadline."""
    opened = adjust(SET, LOWERED, by=SECRETARY, on=JUN, reason="Anggaran")
    assert allowed(opened, HEAD, JUN) == ()
    moved = attrs.evolve(DRAFT, period=Period.of("2025-05-01", "2025-12-31"))
    assert allowed(moved, HEAD, JUN) == ()


TABLE = {
    "draft": {
        "bidan": "ajukan kembangkan klarifikasi_ulang",
        "sekretaris": "setujui_penugasan kembangkan tugaskan",
        "direktur": "tugaskan",
    },
    "diajukan": {
        "bidan": "klarifikasi_ulang",
        "sekretaris": "kembalikan setujui_penugasan tetapkan",
        "direktur": "",
    },
    "ditetapkan": {
        "bidan": "kembangkan klarifikasi_ulang tutup",
        "sekretaris": "kembangkan tugaskan sesuaikan ambil_alih tutup",
        "direktur": "tugaskan sesuaikan ambil_alih",
    },
    "ditutup": {"bidan": "", "sekretaris": "", "direktur": ""},
}


@pytest.mark.parametrize("status", PlanStatus)
@pytest.mark.parametrize("who", ["bidan", "sekretaris", "direktur"])
def test_who_may_do_what(status, who) -> None:
    """The whole table, as a caller's buttons would show it."""
    assigned = result(assigned_by=ELSEWHERE, approved_on=JAN)
    here = attrs.evolve(DRAFT, results=[assigned], status=status)
    assert " ".join(allowed(here, who, JAN)) == TABLE[str(status)][who]


def test_strangers_have_no_say() -> None:
    """A leader who is new to the plan may assign; a person whom the plan does not know may nothing."""
    stranger = person("x", "Camat", PositionKind.ADMINISTRATOR)
    assert capacity_of(SET, stranger) is None
    assert allowed(SET, stranger, JUN) == ()
    assert allowed(SET, Leader("y", "Y", "Direktur"), JUN) == (PlanStep.TUGASKAN,)
    with pytest.raises(NotAllowed, match="a person whom the plan does not know"):
        close(SET, by=stranger, on=DEC)
    with pytest.raises(NotFound, match="knows nobody with the id 'z'"):
        person_of(SET, "z")


def test_owners_of_supported_results_are_known() -> None:
    """By their id alone."""
    owned = attrs.evolve(SET, results=[result(assigned_by=None, supports=[Supported("r", "Mutu", owner=ELSEWHERE)])])
    assert capacity_of(owned, "direktur") is Capacity.PIMPINAN
    assert person_of(owned, "direktur") == ELSEWHERE
    assert [capacity_of(DRAFT, id) for id in ("bidan", "sekretaris", "kadis", "direktur")] == [
        Capacity.PEGAWAI,
        Capacity.PENILAI,
        Capacity.ATASAN_PENILAI,
        None,
    ]


def test_a_superior_who_is_not_known_has_no_say() -> None:
    """The plan has to name the superior first."""
    unnamed = attrs.evolve(SIGNED, superior=None)
    assert allowed(unnamed, HEAD, FEB) == ()
    assert allowed(unnamed, "nobody", FEB) == ()


def test_who_appraises_oneself_can_not_set_the_plan() -> None:
    """The employee's capacity comes first."""
    own = attrs.evolve(SIGNED, appraiser=MIDWIFE)
    with pytest.raises(NotAllowed):
        agree(own, by=MIDWIFE, on=JAN)


def test_a_refusal_says_what_is_allowed_and_to_whom() -> None:
    """So that a user knows what to do."""
    with pytest.raises(NotAllowed) as refused:
        agree(DRAFT, by=SECRETARY, on=JAN)
    error = refused.value
    assert isinstance(error, KinerjaError)
    assert (error.path, error.value) == ("status", PlanStep.TETAPKAN)
    assert "Pasal 14 ayat (3)" in error.why
    assert error.mend == (
        "Now the employee may ajukan, kembangkan, klarifikasi_ulang; "
        "the appraiser may setujui_penugasan, kembangkan, tugaskan; "
        "another leader may tugaskan; the new appraiser may klarifikasi_ulang."
    )
    with pytest.raises(NotAllowed, match="A closed plan stays as it is"):
        develop(CLOSED, attrs.evolve(CLOSED, results=()), by=MIDWIFE, on=DEC, reason="Terlambat")


def test_every_step_stands_once_in_the_table() -> None:
    """With its article, or why it is read so."""
    assert [rule.step for rule in STEPS] == list(PlanStep)
    assumed = {str(rule.step) for rule in STEPS if rule.basis.assurance is Assurance.ASSUMPTION}
    assert assumed == {"kembalikan", "klarifikasi_ulang", "tutup"}


def test_a_study_assignment_is_added_to_the_running_plan() -> None:
    """VG-DEVI (annex p. 64): two expectations are added in July, without a new document."""
    study = [result(f"tb{n}", indicator(f"tb{n}.i"), jenis=Jenis.UTAMA) for n in (1, 2)]
    july = date(2025, 7, 1)
    more = develop(SET, attrs.evolve(SET, results=[*SET.results, *study]), by=MIDWIFE, on=july, reason="Tugas belajar")
    running = agree(propose(more, by=MIDWIFE, on=july), by=SECRETARY, on=july)
    assert (running.id, running.version, len(running.results)) == (SET.id, 2, 3)
