"""People beside one another as pages: everything that a person would look for, numbers of persons masked."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.words import Words
from kinerja.evaluation.contribution import StatedShare, compare_contributions
from kinerja.evaluation.leniency import Scoring, compare_appraisers
from kinerja.evaluation.ranking import rank
from kinerja.evaluation.ranking_parts import RankRule
from kinerja.plans.roles import Column, RoleMatrix
from kinerja.plans.standing import Standing
from kinerja.plans.track import ResultStanding
from tests.unit.evaluation.cohorts import HEAD, HIGH, LOW, cohort, decided, judged, move, rated, scored, session
from tests.unit.evaluation.test_contribution import DATA, row

NIP = "198502142010031991"
NOT_YET = Undetermined(Words("Belum dinilai.", "Not judged yet."))
DECREE = Law("SK Bupati <12>/2025")("Diktum 4")


def test_a_ranking_names_its_cohort_and_its_order() -> None:
    """B19: nobody reads a place without the people it is among."""
    people = cohort(judged("e1"), judged(NIP), judged("e3", NOT_YET))
    shown = rank(people, [RankRule(Words("Masa kerja", "Length of service"), DECREE, {"e1": 1})])
    text = shown.as_text("en")
    assert people.identity.digest[:12] in text
    assert "predikat, Length of service" in text
    assert "1 (shared)" in text
    assert "Not judged yet." in text
    assert "RANKING_NO_NUMBER" in text
    assert NIP not in text + shown.as_html("id") + shown._repr_html_()
    assert "<12>" not in shown._repr_html_()
    assert "number" not in rank(cohort(judged("e1"))).as_text("en")


def test_the_law_is_named_and_not_its_book() -> None:
    people = cohort(judged("e1"))
    assert "PermenPANRB 6/2022\n" in rank(people).as_text("id")
    ours = attrs.evolve(people, members=[attrs.evolve(each, regime="ours") for each in people.members])
    assert "ours\n" in rank(ours).as_text("id")


def test_a_ranking_by_number_shows_it() -> None:
    text = rank(cohort(scored("e1", "85.5"), scored("e2", "80"))).as_text("id")
    assert "85,5" in text
    assert "Pasal 52" in text
    assert "Number" in rank(cohort(scored("e1", 90), scored("e2", None))).as_text("en")


def test_leniency_says_what_it_is_not() -> None:
    report = compare_appraisers(rated(p1="AAAAAAAAAS", p2="SSSSSSSSSA", p3="SSSSSSSSSA", p4="AAA"))
    text = report.as_text("en")
    assert "changes no rating and proves nothing" in text
    assert "Too few: 3 people" in text
    assert "(our reading)" in text
    assert Scoring.PERINGKAT.assumption.id in " ".join(report.as_text("id").split())
    assert "p1" in report._repr_html_()
    left_out = compare_appraisers(cohort(judged(NIP)))
    assert NIP not in left_out.as_text("id")


def test_a_calibration_shows_who_and_why() -> None:
    opened = session(decided("e1"), decided("e2", unit="puskesmas"))
    assert "Nobody." in opened.as_text("en")
    moved = opened.moving(move("e1", (HIGH, HIGH), reason="Sama <b>"), move(NIP, (LOW, LOW), reason=""))
    text = moved.as_text("en")
    assert "Nama e1" in text
    assert "Reason: Sama <b>" in text
    assert "1 → 0" in text
    assert "stands until the appraiser decides anew" in text
    assert "CALIBRATION_NO_REASON" in text
    assert opened.before_digest[:12] in text
    assert NIP not in text + moved.as_html("id")
    assert "<b>" not in moved._repr_html_()


@pytest.mark.parametrize(
    ("standing", "shown"), [(Standing.SESUAI, Standing.SESUAI.label.en), (NOT_YET, "Not judged yet.")]
)
def test_a_contribution_shows_roles_ratings_and_results(standing, shown) -> None:
    matrix = RoleMatrix(
        HEAD, [Column("h1", "Bantuan"), Column("h2", "Jalan")], [row("e1", [DATA], []), row("e2", [], [])]
    )
    stood = ResultStanding("h1", standing, Words("", ""), None, (), DECREE)
    table = compare_contributions(
        matrix,
        {"e1": decided("e1", HIGH).decision, NIP: decided(NIP, HIGH).decision},
        standings=[stood],
        shares=[StatedShare("e1", "h1", "0.4", "SK tim")],
    )
    text = table.as_text("en")
    assert "1 of 2" in text
    assert DATA.statement in text
    assert "Nama e1: 40% (SK tim)" in text
    assert shown in text
    assert "no measure of merit" in text
    assert "CONTRIBUTION_NO_ROLE" in text
    assert NIP not in text + table.as_html("id") + table._repr_html_()


def test_a_clean_contribution_has_no_findings() -> None:
    assert "Findings" not in compare_contributions(RoleMatrix(HEAD, [Column("h1", "x")], [row("e1", [DATA])])).as_text(
        "en"
    )
