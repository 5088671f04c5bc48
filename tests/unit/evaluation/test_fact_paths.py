"""One fact among many."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace

import attrs
import pytest

from kinerja.errors import InvalidValue, Problems, UnknownName, WrongType
from kinerja.evaluation.fact_paths import asked, find_spot, fitted, followers, spots
from kinerja.formula import FactKind, FactSpec
from kinerja.formula.facts import check_facts
from kinerja.plans.units import ELAPSED_FIVE_DAYS
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.questions import ANGKA, book, needs, pp46
from tests.unit.evaluation.samples import appraised

FACTS = PP46_2011.facts(pp46())
REALISED = "hasil_kerja[0].indikator[0].realisasi"


def test_every_fact_that_there_is_or_may_be() -> None:
    """A collection before its rows; what is absent too."""
    paths = [spot.path for spot in spots(FACTS)]
    assert paths[:4] == ["hasil_kerja", "hasil_kerja[0].id", "hasil_kerja[0].nama", "hasil_kerja[0].indikator"]
    assert {"tugas_tambahan", "kreativitas", "perilaku[4].nilai", "struktural"} < set(paths)
    assert len(set(paths)) == len(paths)


def test_a_fact_is_found_by_its_path_or_a_realisation_by_its_id() -> None:
    spot = find_spot(FACTS, REALISED)
    assert spot == find_spot(FACTS, "kuantitas")
    assert (spot.id, spot.title, spot.declared) == ("kuantitas", "Kuantitas", ("hasil_kerja", "indikator", "realisasi"))
    assert spot.of(FACTS) == 11
    assert find_spot(FACTS, "perilaku").of(FACTS) == 5
    assert find_spot(FACTS, "tugas_tambahan").of(FACTS) is None
    assert find_spot(FACTS, "struktural").of(FACTS) is False


def test_what_was_given_stays_as_it_is() -> None:
    spot = find_spot(FACTS, "kuantitas")
    other = spot.put(FACTS, (12, 1))
    assert (spot.of(other), spot.of(FACTS)) == (12, 11)
    assert other == PP46_2011.facts(pp46(12))


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("kuantita", r"Did you mean kuantitas"),
        ("hasil_kerja[1].indikator[0].realisasi", r"Did you mean hasil_kerja\[0\].indikator\[0\].realisasi"),
        ("???", r"Known are kuantitas, kualitas, waktu, hasil_kerja.* and \d+ more"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(name: str, mend: str) -> None:
    with pytest.raises(UnknownName, match=mend):
        find_spot(FACTS, name)


def test_few_facts_are_all_named() -> None:
    with pytest.raises(UnknownName, match=r"Known are angka\.$"):
        find_spot(check_facts(needs(ANGKA), {"angka": 1}), "???")


def test_an_id_of_two_indicators_names_none() -> None:
    facts = pp46()
    facts["hasil_kerja"] *= 2
    with pytest.raises(InvalidValue, match=r"2 indicators have the id 'kuantitas'. Say which: hasil_kerja\[0\]"):
        find_spot(PP46_2011.facts(facts), "kuantitas")


def test_rows_without_names_have_none() -> None:
    spec = needs(FactSpec("baris", FactKind.COLLECTION, items=(ANGKA,)))
    assert find_spot(check_facts(spec, {"baris": [{"angka": 1}]}), "baris[0].angka").id == ""


def test_other_values_are_checked_against_the_book() -> None:
    assert fitted(PP46_2011, FACTS, {REALISED: "12"}) == PP46_2011.facts(pp46(12))
    with pytest.raises(Problems, match=r"realisasi: 1.5 is a float"):
        fitted(PP46_2011, FACTS, {REALISED: 1.5})


def test_a_question_starts_from_facts_with_their_book_or_from_what_was_judged() -> None:
    outcome = PP46_2011.judge(pp46())
    assert asked(pp46(), PP46_2011) == (PP46_2011, FACTS)
    assert asked(outcome, None) == asked(outcome, PP46_2011) == (PP46_2011, outcome.facts)
    assert asked(appraised(), None)[1] == appraised().outcome.facts
    with pytest.raises(InvalidValue, match="come without a rule book"):
        asked(pp46(), None)
    with pytest.raises(InvalidValue, match="judged by 'pp46_2011', not by 'daerah'"):
        asked(outcome, book())
    with pytest.raises(WrongType, match="is no rule book"):
        asked(attrs.evolve(outcome, rules=SimpleNamespace(id="x")), None)


class TestFollowers:
    """What an appraisal derives from realisations: where results stand."""

    appraisal = appraised()

    def standing(self, base, value, id="h2.1"):
        spot = find_spot(self.appraisal.outcome.facts, id)
        return followers(base, {spot: value}, ELAPSED_FIVE_DAYS)

    @pytest.mark.parametrize(
        ("value", "standing"),
        [(Fraction(94), "di_bawah"), (Fraction(95), "sesuai"), (Fraction(96), "di_atas"), (None, None)],
    )
    def test_the_standing_follows_the_target(self, value, standing) -> None:
        assert self.standing(self.appraisal, value) == {"hasil_kerja[1].kedudukan": standing}

    def test_indicators_of_one_result_are_taken_together(self) -> None:
        facts = self.appraisal.outcome.facts
        both = {find_spot(facts, "h1.1"): Fraction(99), find_spot(facts, "h1.2"): Fraction(1)}
        assert followers(self.appraisal, both, ELAPSED_FIVE_DAYS) == {"hasil_kerja[0].kedudukan": "di_atas"}

    def test_nothing_follows_in_plain_facts(self) -> None:
        assert self.standing(self.appraisal.outcome, Fraction(1)) == {}

    def test_nothing_follows_where_standings_are_not_read(self) -> None:
        other = attrs.evolve(self.appraisal, outcome=PP46_2011.judge(pp46()))
        assert self.standing(other, Fraction(1)) == {}
        small = attrs.evolve(self.appraisal, outcome=book().judge({"angka": 1}))
        assert self.standing(small, Fraction(1)) == {}

    def test_nothing_follows_from_what_is_no_realisation_of_the_plan(self) -> None:
        facts = self.appraisal.outcome.facts
        stranger = attrs.evolve(find_spot(facts, "h2.1"), id="x")
        for spot in (stranger, find_spot(facts, "rating_perilaku"), find_spot(facts, "hasil_kerja[0].jenis")):
            assert followers(self.appraisal, {spot: None}, ELAPSED_FIVE_DAYS) == {}
