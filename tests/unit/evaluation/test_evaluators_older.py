"""Who evaluated under PP 46/2011 and PP 30/2019."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import UnknownName
from kinerja.evaluation.evaluators_older import OlderEvaluator, who_evaluated
from kinerja.people.party import EmployeeKind
from kinerja.people.roster import Line
from kinerja.people.situation import Exempted, Situation, SituationKind
from tests.unit.people.agency import KABID, PEOPLE, PLT, held, person, roster, until

YEAR = Period.year(2020)
KADIS, CHIEF, DATA, SARI, _ = PEOPLE
BOTH = pytest.mark.parametrize("regime", ["pp46_2011", "pp30_2019"])


def who(agency, employee_id="sari", *, regime):
    """Return who evaluated in January after the year."""
    return who_evaluated(agency, employee_id, YEAR, on=date(2021, 1, 11), regime=regime)


def found(agency, employee_id="sari", *, regime) -> tuple[str, str]:
    """Return who, and the article."""
    answer = who(agency, employee_id, regime=regime)
    assert isinstance(answer, OlderEvaluator), answer
    return answer.person_id, answer.basis.article


def is_open(answer, text: str) -> bool:
    """Return whether the question is left open for this reason."""
    return isinstance(answer, Undetermined) and text in answer.reason.en


def test_the_direct_superior_evaluated() -> None:
    """PP 46, art. 1(8); PP 30, art. 46(1): or another official, by delegation."""
    assert found(roster(), regime="pp46_2011") == ("kabid", "Pasal 1 angka 8")
    assert found(roster(), regime="pp30_2019") == ("kabid", "Pasal 46 ayat (1)")
    by_line = roster(lines=[Line("sari", "kadata", date(2020, 2, 1), delegation="SK 1/2020")])
    assert found(by_line, regime="pp30_2019") == ("kadata", "Pasal 46 ayat (1)")
    answer = who(by_line, regime="pp30_2019")
    assert isinstance(answer, OlderEvaluator)
    assert "authority" in answer.reason.en


def test_an_absent_appraiser_was_replaced_step_by_step_under_pp_30_only() -> None:
    """PP 30, art. 46(3) and (4); PP 46 names nobody."""
    acting = attrs.evolve(DATA, appointments=[held(KABID, "data"), held(KABID, "mutu", date(2020, 6, 1), None, PLT)])
    for agency, delegable in (
        (roster(until(CHIEF, date(2020, 5, 31))), ()),
        (roster(until(CHIEF, date(2020, 5, 31)), acting), ("kadata",)),
    ):
        assert found(agency, regime="pp30_2019") == ("kadis", "Pasal 46 ayat (3) dan (4)")
        answer = who(agency, regime="pp30_2019")
        assert isinstance(answer, OlderEvaluator)
        assert answer.delegable_to == delegable
        assert is_open(who(agency, regime="pp46_2011"), "names nobody in his place")


@BOTH
def test_two_heads_and_nobody_above_are_open(regime) -> None:
    """The texts know one direct superior."""
    assert is_open(who(roster(person("kabid2", held(KABID, "mutu"))), regime=regime), "no one direct superior")
    assert is_open(who(roster(officials=()), "kadis", regime=regime), "no one direct superior")


@pytest.mark.parametrize(("regime", "article"), [("pp46_2011", "Pasal 28"), ("pp30_2019", "Pasal 43")])
def test_who_studied_was_evaluated_at_home(regime, article) -> None:
    """With what the campus says."""
    study = Situation(SituationKind.TUGAS_BELAJAR, date(2020, 8, 1), host="Universitas X")
    assert found(roster(attrs.evolve(SARI, situations=[study])), regime=regime) == ("kabid", article)


@BOTH
def test_who_was_lent_out_depends_on_where(regime) -> None:
    """PP 46, art. 29; PP 30, art. 44: a line says who."""
    lent = attrs.evolve(SARI, situations=[Situation(SituationKind.DIPERBANTUKAN, date(2020, 3, 1))])
    assert is_open(who(roster(lent), regime=regime), "where the person is lent to")
    assert found(roster(lent, lines=[Line("sari", "kadis", date(2020, 3, 1))]), regime=regime)[0] == "kadis"


@BOTH
def test_who_was_exempt(regime) -> None:
    """PP 46, art. 30(1); PP 30, art. 23; for a pejabat negara PP 46 asks whether the own post was left."""
    gone = attrs.evolve(SARI, situations=[Situation(SituationKind.MASA_PERSIAPAN_PENSIUN, date(2019, 8, 1))])
    assert isinstance(who(roster(gone), regime=regime), Exempted)
    part = attrs.evolve(SARI, situations=[Situation(SituationKind.MASA_PERSIAPAN_PENSIUN, date(2020, 8, 1))])
    assert found(roster(part), regime=regime)[0] == "kabid"
    state = roster(attrs.evolve(SARI, situations=[Situation(SituationKind.PEJABAT_NEGARA, date(2019, 8, 1))]))
    answer = who(state, regime=regime)
    assert isinstance(answer, Exempted) if regime == "pp30_2019" else is_open(answer, "left the own post")


@BOTH
def test_pppk_are_not_covered(regime) -> None:
    """PP 49/2018 came with rules of its own."""
    agency = roster(attrs.evolve(SARI, kind=EmployeeKind.PPPK))
    assert is_open(who(agency, regime=regime), "PNS and CPNS only")


def test_another_regime_is_unknown() -> None:
    """The present one is asked by who_evaluates."""
    with pytest.raises(UnknownName, match="is no older regulation"):
        who(roster(), regime="permenpanrb6_2022")
