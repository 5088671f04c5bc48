"""Requirements of a step: three outcomes, nothing unknown taken as met or as failed."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.finding import Finding, Severity
from kinerja.base.laws import PERBKN_3_2023, PP_11_2017
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.career.requirements import CareerMatter, Eligibility, Requirement, RequirementKind, answered, stated
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import FollowUp, Statement
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat

BASIS = PERBKN_3_2023("Pasal 15")
WORDS = Words("Kurang 9,5.", "9.5 is missing.")
DAY = date(2026, 3, 1)
NUMBER = "198502142010031991"


def requirement(verdict: str, kind: RequirementKind = RequirementKind.LOWONGAN, **more: Any) -> Requirement:
    """Return a requirement whose reason is its verdict."""
    return Requirement(kind, Verdict(verdict), Words(f"{verdict}.", f"{verdict}."), BASIS, **more)


def asked(*requirements: Requirement, **more: Any) -> Eligibility:
    """Return an eligibility of somebody with an official number."""
    return Eligibility(CareerMatter.KENAIKAN_PANGKAT, NUMBER, DAY, requirements, **more)


class TestRequirement:
    """One thing that is asked."""

    def test_what_is_missing_is_exact(self) -> None:
        """Text and whole numbers are read, floats are not."""
        short = Requirement(RequirementKind.ANGKA_KREDIT, Verdict.NOT_MET, WORDS, BASIS, lacking="9.5", from_day=DAY)
        assert short.lacking == Fraction(19, 2)
        assert short.from_day == DAY
        with pytest.raises(WrongType):
            requirement("not_met", lacking=9.5)

    def test_nothing_is_missing_from_what_is_met(self) -> None:
        """Else the two would say different things."""
        with pytest.raises(InvalidValue, match="does not fit the verdict") as caught:
            requirement("met", lacking=1)
        assert caught.value.path == "lacking"
        assert requirement("undetermined", lacking=1).lacking == 1

    @pytest.mark.parametrize("lacking", [0, -1])
    def test_what_is_missing_is_above_0(self, lacking: int) -> None:
        """Where nothing is missing there is no number."""
        with pytest.raises(InvalidValue, match="does not fit the verdict"):
            requirement("not_met", lacking=lacking)

    def test_a_day_has_no_time(self) -> None:
        """And kind and verdict are members."""
        with pytest.raises(WrongType, match="a time, not a day"):
            requirement("not_met", from_day=datetime(2026, 3, 1, 8, tzinfo=UTC))
        with pytest.raises(WrongType, match="no Verdict"):
            Requirement(RequirementKind.USIA, "met", WORDS, BASIS)  # type: ignore[arg-type]
        with pytest.raises(WrongType, match="no RequirementKind"):
            Requirement("usia", Verdict.MET, WORDS, BASIS)  # type: ignore[arg-type]

    def test_an_ask_of_a_record_becomes_one(self) -> None:
        """With its reason, which names the year, and the results that were looked at."""
        result = ReportedResult(NUMBER, Period.year(2025), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.KURANG)
        answer = Record(NUMBER, [result]).at_least("baik", years=2, until=2025)
        found = answered(RequirementKind.PREDIKAT, answer, BASIS)
        assert found.verdict is Verdict.NOT_MET
        assert found.reason.id.startswith("2025: Kurang")
        assert found.results == (result,)


class TestStated:
    """What somebody in charge says."""

    @pytest.mark.parametrize(
        ("holds", "verdict", "id", "en"),
        [
            (True, Verdict.MET, "Lowongan jabatan: terpenuhi menurut BKPSDM.", "Vacancy: met, says BKPSDM."),
            (False, Verdict.NOT_MET, "Lowongan jabatan: tidak terpenuhi menurut BKPSDM.", "Vacancy: not met, says"),
        ],
    )
    def test_it_counts_as_said(self, holds: bool, verdict: Verdict, id: str, en: str) -> None:
        """Yes or no, with who said so."""
        found = stated(RequirementKind.LOWONGAN, Statement(holds, "BKPSDM"), BASIS)
        assert found.verdict is verdict
        assert found.reason.id == id
        assert found.reason.en.startswith(en)

    def test_a_note_stands_beside(self) -> None:
        """Why it was said."""
        said = Statement(True, "BKPSDM", note="peta jabatan 2026")
        assert "(peta jabatan 2026)" in stated(RequirementKind.LOWONGAN, said, BASIS).reason.id

    def test_what_nobody_said_is_open(self) -> None:
        """Never failed, never met."""
        assert stated(RequirementKind.LOWONGAN, None, BASIS).verdict is Verdict.UNDETERMINED


class TestEligibility:
    """All requirements of a step."""

    @pytest.mark.parametrize(
        ("verdicts", "together"),
        [("met met", "met"), ("met undetermined", "undetermined"), ("undetermined not_met met", "not_met")],
    )
    def test_what_several_come_to(self, verdicts: str, together: str) -> None:
        """In any order; it is true only when all are met."""
        for order in itertools.permutations(map(requirement, verdicts.split())):
            found = asked(*order)
            assert found.verdict == together
            assert bool(found) is (together == "met")
            assert found.reason.en.split()[0] == f"{together}."

    def test_what_is_missing_and_what_to_look_at(self) -> None:
        """Each apart."""
        met, short, open_ = map(requirement, ("met", "not_met", "undetermined"))
        found = asked(met, short, open_)
        assert found.missing == (short,)
        assert found.to_look_at == (open_,)

    def test_a_requirement_is_found_by_its_kind(self) -> None:
        """Or the step asks for none."""
        test = requirement("met", RequirementKind.UJI_KOMPETENSI)
        assert asked(requirement("met"), test).requirement(RequirementKind.UJI_KOMPETENSI) is test
        assert asked(test).requirement(RequirementKind.USIA) is None

    def test_without_a_requirement_nothing_is_asked(self) -> None:
        """Nothing would be met by nothing."""
        with pytest.raises(InvalidValue, match="There is no requirement"):
            asked()

    def test_the_number_of_a_person_is_masked(self) -> None:
        """In the repr, as on the page."""
        assert NUMBER not in repr(asked(requirement("met")))
        assert "**1991" in repr(asked(requirement("met")))

    def test_matter_and_kind_have_names(self) -> None:
        """In both languages."""
        assert CareerMatter.KELOMPOK_SUKSESI.label.en == "Succession group"
        assert RequirementKind.MASA_KERJA.label.id == "Masa kerja"
        for each in (*CareerMatter, *RequirementKind):
            assert each.label.id != str(each)

    def test_it_is_shown(self) -> None:
        """As text, as HTML, and in a notebook in Indonesian."""
        found = asked(
            requirement("met"),
            follow_ups=[FollowUp(Words("Usulkan.", "Propose."), PP_11_2017("Pasal 200"))],
            findings=[Finding("X", Severity.INFO, "", WORDS)],
        )
        assert "Propose." in found.as_text("en")
        assert "9.5 is missing." in found.as_html("en")
        assert found._repr_html_() == found.as_html("id")


def test_time_to_improve_is_told_as_given_or_not() -> None:
    """Named regression: a good nurse read "not met" beside her time to improve."""
    of = CareerMatter.PERBAIKAN_KINERJA
    assert [of.outcome(each).id for each in Verdict] == [
        {"met": "Perlu diberikan", "not_met": "Tidak perlu"}.get(each, each.label.id) for each in Verdict
    ]
    assert all(other.outcome(each) == each.label for other in CareerMatter if other is not of for each in Verdict)
    good = Eligibility(of, NUMBER, DAY, [requirement("not_met")])
    assert (good.outcome.en, good.name) == ("Not needed", of.label)
    assert "Kesimpulan Tidak perlu" in " ".join(good.as_text("id").split())


def test_every_ask_has_a_name() -> None:
    """Of the rule, or of the matter where there is no rule: a list of what is met can always be printed."""
    rule = Words("Aturan daerah", "A rule of the region")
    assert [asked(requirement("met"), rule=each).name for each in (rule, None)] == [
        rule,
        CareerMatter.KENAIKAN_PANGKAT.label,
    ]
    assert "A rule of the region" in asked(requirement("met"), rule=rule).as_text("en")
