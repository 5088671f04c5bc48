"""What follows from results: by kind of employee and position, each with its article; open and left out are told."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.words import Words
from kinerja.career.agreement_rises import GAJI_BERKALA_PPPK
from kinerja.career.career_rules import Candidate, CareerRule
from kinerja.career.consequence_parts import Consequences, NotAsked
from kinerja.career.consequences import NATIONAL_CONSEQUENCES, consequences_of
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_threshold import ASSUMED_TERAMPIL
from kinerja.career.eligibility import ADMINISTRATOR, GAJI_BERKALA_PNS
from kinerja.career.improvement import MiddleGrade
from kinerja.career.performance_ask import PerformanceAsk
from kinerja.career.requirements import CareerMatter, RequirementKind
from kinerja.career.rewards import priority_rule
from kinerja.career.step_asks import StatementAsk
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.extension import recommend
from kinerja.evaluation.recommendation import Statement
from kinerja.people.agreement import WorkAgreement
from kinerja.people.party import EmployeeKind
from kinerja.people.ranks import GolonganPPPK
from kinerja.rules.permenpanrb6_2022 import Predikat

from .results import NUMBER, record

DAY = date(2026, 3, 2)
DECREE = Law("Perwal 7/2026")("Pasal 3")
AGREEMENT = WorkAgreement("814/1/2024", date(2024, 1, 1), date(2028, 12, 31), ["48 kunjungan"])


def person(years: str = "2024 B 2025 B", kind: EmployeeKind | None = EmployeeKind.PNS, **more) -> Candidate:
    """Return a person with these results."""
    return Candidate(record(years), kind=kind, **more)


def dated(golongan: GolonganPPPK) -> WorkAgreement:
    """Return the agreement with a golongan."""
    return attrs.evolve(AGREEMENT, golongan=golongan)


def verdicts(found: Consequences) -> dict[str, str]:
    """Return how each ask came out, by its English name."""
    return {asked.name.en: str(asked.verdict) for asked in found.asked}


def names(entries: tuple[NotAsked, ...]) -> list[str]:
    """Return the English names of what was not asked."""
    return [each.name.en for each in entries]


def test_a_pelaksana_is_asked_about_the_regular_rank() -> None:
    """The rank by position and by credits is not for them, and that is told."""
    found = consequences_of(person(), on=DAY, position="pelaksana")
    assert verdicts(found)["Regular promotion in rank"] == "undetermined"
    assert "Selective promotion in rank, structural position" in names(found.left_out)
    assert "Promotion in rank by credits" in names(found.left_out)
    regular = found.about("kenaikan_pangkat")[0].requirement(RequirementKind.JABATAN)
    assert regular is not None
    assert regular.verdict is Verdict.MET
    assert regular.reason.en.startswith("Position: met, says data jabatan (Jabatan Pelaksana).")


def test_what_somebody_says_of_the_position_stands() -> None:
    """The kind of position speaks only where nobody else did."""
    said = {RequirementKind.JABATAN: Statement(holds=False, by="BKPSDM")}
    found = consequences_of(person(said=said), on=DAY, position="pelaksana")
    assert found.about(CareerMatter.KENAIKAN_PANGKAT)[0].verdict is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("position", "asked", "left"),
    [
        ("administrator", "Selective promotion in rank, structural position", "Promotion in rank by credits"),
        ("jpt_pratama", "Selective promotion in rank, structural position", "Promotion in jenjang by credits"),
    ],
)
def test_a_structural_position_has_its_own_rank(position: str, asked: str, left: str) -> None:
    """Each kind of position has one way to the next rank."""
    found = consequences_of(person(), on=DAY, position=position)
    assert asked in verdicts(found)
    assert left in names(found.left_out)


@pytest.mark.parametrize(("position", "open_"), [("pengawas", True), ("jpt_pratama", True), ("fungsional", False)])
def test_regular_promotion_outside_pelaksana_rests_on_reports(position: str, open_: bool) -> None:
    """No law that was read keeps structural officials out of it; within the ranks of their position it is open."""
    found = consequences_of(person(), on=DAY, position=position)
    (told,) = (each for each in (*found.open, *found.left_out) if each.name.en == "Regular promotion in rank")
    assert (told in found.open) is open_
    assert told.basis is not None
    assert (told.basis.law.id, told.basis.assurance) == ("Peraturan BKN 2/2025", Assurance.SECONDARY)


def test_everybody_has_one_way_to_the_next_rank() -> None:
    """No PNS is asked about two of them, and none is left without one that is asked or open."""
    for position in ("jpt_utama", "administrator", "pengawas", "pelaksana", "fungsional"):
        found = consequences_of(person(), on=DAY, position=position)
        ways = [asked for asked in found.asked if asked.matter is CareerMatter.KENAIKAN_PANGKAT]
        assert len(ways) + ("Promotion in rank by credits" in names(found.open)) == 1


def test_credits_are_asked_with_the_ledger_and_what_was_said() -> None:
    """Vacancy, test and discipline are handed on."""
    ledger = CreditLedger(NUMBER, "ahli_muda", date(2022, 1, 1)).ranked("III/d", date(2023, 4, 1))
    yes = Statement(holds=True, by="BKPSDM")
    told = dict.fromkeys([RequirementKind.LOWONGAN, RequirementKind.UJI_KOMPETENSI, RequirementKind.DISIPLIN], yes)
    found = consequences_of(person(said=told), on=DAY, position="fungsional", ledger=ledger)
    (rank,), (jenjang,) = found.about("kenaikan_pangkat"), found.about("kenaikan_jenjang")
    assert {str(each.kind) for each in jenjang.missing} == {"angka_kredit"}
    assert rank.requirement(RequirementKind.DISIPLIN).verdict is Verdict.MET  # type: ignore[union-attr]


def test_penalties_and_good_years_reach_the_asks_by_credits() -> None:
    """Who asks gives them once; both steps hear them."""
    ledger = CreditLedger(NUMBER, "ahli_muda", date(2022, 1, 1)).ranked("III/d", date(2023, 4, 1))
    looked = person("2024 BP 2025 B", sanctions=())
    found = consequences_of(looked, on=DAY, position="fungsional", ledger=ledger, good_years=2)
    rank, jenjang = (asked for asked in found.asked if asked.requirement(RequirementKind.ANGKA_KREDIT))
    assert rank.requirement(RequirementKind.DISIPLIN).verdict is Verdict.MET
    assert jenjang.requirement(RequirementKind.PREDIKAT).verdict is Verdict.NOT_MET


def test_the_agency_s_own_rules_of_credits_are_asked() -> None:
    """The next rank of II/c needs a base that no text read has; an agency that has read it says so."""
    ledger = CreditLedger(NUMBER, "terampil", date(2022, 1, 1)).ranked("II/c", date(2023, 4, 1))
    lacking = []
    for rules in (PERBKN3_2023, ASSUMED_TERAMPIL):
        found = consequences_of(person(), on=DAY, position="fungsional", ledger=ledger, credit_rules=rules)
        rank = next(asked for asked in found.asked if asked.requirement(RequirementKind.ANGKA_KREDIT))
        lacking.append(rank.requirement(RequirementKind.ANGKA_KREDIT).lacking)
    assert lacking == [None, 40]


def test_credits_without_a_ledger_are_open() -> None:
    """Nothing is made up from the results alone: the ledger is the caller's."""
    found = consequences_of(person(), on=DAY, position="fungsional")
    assert {"Promotion in rank by credits", "Promotion in jenjang by credits"} <= set(names(found.open))


def test_credits_of_pppk_are_open() -> None:
    """No text that was read says that they lead anywhere."""
    ledger = CreditLedger(NUMBER, "ahli_muda", date(2022, 1, 1))
    for given in (None, ledger):
        found = consequences_of(
            person(kind=EmployeeKind.PPPK), on=DAY, position="fungsional", agreement=AGREEMENT, ledger=given
        )
        assert "Promotion in rank by credits" in names(found.open)


@pytest.mark.parametrize("credit", [0, 500])
def test_credits_are_of_pns_alone(credit: int) -> None:
    """PP 99/2000, art. 9 and 13: a CPNS has no promotion, however many credits are booked."""
    kept = CreditEntry("jf_lama", "ahli_muda", credit, DECREE, booked_on=date(2025, 12, 31))
    ledger = CreditLedger(NUMBER, "ahli_muda", date(2022, 1, 1), [kept]).ranked("III/c", date(2022, 4, 1))
    for given in (None, ledger):
        found = consequences_of(person(kind=EmployeeKind.CPNS), on=DAY, position="fungsional", ledger=given)
        told = [each for each in found.left_out if each.name.en.endswith("by credits")]
        assert [each.reason.id for each in told] == ["Hanya bagi PNS."] * 2
        assert not [each for each in found.asked if each.requirement(RequirementKind.ANGKA_KREDIT)]


def test_credits_are_refused_outside_functional_positions() -> None:
    """A ledger of an earlier position would be silently left aside."""
    ledger = CreditLedger(NUMBER, "ahli_muda", date(2022, 1, 1))
    with pytest.raises(InvalidValue, match="Credits are for functional positions"):
        consequences_of(person(), on=DAY, position="pelaksana", ledger=ledger)


def test_pppk_have_rises_and_an_extension() -> None:
    """The agreement tells the kind; what is for PNS only is left out."""
    found = consequences_of(
        person("2024 B 2025 SB", kind=None),
        on=DAY,
        position="pelaksana",
        agreement=dated(GolonganPPPK.IX),
        last_rise="belum_pernah",
    )
    assert found.employee is EmployeeKind.PPPK
    assert verdicts(found)["Periodic rise in pay of PPPK"] == "met"
    assert found.extension is not None
    assert str(found.extension.verdict) == "undetermined"
    assert {"Periodic rise in pay of PNS", "Time to improve the performance"} <= set(names(found.left_out))


def test_an_unknown_last_rise_is_open() -> None:
    """Nobody said that there was none."""
    found = consequences_of(person(kind=None), on=DAY, position="pelaksana", agreement=dated(GolonganPPPK.IX))
    assert verdicts(found)["Periodic rise in pay of PPPK"] == "undetermined"


def test_a_last_rise_counts_from_its_day() -> None:
    """It is handed on."""
    found = consequences_of(
        person("2024 B 2025 SB", kind=EmployeeKind.PPPK),
        on=DAY,
        position="pelaksana",
        agreement=AGREEMENT,
        last_rise=date(2025, 1, 1),
    )
    assert verdicts(found)["Periodic rise in pay of PPPK"] == "not_met"


def test_without_an_agreement_it_is_open_for_pppk_and_closed_for_pns() -> None:
    """Where the kind is not known it stays open too."""
    for kind in (EmployeeKind.PPPK, None):
        found = consequences_of(person(kind=kind), on=DAY, position="pelaksana")
        assert GAJI_BERKALA_PPPK.name.en in names(found.open)
        assert "Extension of the work agreement" in names(found.open)
        assert found.extension is None
    found = consequences_of(person(), on=DAY, position="pelaksana")
    assert "Extension of the work agreement" in names(found.left_out)


def test_an_agreement_of_another_kind_is_refused() -> None:
    """A PNS has none."""
    with pytest.raises(InvalidValue, match="The agreement is of a pppk, the person is a pns"):
        consequences_of(person(), on=DAY, position="pelaksana", agreement=AGREEMENT)


def test_an_extension_with_the_words_of_superior_and_team_takes_the_place() -> None:
    """What was recommended elsewhere is kept, when it is about this agreement."""
    known = person(kind=EmployeeKind.PPPK)
    yes = Statement(holds=True, by="Kepala Puskesmas")
    given = recommend(AGREEMENT, known.record, on=DAY, superior=yes, team=yes, competent=yes, needed=yes)
    found = consequences_of(known, on=DAY, position="pelaksana", agreement=AGREEMENT, extension=given)
    assert found.extension is given
    other = attrs.evolve(given, agreement="814/2/2020")
    with pytest.raises(InvalidValue, match="another agreement"):
        consequences_of(known, on=DAY, position="pelaksana", agreement=AGREEMENT, extension=other)
    with pytest.raises(InvalidValue, match="another agreement"):
        consequences_of(known, on=DAY, position="pelaksana", extension=given)


# --- Time to improve ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("grade", "position", "reading", "verdict"),
    [
        ("K", "pelaksana", None, "met"),
        ("BP", "pelaksana", None, "not_met"),
        ("BP", "jpt_pratama", None, "undetermined"),
        ("BP", "jpt_pratama", MiddleGrade.BUKAN_CUKUP, "not_met"),
        ("BP", "jpt_pratama", "seperti_cukup", "met"),
    ],
)
def test_time_to_improve(grade: str, position: str, reading: MiddleGrade | str | None, verdict: str) -> None:
    """The reading of Butuh Perbaikan is chosen by the caller or open; statement and time in post are handed on."""
    known = person(
        f"2024 B 2025 {grade}",
        since={RequirementKind.MASA_JABATAN: date(2023, 1, 2)},
        said={RequirementKind.KONDISI_NORMAL: Statement(holds=True, by="Inspektorat")},
    )
    found = consequences_of(known, on=DAY, position=position, reading=reading)
    (asked,) = found.about(CareerMatter.PERBAIKAN_KINERJA)
    assert str(asked.verdict) == verdict


def test_without_a_result_or_a_kind_time_to_improve_is_open() -> None:
    """A missing result is neither low nor good enough."""
    found = consequences_of(person("2024 B"), on=DAY, position="pelaksana")
    (told,) = [each for each in found.open if each.name.en == "Time to improve the performance"]
    assert told.reason.en == "There is no result of 2025."
    found = consequences_of(person(kind=None), on=DAY, position="pelaksana")
    assert "Time to improve the performance" in names(found.open)


def test_an_earlier_year_may_be_the_last_one() -> None:
    """In January the evaluation of the year before is still open."""
    found = consequences_of(person("2023 B 2024 K"), on=date(2026, 1, 9), position="pelaksana", last_year=2024)
    assert found.about("perbaikan_kinerja")[0].verdict is Verdict.MET


# --- Rules of the agency --------------------------------------------------------------------------------------------


def test_an_agency_reads_a_national_rule_in_its_own_way() -> None:
    """One with the id of a national rule takes its place, and the choice is what decides."""
    bad = person("2024 B 2025 BP", since={RequirementKind.MASA_GAJI_BERKALA: date(2020, 1, 1)}, sanctions=[])
    assert verdicts(consequences_of(bad, on=DAY, position="pelaksana"))[GAJI_BERKALA_PNS.name.en] == "undetermined"
    own = GAJI_BERKALA_PNS.asking_instead(PerformanceAsk("cukup", 1, DECREE, reads_as=[Predikat.BUTUH_PERBAIKAN]))
    found = consequences_of(bad, on=DAY, position="pelaksana", rules=[own])
    assert verdicts(found)[GAJI_BERKALA_PNS.name.en] == "met"
    assert len(found.asked) == len(consequences_of(bad, on=DAY, position="pelaksana").asked)


def test_rules_of_the_agency_are_asked_beside() -> None:
    """What they answer is not told as open any more."""
    own = [priority_rule(CareerMatter.KELOMPOK_SUKSESI, PerformanceAsk("baik", 1, DECREE)), ADMINISTRATOR]
    found = consequences_of(person(), on=DAY, position="pengawas", rules=own)
    assert {rule.name.en for rule in own} <= verdicts(found).keys()
    assert not {"Priorities by the agency", "Appointment to a position"} & set(names(found.open))
    bare = consequences_of(person(), on=DAY, position="pengawas")
    assert {"Priorities by the agency", "Appointment to a position"} <= set(names(bare.open))


def test_two_rules_of_one_id_are_refused() -> None:
    """Nobody could tell which of them holds."""
    with pytest.raises(InvalidValue, match="rule"):
        consequences_of(person(), on=DAY, position="pelaksana", rules=[ADMINISTRATOR, ADMINISTRATOR])


def test_a_rule_that_does_not_hold_is_left_out() -> None:
    """PermenPANRB 20/2025 knows no earlier day."""
    found = consequences_of(person("2023 B 2024 B"), on=date(2025, 3, 3), position="pelaksana")
    (told,) = [each for each in found.left_out if each.name.en == "Succession group of the agency"]
    assert told.reason.en == "Not in force on 3 March 2025."


def test_choices_of_others_are_always_told() -> None:
    """Professionality and allowances follow from results by tables that somebody else decrees."""
    for kind in (EmployeeKind.PNS, EmployeeKind.PPPK_PARUH_WAKTU):
        told = names(consequences_of(person(kind=kind), on=DAY, position="pelaksana").open)
        assert {"Performance in the index of professionality", "Performance allowance"} <= set(told)


def test_every_consequence_cites_an_article() -> None:
    """Met, not met or open: the basis is there; only the allowance of a region has none to cite."""
    found = consequences_of(person(), on=DAY, position="pelaksana")
    uncited = [each.name.en for each in (*found.open, *found.left_out) if each.basis is None]
    assert uncited == ["Performance allowance"]
    assert all(requirement.basis for asked in found.asked for requirement in asked.requirements)
    assert all(row["basis"] for row in found.rows() if "Tambahan penghasilan" not in row["item"])


def test_national_rules_have_names_of_their_own() -> None:
    """Counts of a unit tell them apart by name."""
    assert len({rule.name.en for rule in NATIONAL_CONSEQUENCES}) == len(NATIONAL_CONSEQUENCES)


def test_wrong_arguments_are_refused() -> None:
    """A record is no candidate; a position has to be one."""
    with pytest.raises(WrongType):
        consequences_of(record(), on=DAY, position="pelaksana")  # type: ignore[arg-type]
    with pytest.raises(UnknownName):
        consequences_of(person(), on=DAY, position="kepala")


# --- The value ------------------------------------------------------------------------------------------------------


def found_with_extension() -> Consequences:
    """Return what follows for a PPPK of whom superior and team depart from a low result."""
    yes = Statement(holds=True, by="Kepala Puskesmas")
    known = person("2024 K 2025 B", kind=EmployeeKind.PPPK)
    given = recommend(AGREEMENT, known.record, on=DAY, superior=yes, team=yes, competent=yes, needed=yes)
    return consequences_of(known, on=DAY, position="pelaksana", agreement=AGREEMENT, extension=given)


def test_it_filters_by_verdict_and_matter() -> None:
    """Nothing stands in two verdicts."""
    found = consequences_of(person(), on=DAY, position="pelaksana")
    assert sorted(map(repr, (each for verdict in Verdict for each in found.of(verdict)))) == sorted(
        map(repr, found.asked)
    )
    with pytest.raises(UnknownName):
        found.about("bonus")


def test_findings_have_their_place() -> None:
    """Also those of the extension."""
    found = found_with_extension()
    told = {each.code: each.path for each in found.findings}
    assert told["EXTENSION_DESPITE_LOW"] == "extension.conditions"
    assert told["RISE_NO_GOLONGAN"].startswith("asked[")
    early = consequences_of(person("2024 B 2025 B"), on=DAY, position="pelaksana", last_year=2024)
    assert {each.code for each in early.findings} == {"STEP_LATER_RESULT"}
    assert early.findings[0].path.startswith("asked[0]")


def test_rows_say_all_of_it() -> None:
    """Asked, its requirements, open and left out; numbers of persons are masked."""
    found = found_with_extension()
    rows = found.rows("en")
    items = [row["item"] for row in rows]
    assert "Periodic rise in pay of PPPK: Predikat" in items
    assert "Extension of the work agreement" in items
    assert "Not asked: Regular promotion in rank" in items
    assert "Open: Performance allowance" in items
    assert {row["person"] for row in rows} == {"**************1991"}
    assert NUMBER not in repr(rows) + repr(found) + found.as_text("id") + found.as_html("en")
    with pytest.raises(UnknownName):
        found.rows("jv")  # type: ignore[arg-type]


def test_missing_numbers_and_days_are_rows_of_their_own() -> None:
    """Exact, as text."""
    ledger = CreditLedger(NUMBER, "ahli_muda", date(2025, 1, 1)).ranked("III/c", date(2025, 4, 1))
    rows = consequences_of(person(), on=DAY, position="fungsional", ledger=ledger).rows("en")
    told = {row["item"]: (row["value"], row["verdict"]) for row in rows}
    assert told["Promotion in rank: Credits, missing"] == ("100", "not_met")
    days = {item: told[item] for item in told if item.endswith(", met from")}
    assert ("2027-04-01", "not_met") in days.values()


def test_it_is_of_one_person_one_day_and_asks_once() -> None:
    """What belongs to another is refused."""
    found = consequences_of(person(), on=DAY, position="pelaksana")
    first = found.asked[0]
    with pytest.raises(InvalidValue, match=r"asked\[0\]: It is about 'e1', the rest about '\*+1991'"):
        attrs.evolve(found, asked=[attrs.evolve(first, person_id="e1")])
    with pytest.raises(InvalidValue, match="It is of 2026-03-03, the rest of 2026-03-02"):
        attrs.evolve(found, asked=[attrs.evolve(first, on=date(2026, 3, 3))])
    with pytest.raises(InvalidValue, match="asked"):
        attrs.evolve(found, asked=[first, first])


def test_pages_say_it_in_both_languages() -> None:
    """With and without anything in each table."""
    text = found_with_extension().as_text("en")
    assert "Extension of the work" in text
    assert "To be known beside" in text
    empty = Consequences("e1", DAY, None, consequences_of(person(), on=DAY, position="pelaksana").position, [])
    assert "Perlu dipilih" not in empty.as_text("id")
    assert empty._repr_html_() == empty.as_html("id")
    assert repr(empty) == "<Consequences of 'e1' on 2026-03-02: 0 asked>"
    bare = Consequences("e1", DAY, None, empty.position, [], open=[NotAsked(Words("x", "x"), Words("y", "y"))])
    assert "What may follow" not in bare.as_text("en")


def test_time_to_improve_follows_only_where_it_has_to_be_given() -> None:
    """Who did well is not told about six months."""
    for grade, told in (("B", False), ("K", True)):
        text = consequences_of(person(f"2024 B 2025 {grade}"), on=DAY, position="pelaksana").as_text("en")
        assert ("Where it is to be given: 6 months" in text) is told
        assert (" Not needed " in " ".join(text.split())) is not told


def test_a_rule_with_one_statement_alone_is_asked() -> None:
    """An agency's rule that asks no results."""
    rule = CareerRule(
        "x", Words("Contoh", "Example"), CareerMatter.PENGHARGAAN, [StatementAsk(RequirementKind.TELADAN, DECREE)]
    )
    assert verdicts(consequences_of(person(), on=DAY, position="pelaksana", rules=[rule]))["Example"] == "undetermined"
