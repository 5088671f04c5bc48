"""What is on record of people: plans in time, late, or with no deadline in the law; dialogues of the employee."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import DuplicateJob, UnknownName, WrongType
from kinerja.evaluation.care_files import CareFile, CareFiles, PlanTime, care_files, dialogue_days
from kinerja.feedback.dialogue import Dialogue
from kinerja.people.party import Leader
from kinerja.people.situation import Situation, SituationKind
from kinerja.people.unit import Unit
from kinerja.plans.history import Capacity, PlanStep, Transition
from kinerja.plans.plan import PlanStatus
from tests.unit.people.agency import PEOPLE, STAF, held, person, roster, until

from .samples import FEEDBACK, PEGAWAI, PLAN

YEAR = Period.year(2025)
JUNE = date(2025, 6, 2)


def plan(id: str = "sari", **changes):
    party = attrs.evolve(PEGAWAI, id=id, unit=Unit("mutu", "Bidang Mutu"))
    return attrs.evolve(PLAN, id=f"skp-{id}", employee=party, **({"agreed_on": date(2025, 1, 20)} | changes))


def file_of(*plans, people=(), on: date = JUNE, who: str = "sari", **more) -> CareFile:
    files = care_files(roster(*people), plans, period=YEAR, on=on, **more)
    return next(file for file in files.files if file.employee_id == who)


def test_everybody_in_a_unit_has_a_file() -> None:
    files = care_files(roster(), [], period=YEAR, on=JUNE)
    assert [file.employee_id for file in files.files] == sorted(each.id for each in PEOPLE)
    assert list(files.units) == ["data", "dinas", "mutu", "rsud"]
    assert [file.employee_id for file in files.units["mutu"]] == ["kabid", "sari"]
    assert files.files[0].feedback is None
    assert files.files[0].dialogues is None


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({}, PlanTime.TEPAT_WAKTU),
        ({"agreed_on": date(2025, 1, 31)}, PlanTime.TEPAT_WAKTU),
        ({"agreed_on": date(2025, 2, 1)}, PlanTime.TERLAMBAT),
        ({"agreed_on": None}, PlanTime.TIDAK_DIKETAHUI),
        ({"agreed_on": date(2025, 5, 1), "version": 2}, PlanTime.TIDAK_DIKETAHUI),
        ({"status": PlanStatus.DIAJUKAN}, PlanTime.BELUM_ADA),
        ({"period": Period.of("2025-03-01", "2025-12-31")}, PlanTime.TANPA_BATAS),
    ],
)
def test_whether_a_plan_was_set_in_time(changes, answer: PlanTime) -> None:
    assert file_of(plan(**changes)).plan is answer


def test_the_first_setting_counts_also_of_a_later_version() -> None:
    def step(on: date, version: int) -> Transition:
        return Transition(PlanStep.TETAPKAN, PLAN.appraiser, Capacity.PENILAI, on, version)

    steps = [step(date(2025, 1, 10), 1), step(date(2025, 5, 1), 2)]
    assert file_of(plan(agreed_on=date(2025, 5, 1), version=2, history=steps)).plan is PlanTime.TEPAT_WAKTU


def test_nobody_is_late_in_january() -> None:
    assert file_of(on=date(2025, 1, 31)).plan is PlanTime.BELUM_JATUH_TEMPO
    assert file_of(on=date(2025, 2, 1)).plan is PlanTime.BELUM_ADA
    assert file_of(plan(), on=date(2025, 1, 25)).plan is PlanTime.TEPAT_WAKTU


def test_who_came_or_moved_later_has_no_deadline() -> None:
    came = person("sari", held(STAF, "mutu", date(2025, 3, 1)))
    sari = next(each for each in PEOPLE if each.id == "sari")
    moved = until(sari, date(2025, 2, 28), held(STAF, "data", date(2025, 3, 1)))
    for changed in (came, moved):
        assert file_of(people=[changed]).plan is PlanTime.TANPA_BATAS
        assert file_of(plan(agreed_on=date(2025, 4, 1)), people=[changed]).plan is PlanTime.TANPA_BATAS


def test_whose_plan_ended_in_the_year_needs_a_new_one_and_no_day_is_named() -> None:
    ended = plan(period=Period.of("2025-01-01", "2025-04-30"))
    assert file_of(ended).plan is PlanTime.TANPA_BATAS


def test_plans_of_other_years_do_no_harm() -> None:
    old = plan(period=Period.year(2024))
    assert file_of(old).plan is PlanTime.BELUM_ADA


def test_who_needs_no_plan_is_left_out() -> None:
    sari = person(
        "sari", held(STAF, "mutu"), situations=[Situation(SituationKind.DIBERHENTIKAN_SEMENTARA, date(2025, 1, 1))]
    )
    files = care_files(roster(sari), [], period=YEAR, on=JUNE)
    assert "sari" not in [file.employee_id for file in files.files]


def test_the_appraiser_is_that_of_the_plan_or_who_leads() -> None:
    assert file_of(plan()).appraiser_id == "p2"
    assert file_of().appraiser_id == "kabid"
    nobody = care_files(roster(officials=()), [], period=YEAR, on=JUNE)
    assert next(file for file in nobody.files if file.employee_id == "kadis").appraiser_id == ""


def test_what_is_recorded_and_what_did_not_happen_are_two_things() -> None:
    told = {"feedback": {"kabid": [FEEDBACK]}, "dialogues": []}
    assert (file_of(**told).feedback, file_of(**told).dialogues) == ((), ())
    assert file_of(**told, who="kabid").feedback == (FEEDBACK,)


# --- Dialogues


def talk(*ids: str, on: date = JUNE) -> Dialogue:
    return Dialogue(f"d{on}", on, [Leader(id, id.title(), "Jabatan") for id in ids])


def test_a_dialogue_is_that_of_the_employee_not_of_the_appraiser() -> None:
    appraisers = {"sari": "kabid", "dewi": "kabid", "kabid": "kadis"}
    march = date(2025, 3, 3)
    assert dialogue_days([talk("sari", "kabid"), talk("kabid", "sari", on=march)], appraisers) == {
        "sari": (march, JUNE)
    }
    assert set(dialogue_days([talk("sari", "dewi", "kabid")], appraisers)) == {"sari", "dewi"}
    assert set(dialogue_days([talk("kabid", "kadis")], appraisers)) == {"kabid"}


def test_with_another_leader_it_counts_too() -> None:
    assert "sari" in dialogue_days([talk("sari", "kadis")], {"sari": "kabid"})


def test_dialogues_of_a_roster() -> None:
    files = care_files(roster(), [], period=YEAR, on=JUNE, dialogues=[talk("sari", "kabid")])
    assert {file.employee_id for file in files.files if file.dialogues} == {"sari"}


# --- Values


def test_a_person_stands_once() -> None:
    twice = [CareFile("198502142010031991", "dinas", "belum_ada"), CareFile("198502142010031991", "badan", "belum_ada")]
    with pytest.raises(DuplicateJob, match="stands twice") as caught:
        CareFiles(YEAR, twice)
    assert "198502" not in str(caught.value)
    assert "198502" not in repr(twice[0])


def test_a_file_shows_how_much_not_what() -> None:
    told = CareFile("ani", "dinas", "tepat_waktu", feedback=[FEEDBACK], dialogues=[JUNE, date(2025, 1, 1)])
    assert "feedback=<1>, dialogues=<2>" in repr(told)
    assert "feedback=None" in repr(CareFile("ani", "dinas", "tepat_waktu"))
    assert told.dialogues == (date(2025, 1, 1), JUNE)


def test_what_is_no_state_of_a_plan() -> None:
    with pytest.raises(UnknownName):
        CareFile("ani", "dinas", "malas")
    with pytest.raises(WrongType):
        CareFiles("2025", [])


@pytest.mark.parametrize("state", PlanTime)
def test_every_state_has_a_name(state: PlanTime) -> None:
    assert state.label.id != state
