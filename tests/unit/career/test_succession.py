"""Succession groups: whose box, which kinds of employees, for which year, by whom."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.law import Assurance
from kinerja.base.laws import PP_11_2017
from kinerja.base.words import Words
from kinerja.career.career_rules import Candidate, eligible
from kinerja.career.eligibility import KELOMPOK_SUKSESI, KELOMPOK_SUKSESI_INSTANSI
from kinerja.career.requirements import CareerMatter, Eligibility, Requirement, RequirementKind
from kinerja.career.succession import SuccessionGroup
from kinerja.career.succession_parts import SuccessionCandidate, SuccessionScope, TalentCommittee
from kinerja.career.talent_parts import NATIONAL_NUMBERING, TALENT_BOXES
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import FollowUp, Statement
from kinerja.evaluation.record import Record
from kinerja.people.party import EmployeeKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from tests.unit.career.results import record
from tests.unit.career.talents import DAY, DECREE, HALVES, NUMBER, art_199, found, placed

OPEN = Undetermined(Words("Belum dinilai.", "Not assessed yet."))
ALL = object()
OTHER = "SUCCESSION_SET_OTHER_YEAR"
FIVE = TalentCommittee(("Sekda", "Inspektur", "Asisten", "Kepala BKPSDM", "Kepala Bappeda"), DECREE)


def candidate(id="e1", predikat=Predikat.SANGAT_BAIK, kind=EmployeeKind.PNS, asked=ALL, **more):
    """Return somebody who is looked at; all that art. 199 asks is met unless ``asked`` says otherwise."""
    placement = placed(id, predikat, **more)
    return SuccessionCandidate(placement, kind, art_199(id, on=placement.on) if asked is ALL else asked)


def status(verdict=Verdict.NOT_MET) -> Requirement:
    """Return that a rule is for PNS only."""
    words = Words("Hanya PNS.", "PNS only.")
    return Requirement(RequirementKind.STATUS, verdict, words, PP_11_2017("Pasal 199"))


def of_box(verdict) -> Requirement:
    """Return what a rule found of the box."""
    words = Words("Kotak menurut aturan.", "The box by the rule.")
    return Requirement(RequirementKind.KOTAK_TALENTA, verdict, words, PP_11_2017("Pasal 199"))


def group(*candidates, scope="instansi", committee=FIVE) -> SuccessionGroup:
    """Return a group of 2026."""
    return SuccessionGroup(scope, 2026, date(2026, 3, 2), candidates, committee)


def numbers(scope: SuccessionScope) -> list[int]:
    """Return the national numbers of a scope."""
    return [NATIONAL_NUMBERING.number(box) for box in scope.boxes]


def test_boxes_of_the_groups() -> None:
    """The agency's: 9, 8, 7; the national one: 9 (PermenPANRB 20/2025, arts. 1 and 8C)."""
    assert numbers(SuccessionScope.INSTANSI) == [9, 8, 7]
    assert numbers(SuccessionScope.NASIONAL) == [9]
    assert all(scope.label.id for scope in SuccessionScope)


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        (EmployeeKind.PNS, Verdict.MET),
        (EmployeeKind.CPNS, Verdict.MET),
        (EmployeeKind.PPPK, Verdict.MET),
        (EmployeeKind.PPPK_PARUH_WAKTU, Verdict.UNDETERMINED),
    ],
)
def test_who_may_be_a_candidate(kind, verdict) -> None:
    """Art. 16 names three kinds; of part-time PPPK a person has to say it."""
    asked = candidate(kind=kind).eligibility("nasional")
    assert (asked.verdict, asked.requirement(RequirementKind.STATUS).verdict) == (verdict, verdict)
    assert (asked.matter, asked.on) == (CareerMatter.KELOMPOK_SUKSESI, DAY)


@pytest.mark.parametrize("box", TALENT_BOXES)
def test_the_box_decides(box) -> None:
    """In each of the nine, whatever the scheme of its number."""
    predikat = {"di_atas_ekspektasi": Predikat.SANGAT_BAIK, "sesuai_ekspektasi": Predikat.BAIK}
    person = candidate(predikat=predikat.get(box.kinerja.token, Predikat.KURANG), potential=box.potensial)
    for scope in SuccessionScope:
        wanted = Verdict.MET if NATIONAL_NUMBERING.number(box) in numbers(scope) else Verdict.NOT_MET
        assert person.eligibility(scope).verdict is wanted


@pytest.mark.parametrize(
    ("predikat", "potential", "verdict"),
    [
        (Predikat.BAIK, OPEN, Verdict.UNDETERMINED),
        (Predikat.KURANG, OPEN, Verdict.NOT_MET),
        (OPEN, found(HALVES, satu=10, dua=10), Verdict.NOT_MET),
        (OPEN, found(HALVES, satu=90, dua=90), Verdict.UNDETERMINED),
    ],
)
def test_an_open_box_is_not_met_only_where_nothing_else_is_possible(predikat, potential, verdict) -> None:
    """Below expectation no potential leads into the group, so nobody has to wait for it."""
    assert candidate(predikat=predikat, potential=potential).eligibility("instansi").verdict is verdict


def test_what_else_was_asked_counts() -> None:
    """PP 11/2017, art. 199, asks more of PNS."""
    short = Requirement(
        RequirementKind.PENGEMBANGAN, Verdict.NOT_MET, Words("12 dari 20 JP.", "12 of 20 JP."), PP_11_2017("Pasal 199")
    )
    asked = Eligibility(CareerMatter.KELOMPOK_SUKSESI, "e1", DAY, [short])
    together = candidate(asked=asked).eligibility("instansi")
    assert (together.verdict, together.missing) == (Verdict.NOT_MET, (short,))
    assert [each.kind for each in together.to_look_at] == [RequirementKind.KOMPETENSI, RequirementKind.PREDIKAT]
    for other in (attrs.evolve(asked, person_id="e2"), attrs.evolve(asked, matter=CareerMatter.TALENTA)):
        with pytest.raises(InvalidValue, match="What was asked is about"):
            candidate(asked=other)


@pytest.mark.parametrize("kind", [EmployeeKind.PNS, EmployeeKind.CPNS, EmployeeKind.PPPK])
def test_a_box_alone_makes_no_member(kind) -> None:
    """Nobody asked art. 199, so it is open; of others than PNS that is a reading."""
    asked = candidate(kind=kind, asked=None).eligibility("nasional")
    assert asked.verdict is Verdict.UNDETERMINED
    assert [each.kind for each in asked.to_look_at] == [
        RequirementKind.KOMPETENSI,
        RequirementKind.PENGEMBANGAN,
        RequirementKind.PREDIKAT,
    ]
    text = {each.basis.assurance is Assurance.TEXT for each in asked.to_look_at}
    assert text == {kind is EmployeeKind.PNS}
    assert group(candidate(kind=kind, asked=None)).members == ()


def test_the_rule_and_the_group_agree() -> None:
    """A bad year keeps somebody out by both ways; who fulfils the rule is in the group, whatever the kind."""
    said = dict.fromkeys([RequirementKind.KOMPETENSI, RequirementKind.PENGEMBANGAN], Statement(True, "BKPSDM"))
    for years, verdict in (("2024 K 2025 B", Verdict.NOT_MET), ("2024 B 2025 B", Verdict.MET)):
        for kind in (EmployeeKind.PNS, EmployeeKind.PPPK):
            placement = placed(NUMBER, Predikat.BAIK)
            person = Candidate(record(years), kind=kind, box=placement, said=said)
            asked = eligible(KELOMPOK_SUKSESI_INSTANSI, person, on=DAY)
            found = SuccessionCandidate(placement, kind, asked).eligibility("instansi")
            assert (asked.verdict, found.verdict) == (verdict, verdict)
            assert [each.kind for each in found.requirements].count(RequirementKind.KOTAK_TALENTA) == 1
            assert found.follow_ups == asked.follow_ups


def test_an_answer_of_another_day_is_refused() -> None:
    """What held in 2023 is not told of 2026."""
    with pytest.raises(InvalidValue, match="What was asked is of 2023-02-02, the box of 2026-02-02"):
        candidate(asked=art_199(on=date(2023, 2, 2)))


def test_where_two_rules_differ_it_is_open() -> None:
    """Art. 199 names PNS, art. 16 PPPK as well; what fails here fails, whatever was asked."""
    contract = candidate(kind=EmployeeKind.PPPK, asked=art_199("e1", Verdict.MET, DAY, status()))
    told = contract.eligibility("instansi").requirement(RequirementKind.STATUS)
    assert told.verdict is Verdict.UNDETERMINED
    assert told.reason.en.endswith("PNS only.")
    strict = candidate(predikat=Predikat.BAIK, asked=art_199("e1", Verdict.MET, DAY, of_box(Verdict.NOT_MET)))
    assert [strict.eligibility(scope).verdict for scope in SuccessionScope] == [Verdict.UNDETERMINED, Verdict.NOT_MET]
    loose = candidate(predikat=Predikat.BAIK, asked=art_199("e1", Verdict.MET, DAY, of_box(Verdict.UNDETERMINED)))
    assert loose.eligibility("instansi").verdict is Verdict.MET


def test_what_follows_from_another_answer_does_not_follow() -> None:
    """Everything else is met and would be followed up, but the box is too low."""
    follow_up = FollowUp(Words("PPK menetapkan.", "The PPK sets it."), PP_11_2017("Pasal 199"))
    asked = attrs.evolve(art_199(), follow_ups=[follow_up])
    assert candidate(asked=asked).eligibility("instansi").follow_ups == (follow_up,)
    low = candidate(predikat=Predikat.KURANG, asked=asked).eligibility("instansi")
    assert (low.verdict, low.follow_ups) == (Verdict.NOT_MET, ())


@pytest.mark.parametrize(
    ("on", "member"),
    [
        (date(2020, 2, 2), False),
        (date(2025, 3, 2), False),
        (date(2025, 3, 3), True),
        (date(2026, 3, 2), True),
        (date(2026, 3, 3), False),
    ],
)
def test_the_box_is_of_the_year_before_the_group_is_set(on, member) -> None:
    """An older one, and one of a later day, somebody has to look at."""
    people = group(candidate(on=on))
    assert bool(people.members) is member
    assert bool(people.to_look_at) is not member
    told = people.eligibility_of(people.candidates[0])
    assert ("the group is set on 2 March 2026" in told.reason.en) is not member


def test_the_ask_of_pp_11_goes_in_as_it_is() -> None:
    """What the rule leaves open stays open beside the box."""
    asked = eligible(KELOMPOK_SUKSESI, Candidate(Record("e1"), kind=EmployeeKind.PNS), on=DAY)
    assert asked.requirements[0].kind is RequirementKind.STATUS
    told = candidate(asked=asked).eligibility("nasional")
    assert told.verdict is Verdict.UNDETERMINED
    assert [each.kind for each in told.requirements[:2]] == [RequirementKind.STATUS, RequirementKind.KOTAK_TALENTA]
    assert told.requirements[2:] == asked.requirements[1:]
    assert told.follow_ups == asked.follow_ups


def test_findings_of_the_potential_are_handed_on() -> None:
    """Whoever decides should see them."""
    person = candidate(potential=found(HALVES, satu=80))
    assert [finding.code for finding in person.eligibility("instansi").findings] == ["POTENTIAL_MISSING"]


def test_a_group_tells_three_kinds_of_people() -> None:
    """Members by box, then those to look at, then the others; nobody is in two."""
    people = [
        candidate("box_8", Predikat.BAIK),
        candidate("box_9"),
        candidate("open", Predikat.BAIK, potential=OPEN),
        candidate("box_3", Predikat.KURANG),
    ]
    told = group(*people)
    assert [each.person_id for each in told.members] == ["box_9", "box_8"]
    assert [each.person_id for each in told.to_look_at] == ["open"]
    assert [each.person_id for each in told.outside] == ["box_3"]
    assert [each.person_id for each in group(*people, scope="nasional").members] == ["box_9"]


def test_a_group_is_of_one_year_and_its_plans_run_a_year() -> None:
    """Set every year; plans of placement and development end within one."""
    told = group()
    assert told.plans_until == date(2027, 3, 1)
    assert told.check(date(2026, 12, 31)) == ()
    assert [finding.code for finding in told.check(date(2027, 1, 1))] == ["SUCCESSION_OTHER_YEAR"]
    assert [each.basis.article for each in told.follow_ups] == ["Pasal 1 dan Pasal 8C", "Pasal 8E"]


@pytest.mark.parametrize(("year", "codes"), [(2024, [OTHER]), (2025, []), (2026, []), (2027, [OTHER])])
def test_a_group_is_set_in_its_year_or_the_one_before(year, codes) -> None:
    """Named regression: a group of 2026 that was set in 2020 was told to be in order."""
    told = attrs.evolve(group(), set_on=date(year, 6, 1)).check(date(2026, 6, 1))
    assert [(each.code, each.path) for each in told] == [(code, "set_on") for code in codes]
    assert all(each.basis is not None and each.basis.assurance is Assurance.ASSUMPTION for each in told)


@pytest.mark.parametrize(
    ("many", "codes"),
    [(0, ["COMMITTEE_EVEN", "COMMITTEE_SMALL"]), (3, ["COMMITTEE_SMALL"]), (5, []), (6, ["COMMITTEE_EVEN"]), (7, [])],
)
def test_a_committee_is_odd_and_five_or_more(many, codes) -> None:
    """What it did is not undone here; it is told."""
    committee = TalentCommittee([f"anggota {number}" for number in range(many)], DECREE)
    found_here = group(committee=committee).check(DAY)
    assert [finding.code for finding in found_here] == codes
    assert {finding.severity for finding in found_here} <= {Severity.ERROR}
    assert {finding.path for finding in found_here} <= {"committee.members"}


def test_a_group_without_committee() -> None:
    """That is told, too."""
    assert [finding.code for finding in group(committee=None).check(DAY)] == ["SUCCESSION_NO_COMMITTEE"]


def test_groups_that_cannot_be() -> None:
    """A person twice, another scope, members without names; numbers stay masked."""
    with pytest.raises(InvalidValue, match="stands twice") as refused:
        group(candidate(NUMBER), candidate(NUMBER))
    assert NUMBER not in str(refused.value)
    assert NUMBER not in repr(group(candidate(NUMBER))) + repr(candidate(NUMBER))
    with pytest.raises(UnknownName, match="SuccessionScope"):
        group(scope="daerah")
    with pytest.raises(InvalidValue, match="is empty"):
        TalentCommittee(["Sekda", " "], DECREE)
    with pytest.raises(WrongType, match="TalentPlacement"):
        SuccessionCandidate(9, EmployeeKind.PNS)
