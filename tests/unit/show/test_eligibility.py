"""The page of a step: each requirement with its reason and article, what lacks, nobody named."""

from __future__ import annotations

from datetime import date

from kinerja.base.finding import Finding, Severity
from kinerja.base.law import Assurance
from kinerja.base.laws import PERBKN_3_2023, PERBKN_4_2025
from kinerja.base.words import Words
from kinerja.career.requirements import CareerMatter, Eligibility, Requirement, RequirementKind, stated
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import FollowUp

BASIS = PERBKN_3_2023("Pasal 15")
NUMBER = "198502142010031991"
SHORT = Requirement(
    RequirementKind.ANGKA_KREDIT,
    Verdict.NOT_MET,
    Words("40,5 dari 50.", "40.5 of 50."),
    BASIS,
    lacking="9.5",
    from_day=date(2027, 3, 1),
)
OPEN = stated(RequirementKind.LOWONGAN, None, PERBKN_4_2025("Pasal 3", assurance=Assurance.SECONDARY))


def asked(*requirements: Requirement) -> Eligibility:
    """Return what was asked of somebody with an official number."""
    return Eligibility(CareerMatter.KENAIKAN_JENJANG, NUMBER, date(2026, 3, 1), requirements)


def test_each_requirement_has_a_row() -> None:
    """With outcome, reason, article, what is missing, and when it is met."""
    text = asked(SHORT, OPEN).as_text("en")
    assert text.startswith("Requirements of a step: Promotion in jenjang")
    line = next(line for line in text.splitlines() if line.startswith("Credits"))
    for told in ("Not met", "40.5 of 50.", "9.5", "1 March 2027"):
        assert told in line
    assert "Undetermined" in text
    assert "(secondary source)" in asked(OPEN).as_html("en")


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    """A step without numbers has no column for them."""
    assert "Kekurangan" in asked(SHORT).as_text("id")
    assert "Kekurangan" not in asked(OPEN).as_text("id")


def test_the_number_of_the_person_is_masked() -> None:
    """In every form."""
    for page in (asked(SHORT).as_text("id"), asked(SHORT).as_html("en")):
        assert NUMBER not in page
        assert "**1991" in page


def test_follow_ups_and_findings_stand_below() -> None:
    """Only where there are any; and the page says that it decides nothing."""
    bare = asked(SHORT).as_text("en")
    assert "What may follow" not in bare
    assert "To be known beside" not in bare
    assert "This page decides nothing" in bare
    full = Eligibility(
        CareerMatter.KENAIKAN_JENJANG,
        NUMBER,
        date(2026, 3, 1),
        [SHORT],
        follow_ups=[FollowUp(Words("Jenjang dahulu.", "Jenjang first."), BASIS)],
        findings=[Finding("RANK_LOWERED", Severity.INFO, "", Words("Pangkat diturunkan.", "The rank was lowered."))],
    ).as_text("en")
    assert "Jenjang first." in full
    assert "RANK_LOWERED" in full
