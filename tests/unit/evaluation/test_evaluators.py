"""Who evaluates: every case of the annex of PermenPANRB 6/2022, p. 89-92, and of SE BKN 1/2023, point 5."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.evaluation import open_questions as questions
from kinerja.evaluation.evaluator import (
    ORGANISATION_BASIS,
    Agreement,
    Evaluator,
    EvaluatorPolicy,
    Leavers,
    PreviousResult,
    Side,
    WholeLeave,
)
from kinerja.evaluation.evaluators import party_of, who_evaluates
from kinerja.evaluation.grounds import Finality, Ground
from kinerja.evaluation.rounds import EvaluationKind, Round
from kinerja.people.official import Office, Official
from kinerja.people.party import EmployeeKind
from kinerja.people.planning import LEAVE_BASIS
from kinerja.people.positions import Position, PositionKind
from kinerja.people.roster import Line, Roster
from kinerja.people.situation import EXEMPTIONS, Exempted, Situation, SituationKind
from kinerja.people.unit import Unit, UnitTree
from kinerja.people.unit_line import UnitLine
from tests.unit.people.agency import (
    BUPATI,
    KABID,
    KADIS,
    KEPALA_INSTALASI,
    NUTRISIONIS,
    PEOPLE,
    PLH,
    PLT,
    REGENT,
    STAF,
    TAMBAHAN,
    held,
    person,
    roster,
    until,
)

THIRD = Round(Period.quarter(2025, 3), EvaluationKind.PERIODIK, Period(date(2025, 9, 15), date(2025, 10, 10)))
WHOLE = Round(Period.year(2025), EvaluationKind.TAHUNAN, Period(date(2025, 12, 15), date(2026, 1, 31)))
IN_TIME = date(2025, 9, 26)
AFTER = date(2025, 10, 11)
KADISNYA, KABIDNYA, KADATA, SARI, DIREKTUR = PEOPLE
SINCE = date(2025, 1, 1)


def who(agency: Roster, employee_id: str = "sari", round: Round = THIRD, *, on: date = IN_TIME, **more):
    """Return who evaluates in the third quarter."""
    return who_evaluates(agency, employee_id, round, on=on, **more)


def found(agency: Roster, employee_id: str = "sari", round: Round = THIRD, **more) -> Evaluator:
    """Return who evaluates, where somebody does."""
    answer = who(agency, employee_id, round, **more)
    assert isinstance(answer, Evaluator), answer
    return answer


def short(answer: Evaluator) -> tuple[str, Ground, str]:
    """Return the person, what decided, and the unit whose result counts."""
    return answer.person_id, answer.ground, answer.unit_id


# --- no. 2: direct superior, delegate, next one up ---------------------------------------------------------------


def test_the_direct_superior_evaluates() -> None:
    """P. 89, no. 2; the result of the unit that he leads counts (p. 94, g)."""
    answer = found(roster())
    assert answer == Evaluator("kabid", [Ground.ATASAN_LANGSUNG], "mutu")
    assert str(answer.basis) == "PermenPANRB 6/2022, Lampiran hlm. 89, huruf A angka 2"
    assert answer.reason.en == "The appraiser is the direct superior."
    assert "94" in ORGANISATION_BASIS.article


def test_a_delegate_evaluates() -> None:
    """P. 89, no. 2, and art. 1 (9): another official by delegation, also a pelaksana."""
    agency = roster(lines=[Line("sari", "kadata", SINCE, delegation="SK 7/2025")])
    answer = found(agency)
    assert (short(answer), answer.delegation) == (("kadata", Ground.DELEGASI, "data"), "SK 7/2025")
    below = roster(person("tua", held(STAF, "data")), lines=[Line("sari", "tua", SINCE, delegation="SK 8/2025")])
    assert short(found(below)) == ("tua", Ground.DELEGASI, "")


@pytest.mark.parametrize("round", ["TW1", Period.quarter(2025, 1), None])
def test_a_round_is_a_round(round: object) -> None:
    """Not its name, and not its period."""
    with pytest.raises(WrongType, match="is no round") as caught:
        who(roster(), round=round)
    assert (caught.value.path, "cycle.rounds" in caught.value.mend) == ("round", True)


def test_an_explicit_superior_evaluates() -> None:
    """P. 89, no. 2: the line says who is the direct superior."""
    assert short(found(roster(lines=[Line("sari", "kadata", SINCE)]))) == ("kadata", Ground.ATASAN_LANGSUNG, "data")


def test_the_line_of_a_unit_says_who_evaluates_its_head() -> None:
    """P. 89, no. 2: as of camat and sekda; the result of the unit that who evaluates leads counts."""
    by_unit = attrs.evolve(roster(), unit_lines=[UnitLine("mutu", "rsud", SINCE)])
    assert short(found(by_unit, "kabid")) == ("direktur", Ground.ATASAN_LANGSUNG, "rsud")
    assert short(found(by_unit)) == ("kabid", Ground.ATASAN_LANGSUNG, "mutu")
    late = found(by_unit, on=AFTER)
    assert (late.person_id, late.unit_id, late.final) == ("direktur", "rsud", True)


def test_a_superior_below_pengawas_is_none() -> None:
    """Art. 1 (9): at least pejabat pengawas, unless by delegation."""
    below = roster(person("tua", held(STAF, "data")), lines=[Line("sari", "tua", SINCE)])
    assert who(below) == questions.TOO_LOW


def test_a_vacant_place_goes_to_the_next_one_up_step_by_step() -> None:
    """P. 89, no. 2: secara berjenjang."""
    vacant = roster(until(KABIDNYA, date(2025, 5, 31)))
    assert short(found(vacant)) == ("kadis", Ground.ATASAN_BERJENJANG, "dinas")
    twice = roster(until(KABIDNYA, date(2025, 5, 31)), until(KADISNYA, date(2025, 5, 31)))
    assert short(found(twice)) == ("bupati", Ground.ATASAN_BERJENJANG, "kab")
    assert found(twice).vacant == ("Bidang Mutu", "Dinas Kesehatan")


def test_the_reason_names_the_post_that_nobody_holds() -> None:
    """Of a head who is on no roster nobody knows that he is away for good."""
    agency = Roster(roster().units, [each for each in PEOPLE if each is not KADISNYA], officials=[REGENT])
    answer = found(agency, "kabid")
    assert (short(answer), answer.vacant) == (("bupati", Ground.ATASAN_BERJENJANG, "kab"), ("Dinas Kesehatan",))
    assert answer.reason.id == (
        "Menurut daftar pegawai, jabatan pimpinan Dinas Kesehatan kosong, sehingga evaluasi dilakukan oleh atasan "
        "berikutnya secara berjenjang."
    )
    assert answer.reason.en == "By the roster nobody leads Dinas Kesehatan, so the next one up evaluates."
    acting = roster(until(KABIDNYA, date(2025, 5, 31)), person("plt", held(KABID, "mutu", status=PLT)))
    assert (found(acting).vacant, found(acting).reason) == ((), Ground.ATASAN_BERJENJANG.reason)


def test_nobody_above_is_no_guess() -> None:
    """The head of a region on no roster cannot be made up."""
    assert who(roster(officials=()), "kadis") == questions.NOBODY_ABOVE


def test_the_head_of_a_region_appraises() -> None:
    """SE BKN 1/2023, 5a: pejabat negara, army and police, commissioners."""
    answer = found(roster(), "kadis")
    assert short(answer) == ("bupati", Ground.PEJABAT_BUKAN_ASN, "kab")
    assert answer.basis.law.id == "SE Kepala BKN 1/2023"
    officer = Official("kol", "Kol. Contoh", [held(KABID, "rsud", date(2025, 6, 1))])
    agency = roster(until(DIREKTUR, date(2025, 5, 31)), person("ana", held(STAF, "rsud")), officials=[REGENT, officer])
    assert short(found(agency, "ana")) == ("kol", Ground.PEJABAT_BUKAN_ASN, "rsud")


def test_two_heads_at_once_give_no_answer() -> None:
    """The text knows one direct superior; a line decides."""
    agency = roster(person("kabid2", held(KABID, "mutu")))
    assert who(agency) == questions.TWO_HEADS
    decided = roster(person("kabid2", held(KABID, "mutu")), lines=[Line("sari", "kabid2", SINCE)])
    assert found(decided).person_id == "kabid2"


def test_lines_in_a_circle_do_not_hang() -> None:
    """Seen in other systems: a chain of managers that never ends; nobody evaluates himself."""
    agency = roster(lines=[Line("kadis", "kabid", SINCE), Line("kabid", "kadis", SINCE)])
    assert found(agency, "kadis").person_id == "kabid"
    assert found(agency, "kabid").person_id == "kadis"
    assert who(agency, "kadis", on=AFTER) == questions.NOBODY_ABOVE


# --- no. 3: Plt. and Plh. ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [PLT, PLH])
def test_who_acts_in_the_vacant_place_evaluates_by_delegation_only(status) -> None:
    """P. 89, no. 3: the next one up evaluates, and may delegate to the Plt. or Plh."""
    acting = attrs.evolve(
        KADATA, appointments=[held(KABID, "data"), held(KABID, "mutu", date(2025, 6, 1), None, status)]
    )
    people = (until(KABIDNYA, date(2025, 5, 31)), acting)
    answer = found(roster(*people))
    assert (short(answer), answer.delegable_to) == (("kadis", Ground.ATASAN_BERJENJANG, "dinas"), ("kadata",))
    by_line = found(roster(*people, lines=[Line("sari", "kadata", date(2025, 6, 1), delegation="SK 9/2025")]))
    assert short(by_line) == ("kadata", Ground.DELEGASI_PLT_PLH, "mutu")
    by_decree = found(roster(*people), policy=EvaluatorPolicy(acting_heads="Perbup 3/2025"))
    assert (short(by_decree), by_decree.delegation) == (("kadata", Ground.DELEGASI_PLT_PLH, "mutu"), "Perbup 3/2025")


def test_a_substitute_for_the_day_does_not_replace_who_holds_the_place() -> None:
    """P. 89, no. 2 speaks of who is away for good; a Plh. stands in for who comes back."""
    agency = roster(person("harian", held(KABID, "mutu", date(2025, 9, 20), date(2025, 9, 30), PLH)))
    assert short(found(agency)) == ("kabid", Ground.ATASAN_LANGSUNG, "mutu")


# --- no. 4: leaders who are not the appraiser --------------------------------------------------------------------


def test_other_leaders_give_feedback() -> None:
    """P. 89, no. 4: who gave tasks, and who leads another unit in which something is held."""
    task = held(Position("Ketua Tim", PositionKind.PELAKSANA, leads_team=True), "data", SINCE, None, TAMBAHAN)
    agency = roster(attrs.evolve(SARI, appointments=[held(STAF, "mutu"), task]))
    assert found(agency).advisers == ("kadata",)
    assert found(agency, leaders=["direktur", "kabid", "sari", "mitra"]).advisers == ("direktur", "kadata", "mitra")


# --- no. 5 and 6: the employee acts as Plt. ----------------------------------------------------------------------


def acting_head(until: date | None = None, *, since: date = date(2025, 5, 1)) -> Roster:
    """Return the regency where the head of one part also acts as head of another."""
    acted = held(Position("Kepala Instalasi", PositionKind.PENGAWAS), "gizi", since, until, PLT)
    return roster(attrs.evolve(KABIDNYA, appointments=[held(KABID, "mutu"), acted]))


def test_who_acts_elsewhere_is_evaluated_there() -> None:
    """P. 89, no. 5: by the head of the unit where he reports as Plt.; the own superior gives feedback."""
    answer = found(acting_head(), "kabid")
    assert (short(answer), answer.advisers) == (("direktur", Ground.PLT, "rsud"), ("kadis",))


def test_a_member_who_acts_is_evaluated_by_the_head_there() -> None:
    """P. 89, no. 5: not by himself where he leads, not by his own head where he does not."""
    acted = held(STAF, "data", date(2025, 8, 1), None, PLT)
    agency = roster(attrs.evolve(SARI, appointments=[held(STAF, "mutu"), acted]))
    assert short(found(agency)) == ("kadata", Ground.PLT, "data")


def test_after_the_plt_ended_the_agency_decides() -> None:
    """P. 89, no. 6: "dapat disesuaikan"."""
    agency = acting_head(date(2025, 9, 10))
    assert who(agency, "kabid") == questions.AFTER_PLT
    old = found(agency, "kabid", policy=EvaluatorPolicy(after_plt=Side.LAMA))
    assert short(old) == ("direktur", Ground.PLT_BERAKHIR, "rsud")
    new = found(agency, "kabid", policy=EvaluatorPolicy(after_plt=Side.BARU))
    assert short(new) == ("kadis", Ground.PLT_BERAKHIR, "dinas")


def test_a_plt_that_ended_before_the_period_is_over() -> None:
    """P. 89, no. 6: in the next period the definitive place counts again."""
    assert short(found(acting_head(date(2025, 6, 30)), "kabid")) == ("kadis", Ground.ATASAN_LANGSUNG, "dinas")


def test_where_both_places_lead_to_one_person_nothing_is_asked() -> None:
    """A question that makes no difference is no question."""
    acted = held(KABID, "data", date(2025, 8, 1), date(2025, 9, 10), PLT)
    agency = roster(attrs.evolve(KABIDNYA, appointments=[held(KABID, "mutu"), acted]))
    assert short(found(agency, "kabid")) == ("kadis", Ground.PLT_BERAKHIR, "dinas")


def test_two_plt_at_once_give_no_answer() -> None:
    """P. 89, no. 5 speaks of one assignment; a later line decides."""
    both = [held(STAF, unit_id, date(2025, 8, 1), None, PLT) for unit_id in ("data", "rsud")]
    sari = attrs.evolve(SARI, appointments=[held(STAF, "mutu"), *both])
    assert who(roster(sari)) == questions.TWO_PLT
    decided = roster(sari, lines=[Line("sari", "direktur", date(2025, 8, 1))])
    assert short(found(decided)) == ("direktur", Ground.ATASAN_LANGSUNG, "rsud")
    earlier = roster(
        acting_sari := attrs.evolve(sari, appointments=sari.appointments[:2]), lines=[Line("sari", "kadis", SINCE)]
    )
    assert acting_sari.appointments[1].status is PLT
    assert short(found(earlier)) == ("kadata", Ground.PLT, "data")


# --- no. 7: functional officials ---------------------------------------------------------------------------------


def installation(**head_of) -> Roster:
    """Return the regency where a nutritionist heads the installation."""
    head = person("ahli", held(NUTRISIONIS, "gizi"), held(KEPALA_INSTALASI, "gizi", SINCE, None, TAMBAHAN))
    return roster(head, person("ina", held(STAF, "gizi")), **head_of)


def test_a_functional_head_evaluates_by_delegation() -> None:
    """P. 89, no. 7 b: the nutritionist who heads the installation."""
    assert who(installation(), "ina") == questions.NOT_DELEGATED
    by_decree = found(installation(), "ina", policy=EvaluatorPolicy(functional_heads="SK 5/2025"))
    assert (short(by_decree), by_decree.delegation) == (("ahli", Ground.PEJABAT_FUNGSIONAL, "gizi"), "SK 5/2025")
    by_line = found(installation(lines=[Line("ina", "ahli", SINCE, delegation="SK 6/2025")]), "ina")
    assert (short(by_line), by_line.delegation) == (("ahli", Ground.PEJABAT_FUNGSIONAL, "gizi"), "SK 6/2025")


def test_a_functional_official_without_a_unit_never_evaluates() -> None:
    """P. 89, no. 7: sepanjang memimpin unit kerja."""
    ahli = person("ahli", held(NUTRISIONIS, "data"))
    agency = roster(ahli, lines=[Line("sari", "ahli", SINCE, delegation="SK 6/2025")])
    assert who(agency) == questions.LEADS_NO_UNIT


# --- no. 11: the silent appraiser --------------------------------------------------------------------------------


def test_after_the_window_the_superior_of_the_appraiser_evaluates_and_that_is_final() -> None:
    """P. 90, no. 11."""
    answer = found(roster(), on=AFTER)
    assert short(answer) == ("kadis", Ground.BATAS_WAKTU_LEWAT, "dinas")
    assert (answer.final, answer.finality) == (True, Finality.ATASAN_MENGGANTIKAN)
    assert found(roster(), on=date(2025, 10, 10)).final is False


def test_above_a_vacant_place_the_one_after_the_silent_one_evaluates() -> None:
    """P. 90, no. 11 on p. 89, no. 2: the next one up was asked first."""
    vacant = roster(until(KABIDNYA, date(2025, 5, 31)))
    answer = found(vacant, on=AFTER)
    assert (short(answer), answer.final) == (("bupati", Ground.BATAS_WAKTU_LEWAT, "kab"), True)


def test_above_a_silent_appraiser_who_moved_stands_who_stood_above_him_then() -> None:
    """P. 90, no. 11 on p. 91, no. 14 b."""
    agency = roster(until(KABIDNYA, date(2025, 9, 24), held(KADIS, "lain", date(2025, 9, 25))))
    assert found(agency).person_id == "kabid"
    answer = found(agency, on=AFTER)
    assert (short(answer), answer.final) == (("kadis", Ground.BATAS_WAKTU_LEWAT, "dinas"), True)


def test_nobody_stands_above_a_silent_head_of_the_region() -> None:
    """The text does not say who evaluates then."""
    assert who(roster(), "kadis", on=AFTER) == questions.NOBODY_ABOVE
    assert who(roster(officials=()), "kadis", on=AFTER) == questions.NOBODY_ABOVE


# --- no. 12: final by post ---------------------------------------------------------------------------------------


def test_top_officials_of_a_region_evaluated_by_its_head() -> None:
    """P. 90, no. 12 c."""
    answer = found(roster(), "kadis")
    assert (answer.final, answer.finality) == (True, Finality.JPT_DAERAH)
    assert answer.finality is not None
    assert answer.finality.basis.article.endswith("angka 12 huruf c")


def test_heads_of_independent_units_evaluated_by_the_head_of_the_region() -> None:
    """P. 90, no. 12 e; evaluated by the head of an office the result is not final."""
    assert found(roster(), "direktur").finality is None
    vacant = roster(until(KADISNYA, date(2025, 5, 31)))
    assert found(vacant, "direktur").finality is Finality.UNIT_MANDIRI_DAERAH
    assert found(vacant, "kabid").finality is None
    acting = attrs.evolve(KABIDNYA, appointments=[held(KABID, "mutu"), held(KABID, "rsud", SINCE, None, PLH)])
    assert found(roster(until(KADISNYA, date(2025, 5, 31)), acting), "kabid").finality is None


def centre(*, office: Office | None, head: PositionKind | None = None) -> Roster:
    """Return an agency of the centre: its head, one of each top kind, and an independent unit."""
    units = UnitTree(
        [Unit("pusat", "Badan"), Unit("deputi", "Deputi", "pusat"), Unit("upt", "Balai", "pusat", mandiri=True)]
    )
    madya = person("madya", held(Position("Deputi", PositionKind.JPT_MADYA), "deputi"))
    pratama = person("pratama", held(Position("Direktur", PositionKind.JPT_PRATAMA), "pusat", status=TAMBAHAN))
    pratama = person("pratama", held(Position("Staf Ahli", PositionKind.JPT_PRATAMA, leads_unit=False), "pusat"))
    balai = person("balai", held(Position("Kepala Balai", PositionKind.ADMINISTRATOR), "upt"))
    utama = person("utama", held(Position("Sekretaris", PositionKind.JPT_UTAMA, leads_unit=False), "pusat"))
    place = held(Position("Kepala", head, leads_unit=True), "pusat")
    people = [madya, pratama, balai, utama]
    if head is None:
        return Roster(units, people, officials=[Official("kepala", "Kepala", [place], office=office)])
    return Roster(units, [*people, person("kepala", place)])


@pytest.mark.parametrize(
    ("office", "finalities"),
    [
        (Office.MENTERI, [Finality.JPT_UTAMA, Finality.JPT_MADYA_PUSAT, None, Finality.UNIT_MANDIRI_PUSAT]),
        (Office.PIMPINAN_LEMBAGA, [None, Finality.JPT_MADYA_PUSAT, None, None]),
        (Office.KEPALA_DAERAH, [None, Finality.JPT_DAERAH, Finality.JPT_DAERAH, Finality.UNIT_MANDIRI_DAERAH]),
        (None, [None, None, None, None]),
    ],
)
def test_which_results_are_final_depends_on_the_office_and_the_post(office, finalities) -> None:
    """P. 90, no. 12 a-e; a JPT pratama of the centre is not on the list."""
    agency = centre(office=office)
    assert [found(agency, each).finality for each in ("utama", "madya", "pratama", "balai")] == finalities


def test_an_agency_may_be_headed_by_a_jpt_utama() -> None:
    """P. 90, no. 12 b: the head of the agency is who leads the unit with none above; told by the post."""
    agency = centre(office=None, head=PositionKind.JPT_UTAMA)
    assert found(agency, "madya").finality is Finality.JPT_MADYA_PUSAT
    assert found(centre(office=None, head=PositionKind.JPT_MADYA), "madya").finality is None


# --- no. 13: the employee moves ----------------------------------------------------------------------------------


def test_sari_moves_in_february() -> None:
    """P. 91, no. 13 a: evaluated at Kementerian Y every month, or with last year's result from Kementerian X."""
    units = UnitTree([Unit("x", "Kementerian X"), Unit("y", "Kementerian Y")])
    february = Round(Period.month(2025, 2), EvaluationKind.PERIODIK, Period(date(2025, 2, 24), date(2025, 3, 7)))
    sari = person("sari", held(STAF, "x", until=date(2025, 2, 9)), held(STAF, "y", date(2025, 2, 10)))
    agency = Roster(units, [sari, person("tono", held(KABID, "x")), person("yuli", held(KABID, "y"))])
    new = found(agency, "sari", february, on=date(2025, 2, 28))
    assert short(new) == ("yuli", Ground.PEGAWAI_PINDAH, "y")
    agreed = Agreement(date(2025, 2, 28), Period.year(2024))
    old = who(agency, "sari", february, on=date(2025, 2, 28), agreement=agreed)
    assert old == PreviousResult("x", Period.year(2024))
    assert isinstance(old, PreviousResult)
    assert (old.basis.article, "2024" in old.reason.en) == ("Lampiran hlm. 91, huruf A angka 13 huruf a", True)
    assert found(agency, "sari", february, on=date(2025, 2, 5)).person_id == "tono"


def test_the_year_is_evaluated_by_the_new_appraiser_alone() -> None:
    """P. 91, no. 13 b: no averaging, no earlier result, however many moves."""
    moves = [held(STAF, "data", date(2025, 4, 1), date(2025, 8, 31)), held(STAF, "rsud", date(2025, 9, 1))]
    agency = roster(until(SARI, date(2025, 3, 31), *moves))
    answer = found(agency, round=WHOLE, on=date(2026, 1, 12))
    assert short(answer) == ("direktur", Ground.PEGAWAI_PINDAH, "rsud")
    with pytest.raises(InvalidValue, match="always made by the new appraiser"):
        who(agency, round=WHOLE, on=date(2026, 1, 12), agreement=Agreement(SINCE, Period.quarter(2025, 1)))


def test_an_agreement_needs_a_move() -> None:
    """P. 91, no. 13: dalam hal terjadi perpindahan."""
    with pytest.raises(InvalidValue, match="did not move in Quarter III 2025"):
        who(roster(), agreement=Agreement(IN_TIME, Period.quarter(2025, 2)))


def moved_on(day: date) -> Roster:
    """Return the regency where Sari moves from one part to another on a day."""
    return roster(until(SARI, day - timedelta(days=1), held(STAF, "data", day)))


@pytest.mark.parametrize("previous", [Period.quarter(2025, 2), Period.month(2025, 6), Period.month(2025, 7)])
def test_the_period_before_is_used_in_the_cadence_of_either_unit(previous) -> None:
    """P. 91, no. 13 a: hasil evaluasi periode sebelumnya pada unit lama; that was quarterly, or monthly to the move."""
    agreement = Agreement(IN_TIME, previous)
    assert who(moved_on(date(2025, 8, 14)), agreement=agreement) == PreviousResult("mutu", previous)


@pytest.mark.parametrize(
    "previous",
    [
        Period.quarter(2023, 2),
        Period.quarter(2025, 1),
        Period.quarter(2025, 3),
        Period.month(2025, 5),
        Period.month(2025, 8),
        Period.semester(2025, 1),
        Period.year(2024),
    ],
)
def test_no_other_period_is_the_one_before(previous) -> None:
    """P. 91, no. 13 a; the year before only where the move came before any periodic evaluation of the year."""
    with pytest.raises(InvalidValue, match="not the one before") as raised:
        who(moved_on(date(2025, 8, 14)), agreement=Agreement(IN_TIME, previous))
    assert "June 2025, Quarter II 2025, July 2025" in (raised.value.mend or "")


def test_the_year_before_is_used_after_a_move_at_the_beginning_of_the_year() -> None:
    """P. 91, no. 13 a, "karena mutasi di awal tahun": also in a quarterly unit, and not once a quarter has ended."""
    first = Round(Period.quarter(2025, 1), EvaluationKind.PERIODIK, Period(date(2025, 3, 25), date(2025, 4, 10)))
    agreed = Agreement(date(2025, 4, 2), Period.year(2024))
    answer = who(moved_on(date(2025, 3, 31)), round=first, on=date(2025, 4, 3), agreement=agreed)
    assert answer == PreviousResult("mutu", Period.year(2024))
    april = Round(Period.month(2025, 4), EvaluationKind.PERIODIK, Period(date(2025, 4, 25), date(2025, 5, 10)))
    later = Agreement(date(2025, 5, 2), Period.year(2024))
    with pytest.raises(InvalidValue, match="not the one before"):
        who(moved_on(date(2025, 4, 2)), round=april, on=date(2025, 5, 3), agreement=later)


def test_nobody_agrees_before_the_move_or_after_the_window() -> None:
    """P. 91, no. 13 a, and p. 90, no. 11: after the window the superior evaluates, and there is nothing to agree on."""
    agency, previous = moved_on(date(2025, 8, 14)), Period.quarter(2025, 2)
    for day in (date(2024, 10, 1), date(2025, 8, 13)):
        with pytest.raises(InvalidValue, match="before the employee moved on 2025-08-14"):
            who(agency, agreement=Agreement(day, previous))
    for day in (date(2025, 8, 14), date(2025, 10, 10)):
        assert who(agency, on=AFTER, agreement=Agreement(day, previous)) == PreviousResult("mutu", previous)
    with pytest.raises(InvalidValue, match="after the window, which ended on 2025-10-10"):
        who(agency, on=AFTER, agreement=Agreement(AFTER, previous))


def test_another_position_in_the_same_unit_is_no_move() -> None:
    """P. 91, no. 13 speaks of units."""
    agency = roster(until(SARI, date(2025, 8, 14), held(NUTRISIONIS, "mutu", date(2025, 8, 15))))
    assert short(found(agency)) == ("kabid", Ground.ATASAN_LANGSUNG, "mutu")


def test_two_moves_within_a_quarter_are_the_agency_s_to_decide() -> None:
    """P. 91, no. 13 a speaks of one move."""
    moves = [held(STAF, "data", date(2025, 7, 15), date(2025, 8, 31)), held(STAF, "rsud", date(2025, 9, 1))]
    agency = roster(until(SARI, date(2025, 7, 14), *moves))
    assert who(agency) == questions.SEVERAL_MOVES
    answers = [found(agency, policy=EvaluatorPolicy(several_moves=side)) for side in Side]
    assert [short(each) for each in answers] == [
        ("kadata", Ground.PEGAWAI_PINDAH, "data"),
        ("direktur", Ground.PEGAWAI_PINDAH, "rsud"),
    ]


def test_a_move_after_the_period_is_the_agency_s_to_decide() -> None:
    """P. 91, no. 13 does not say of which period it speaks when the window goes on."""
    agency = roster(until(SARI, date(2025, 10, 4), held(STAF, "data", date(2025, 10, 5))))
    assert short(found(agency)) == ("kabid", Ground.ATASAN_LANGSUNG, "mutu")
    later = date(2025, 10, 6)
    assert who(agency, on=later) == questions.MOVED_LATER
    answers = [found(agency, on=later, policy=EvaluatorPolicy(moved_after_period=side)) for side in Side]
    assert [short(each) for each in answers] == [
        ("kabid", Ground.ATASAN_LANGSUNG, "mutu"),
        ("kadata", Ground.PEGAWAI_PINDAH, "data"),
    ]


# --- no. 14: the appraiser moves ---------------------------------------------------------------------------------


def purnama(moved_on: date, *, followed: bool = True) -> Roster:
    """Return the example of p. 91: a director who moves to another ministry, and his successor."""
    last = date.fromordinal(moved_on.toordinal() - 1)
    gone = until(KABIDNYA, last, held(KABID, "kementerian-y", moved_on))
    return roster(gone, *([person("penerus", held(KABID, "mutu", moved_on))] if followed else []))


def test_purnama_moves_on_25_august_and_does_not_evaluate() -> None:
    """P. 91, no. 14 a: not within the window, so who came after him does."""
    answer = found(purnama(date(2025, 8, 25)))
    assert short(answer) == ("penerus", Ground.PENILAI_PINDAH, "mutu")
    vacant = found(purnama(date(2025, 8, 25), followed=False))
    assert short(vacant) == ("kadis", Ground.ATASAN_BERJENJANG, "dinas")


def test_purnama_moves_on_25_september_and_evaluates() -> None:
    """P. 91-92, no. 14 b: within the window he still evaluates in the old unit."""
    answer = found(purnama(date(2025, 9, 25)))
    assert short(answer) == ("kabid", Ground.PENILAI_PINDAH_DALAM_MASA_EVALUASI, "mutu")
    assert short(found(purnama(date(2025, 9, 25)), on=date(2025, 9, 20))) == ("kabid", Ground.ATASAN_LANGSUNG, "mutu")
    fourth = Round(Period.quarter(2025, 4), EvaluationKind.PERIODIK, Period(date(2025, 12, 15), date(2026, 1, 10)))
    assert found(purnama(date(2025, 9, 25)), round=fourth, on=date(2025, 12, 20)).person_id == "penerus"


def test_purnama_moves_while_the_year_is_evaluated() -> None:
    """P. 91, no. 14 speaks of periodic evaluations: for the annual one the agency decides."""
    agency = purnama(date(2026, 1, 5))
    on = date(2026, 1, 12)
    assert who(agency, round=WHOLE, on=on) == questions.APPRAISER_MOVED
    answers = [found(agency, round=WHOLE, on=on, policy=EvaluatorPolicy(appraiser_moved=side)) for side in Side]
    assert [each.person_id for each in answers] == ["kabid", "penerus"]
    assert found(purnama(date(2025, 8, 25)), round=WHOLE, on=on).ground is Ground.ATASAN_LANGSUNG


ELSEWHERE = Round(Period.quarter(2025, 3), EvaluationKind.PERIODIK, Period(date(2025, 9, 25), date(2025, 10, 10)))


@pytest.mark.parametrize("on", [date(2025, 9, 25), date(2025, 10, 1), date(2025, 10, 10)])
def test_a_move_on_the_first_day_of_the_window_lies_within_it(on) -> None:
    """P. 91-92, no. 14 b: terhitung tanggal 25 September, and the window begins on that day."""
    agency = purnama(date(2025, 9, 25))
    answer = found(agency, round=ELSEWHERE, on=on)
    assert short(answer) == ("kabid", Ground.PENILAI_PINDAH_DALAM_MASA_EVALUASI, "mutu")
    signer = party_of(agency, answer, ELSEWHERE, on=on)
    assert (signer.position, signer.unit.id) == (KABID, "mutu")
    assert short(found(agency, round=ELSEWHERE, on=AFTER)) == ("kadis", Ground.BATAS_WAKTU_LEWAT, "dinas")
    assert found(purnama(date(2025, 9, 24)), round=ELSEWHERE, on=on).person_id == "penerus"


def test_who_came_on_the_first_day_of_the_window_and_moved_on_within_it_evaluates() -> None:
    """P. 91-92, no. 14 b, where the place was vacant before."""
    gone = until(KABIDNYA, date(2025, 8, 31))
    brief = person(
        "singkat", held(KABID, "mutu", date(2025, 9, 25), date(2025, 9, 30)), held(KABID, "lain", date(2025, 10, 1))
    )
    answer = found(roster(gone, brief), round=ELSEWHERE, on=date(2025, 10, 1))
    assert short(answer) == ("singkat", Ground.PENILAI_PINDAH_DALAM_MASA_EVALUASI, "mutu")


def test_an_appraiser_whose_post_only_ended_within_the_window_is_the_agency_s_to_decide() -> None:
    """A move to another agency and a retirement look alike; no. 14 b is of the first, p. 89, no. 2 of the second."""
    gone = until(KABIDNYA, date(2025, 9, 24))
    alone, followed = roster(gone), roster(gone, person("penerus", held(KABID, "mutu", date(2025, 9, 25))))
    for round in (THIRD, ELSEWHERE):
        assert who(alone, round=round) == who(followed, round=round) == questions.APPRAISER_LEFT
        as_moved = EvaluatorPolicy(appraiser_left=Side.LAMA)
        old = found(followed, round=round, policy=as_moved)
        assert short(old) == ("kabid", Ground.PENILAI_PINDAH_DALAM_MASA_EVALUASI, "mutu")
        for_good = EvaluatorPolicy(appraiser_left=Side.BARU)
        assert short(found(alone, round=round, policy=for_good)) == ("kadis", Ground.ATASAN_BERJENJANG, "dinas")
        assert short(found(followed, round=round, policy=for_good)) == ("penerus", Ground.ATASAN_LANGSUNG, "mutu")


def test_for_the_year_who_is_taken_to_have_moved_is_asked_about_too() -> None:
    """P. 91, no. 14 speaks of periodic evaluations."""
    gone = until(KABIDNYA, date(2026, 1, 4))
    agency, on = roster(gone, person("penerus", held(KABID, "mutu", date(2026, 1, 5)))), date(2026, 1, 12)
    assert who(agency, round=WHOLE, on=on) == questions.APPRAISER_LEFT
    as_moved = EvaluatorPolicy(appraiser_left=Side.LAMA)
    assert who(agency, round=WHOLE, on=on, policy=as_moved) == questions.APPRAISER_MOVED
    both = attrs.evolve(as_moved, appraiser_moved=Side.LAMA)
    assert found(agency, round=WHOLE, on=on, policy=both).person_id == "kabid"


def test_an_appraiser_with_some_days_between_two_posts_has_moved() -> None:
    """P. 91-92, no. 14 b: the roster knows the new post, though it has not begun."""
    gone = until(KABIDNYA, date(2025, 9, 24), held(KABID, "rsud", date(2025, 10, 1)))
    assert short(found(roster(gone))) == ("kabid", Ground.PENILAI_PINDAH_DALAM_MASA_EVALUASI, "mutu")


def test_above_a_silent_one_who_came_within_the_window_and_left_after_it_stands_who_did_then() -> None:
    """P. 90, no. 11, where he is above neither on the first day of the window nor on the day of asking."""
    gone = until(KABIDNYA, date(2025, 8, 31))
    brief = person("singkat", held(KABID, "mutu", date(2025, 9, 20), date(2025, 10, 10)), held(KABID, "lain", AFTER))
    assert short(found(roster(gone, brief), on=AFTER)) == ("kadis", Ground.BATAS_WAKTU_LEWAT, "dinas")


def test_who_had_no_post_when_named_by_a_line_left_none() -> None:
    """P. 91-92, no. 14 b is about a unit that was left."""
    named = person("tua", held(KABID, "data", date(2025, 9, 25)))
    agency = roster(named, lines=[Line("sari", "tua", SINCE, date(2025, 9, 24))])
    assert found(agency).person_id == "kabid"


def test_a_place_that_was_filled_within_the_window_has_a_direct_superior() -> None:
    """P. 89, no. 2: who stood in for nobody does so no more."""
    gone = until(KABIDNYA, date(2025, 8, 31))
    agency = roster(gone, person("penerus", held(KABID, "mutu", date(2025, 9, 20))))
    assert found(agency, on=date(2025, 9, 18)).ground is Ground.ATASAN_BERJENJANG
    assert short(found(agency)) == ("penerus", Ground.ATASAN_LANGSUNG, "mutu")


def test_a_superior_by_line_who_moves_within_the_window_evaluates() -> None:
    """P. 91-92, no. 14 b, where the line ended with the move; where only the line changed, the new one counts."""
    moved = until(KADATA, date(2025, 9, 24), held(KABID, "lain", date(2025, 9, 25)))
    line = Line("sari", "kadata", SINCE, date(2025, 9, 24))
    answer = found(roster(moved, lines=[line]))
    assert short(answer) == ("kadata", Ground.PENILAI_PINDAH_DALAM_MASA_EVALUASI, "data")
    assert found(roster(lines=[line])).person_id == "kabid"


def test_who_became_head_in_the_period_after_nobody_is_simply_the_superior() -> None:
    """P. 91, no. 14 a is about who moved."""
    agency = roster(attrs.evolve(KABIDNYA, appointments=[held(KABID, "mutu", date(2025, 8, 1))]))
    assert found(agency).grounds == (Ground.ATASAN_LANGSUNG,)


# --- no. 15-17, SE BKN 1/2023: where the employee is meanwhile ---------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        (SituationKind.DIPERBANTUKAN, Ground.DIPERBANTUKAN),
        (SituationKind.TUGAS_BELAJAR, Ground.TUGAS_BELAJAR),
    ],
)
def test_the_appraiser_at_home_evaluates_on_feedback_from_elsewhere(kind, ground) -> None:
    """P. 92, no. 15 and 16-17."""
    away = Situation(kind, date(2025, 8, 1), host="Universitas X")
    answer = found(roster(attrs.evolve(SARI, situations=[away])))
    assert (short(answer), answer.hosts) == (("kabid", ground, "mutu"), ("Universitas X",))
    earlier = Situation(kind, date(2025, 1, 1), date(2025, 6, 30), host="Universitas X")
    assert found(roster(attrs.evolve(SARI, situations=[earlier]))).hosts == ()


def test_all_grounds_are_told() -> None:
    """Studies, and the place above is vacant."""
    away = Situation(SituationKind.TUGAS_BELAJAR, date(2025, 8, 1))
    answer = found(roster(attrs.evolve(SARI, situations=[away]), until(KABIDNYA, date(2025, 5, 31))))
    assert answer.grounds == (Ground.TUGAS_BELAJAR, Ground.ATASAN_BERJENJANG)
    assert answer.reason.id.startswith("Pegawai menjalani tugas belajar")
    assert answer.hosts == ()


def test_a_cpns_is_evaluated_in_the_unit_of_the_post() -> None:
    """SE BKN 1/2023, 5a: a unit that trains him gives feedback."""
    training = held(STAF, "rsud", SINCE, None, TAMBAHAN)
    agency = roster(person("calon", held(STAF, "mutu", SINCE), training, kind=EmployeeKind.CPNS))
    answer = found(agency, "calon")
    assert (short(answer), answer.advisers) == (("kabid", Ground.CPNS, "mutu"), ("direktur",))


def test_who_was_on_leave_is_evaluated_by_the_same() -> None:
    """SE BKN 1/2023, 5e: the plan covers the effective time; of exactly a year nothing is said."""
    leave = Situation(SituationKind.CUTI, date(2025, 7, 1), date(2025, 8, 31))
    assert found(roster(attrs.evolve(SARI, situations=[leave]))).person_id == "kabid"
    year = Situation(SituationKind.CUTI, date(2025, 1, 1), date(2025, 12, 31))
    answer = who(roster(attrs.evolve(SARI, situations=[year])))
    assert isinstance(answer, Undetermined)
    assert "exactly a year" in answer.reason.en


def test_leave_all_through_a_quarter_is_the_agency_s_to_decide() -> None:
    """SE BKN 1/2023, 5e speaks of the plan; of the evaluation of a period without a day of work nothing is said."""
    leave = Situation(SituationKind.CUTI, date(2025, 7, 1), date(2025, 9, 30))
    agency = roster(attrs.evolve(SARI, situations=[leave]))
    assert who(agency) == questions.ON_LEAVE
    assert questions.ON_LEAVE.basis.assurance is Assurance.ASSUMPTION
    not_evaluated = EvaluatorPolicy(whole_leave=WholeLeave.TIDAK_DIEVALUASI)
    assert who(agency, policy=not_evaluated) == questions.LEAVE_NOT_EVALUATED
    answer = found(agency, policy=EvaluatorPolicy(whole_leave=WholeLeave.DIEVALUASI))
    assert short(answer) == ("kabid", Ground.CUTI, "mutu")
    assert found(agency, round=WHOLE, on=date(2026, 1, 12)).grounds == (Ground.ATASAN_LANGSUNG,)


def test_leave_of_more_than_a_year_has_no_plan_and_so_no_evaluation() -> None:
    """SE BKN 1/2023, 5e: the plan is made after the return."""
    leave = Situation(SituationKind.CUTI, date(2024, 11, 1), date(2026, 1, 31))
    answer = who(roster(attrs.evolve(SARI, situations=[leave])))
    assert isinstance(answer, Exempted)
    assert answer.basis == LEAVE_BASIS


@pytest.mark.parametrize("kind", EXEMPTIONS)
def test_who_is_exempt_has_no_appraiser(kind) -> None:
    """P. 65-66, and SE BKN 1/2023, 5g of village officials."""
    away = Situation(kind, date(2025, 1, 1))
    assert who(roster(attrs.evolve(SARI, situations=[away]))) == EXEMPTIONS[kind]


# --- on which nothing is said ------------------------------------------------------------------------------------


def test_who_left_in_the_period_is_the_agency_s_to_decide() -> None:
    """Nothing is said of retirement or death in the year."""
    agency = roster(until(SARI, date(2025, 8, 31)))
    assert who(agency) == questions.LEFT
    last = found(agency, policy=EvaluatorPolicy(leavers=Leavers.PENILAI_TERAKHIR))
    assert short(last) == ("kabid", Ground.PEGAWAI_BERHENTI, "mutu")
    assert who(agency, policy=EvaluatorPolicy(leavers=Leavers.TIDAK_DIEVALUASI)) == questions.NOT_EVALUATED


def test_who_retires_on_new_year_s_day_has_worked_all_the_year() -> None:
    """And is gone when the annual evaluation is made: nothing is said."""
    agency = roster(until(SARI, date(2025, 12, 31)))
    assert found(agency, round=WHOLE, on=date(2025, 12, 20)).person_id == "kabid"
    assert who(agency, round=WHOLE, on=date(2026, 1, 12)) == questions.LEFT


def test_who_was_not_there_has_no_appraiser() -> None:
    """Joined later, or left before."""
    assert who(roster(person("baru", held(STAF, "mutu", date(2025, 11, 1)))), "baru") == questions.NO_PLACE
    assert who(roster(until(SARI, date(2025, 6, 30)))) == questions.NO_PLACE


def test_the_law_names_no_least_time_but_an_agency_may() -> None:
    """Who came yesterday is evaluated, unless the agency's own rule says otherwise."""
    agency = roster(person("baru", held(STAF, "mutu", date(2025, 9, 20))))
    assert found(agency, "baru").person_id == "kabid"
    assert found(agency, "baru", policy=EvaluatorPolicy(least_days=11)).person_id == "kabid"
    answer = who(agency, "baru", policy=EvaluatorPolicy(least_days=12))
    assert isinstance(answer, Exempted)
    assert "Less than 12 days" in answer.reason.en
    assert answer.basis == questions.LEAST_DAYS_BASIS


def test_days_held_twice_count_once() -> None:
    """A second task on the same days adds none."""
    sari = until(SARI, date(2025, 7, 20), held(STAF, "data", date(2025, 7, 10), date(2025, 7, 15), TAMBAHAN))
    policy = EvaluatorPolicy(least_days=20, leavers=Leavers.PENILAI_TERAKHIR)
    assert found(roster(sari), policy=policy).person_id == "kabid"
    assert isinstance(who(roster(sari), policy=attrs.evolve(policy, least_days=21)), Exempted)


def test_one_may_ask_before_the_round_begins() -> None:
    """Then as of the first day of its period."""
    agency = roster(until(KABIDNYA, date(2025, 5, 31)), person("penerus", held(KABID, "mutu", date(2025, 7, 1))))
    assert found(agency, on=date(2025, 1, 1)).person_id == "penerus"


def test_an_unknown_employee_is_told() -> None:
    """The one thing that is not answered."""
    with pytest.raises(NotFound):
        who(roster(), "siapa")


# --- the values --------------------------------------------------------------------------------------------------


def test_every_ground_and_finality_has_words_and_a_basis() -> None:
    """In both languages, with a place in the law."""
    for each in (*Ground, *Finality):
        assert each.label.id
        assert each.basis.article
    assert all(ground.reason.id.endswith(".") and ground.reason.en.endswith(".") for ground in Ground)
    assert [side.label.en for side in Side] == ["The old one", "The new one"]
    assert [each.label.id for each in Leavers] == ["Dievaluasi Pejabat Penilai Kinerja terakhir", "Tidak dievaluasi"]
    assert [each.label.id for each in WholeLeave] == ["Dievaluasi", "Tidak dievaluasi"]


def test_an_evaluator_says_why() -> None:
    """At least one ground, and each with its place in the annex."""
    answer = Evaluator("a", [Ground.PEGAWAI_PINDAH, Ground.PEJABAT_FUNGSIONAL], "sd")
    assert [basis.article for basis in answer.bases] == [
        "Lampiran hlm. 91, huruf A angka 13",
        "Lampiran hlm. 89, huruf A angka 7",
    ]
    assert answer.basis == answer.bases[-1]
    with pytest.raises(InvalidValue, match="Nothing says why"):
        Evaluator("a", [], "dinas")


def test_an_evaluator_signs_as_head_of_the_unit() -> None:
    """Also by an additional task, and within the window as head of the unit that was left (p. 91-92, no. 14 b)."""
    agency = roster(person("kepala", held(STAF, "data"), held(KABID, "mutu", status=TAMBAHAN)), until(KABIDNYA, SINCE))
    answer = Evaluator("kepala", [Ground.ATASAN_LANGSUNG], "mutu")
    signer = party_of(agency, answer, THIRD, on=IN_TIME)
    assert (signer.position, signer.status, signer.unit.id) == (KABID, TAMBAHAN, "mutu")
    moved = until(KABIDNYA, date(2025, 9, 20), held(KADIS, "rsud", date(2025, 9, 21)))
    signer = party_of(roster(moved), Evaluator("kabid", [Ground.ATASAN_LANGSUNG], "mutu"), THIRD, on=IN_TIME)
    assert (signer.position, signer.unit.id) == (KABID, "mutu")
    leads_none = Evaluator("sari", [Ground.DELEGASI], "")
    assert party_of(roster(), leads_none, THIRD, on=IN_TIME) == roster().party("sari", IN_TIME)


def test_a_minimum_is_at_least_a_day() -> None:
    """1 for none."""
    with pytest.raises(InvalidValue, match="At least 0 days"):
        EvaluatorPolicy(least_days=0)


def test_a_bupati_who_acts_is_told_by_the_roster() -> None:
    """A Pj. Bupati lent by the province stands among the officials, with the office."""
    acting = Official("pj", "Joko", [held(BUPATI, "kab", date(2025, 6, 1))], office=Office.KEPALA_DAERAH)
    agency = roster(
        officials=[attrs.evolve(REGENT, appointments=[held(BUPATI, "kab", until=date(2025, 5, 31))]), acting]
    )
    answer = found(agency, "kadis")
    assert (answer.person_id, answer.finality) == ("pj", Finality.JPT_DAERAH)
