"""Competencies: codes as people write them, the national nine, dictionaries of ministries."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.feedback.guidance import COMPETENCIES
from kinerja.training.competency_dictionary import (
    NATIONAL_COMPETENCIES,
    Competency,
    CompetencyDictionary,
    CompetencyKind,
    SkillKind,
    competency_code,
    is_technical,
)

OWNER = Law("Perban BKN 6/2021")("Lampiran")
NAME = Words("Manajemen ASN", "Personnel management")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("M.1", "M.01"),
        ("M.01", "M.01"),
        ("m.08", "M.08"),
        (" SK.1 ", "SK.01"),
        ("SK 01", "SK.01"),
        ("M1", "M.01"),
        ("T.3", "T.03"),
        ("T.12", "T.12"),
        ("T.123", "T.123"),
        ("M.001", "M.01"),
    ],
)
def test_a_code_is_read_as_the_annex_or_an_application_writes_it(written: str, kept: str) -> None:
    """The annex prints two digits, applications store one: both are the same competency."""
    assert competency_code(written) == kept


@pytest.mark.parametrize(
    "written", ["", "M", "M.", "M.0", "X.1", "K.1", "M.1a", "M.-1", "M.1.2", "M.\u0661", "1", "MSK.1"]
)
def test_what_is_no_code(written: str) -> None:
    """Other forms are refused with the mend."""
    with pytest.raises(InvalidValue, match="is no code of a competency"):
        competency_code(written)


def test_a_code_is_text() -> None:
    """A number alone does not say of which kind the competency is."""
    with pytest.raises(WrongType):
        competency_code(1)


class TestNational:
    """The dictionary of PermenPANRB 38/2017."""

    def test_it_has_eight_managerial_and_one_socio_cultural(self) -> None:
        """M.01 to M.08, SK.01, and no technical ones: those are of the ministries."""
        assert NATIONAL_COMPETENCIES.codes == (*(f"M.0{n}" for n in range(1, 9)), "SK.01")
        assert len(NATIONAL_COMPETENCIES.of(CompetencyKind.MANAJERIAL)) == 8
        assert NATIONAL_COMPETENCIES.of(CompetencyKind.TEKNIS) == ()

    def test_each_describes_five_levels_in_both_languages(self) -> None:
        """Level 1 stands first."""
        for each in NATIONAL_COMPETENCIES.competencies:
            assert len({level.id for level in each.levels}) == len({level.en for level in each.levels}) == 5
            assert each.skill is SkillKind.SOFT

    def test_it_says_that_the_annex_was_not_read_in_full(self) -> None:
        """Names from documents are no text of the law."""
        basis = NATIONAL_COMPETENCIES.find("M.1").basis
        assert basis.assurance is Assurance.SECONDARY
        assert "words of our own" in basis.note

    def test_every_name_of_form_b_1_9_is_found(self) -> None:
        """The form writes some of them otherwise."""
        found = [NATIONAL_COMPETENCIES.named(name) for names in COMPETENCIES.values() for name in names]
        assert [each and each.code for each in found] == list(NATIONAL_COMPETENCIES.codes)

    def test_another_name_is_not_guessed(self) -> None:
        """A near name is no competency."""
        assert NATIONAL_COMPETENCIES.named("Integrasi") is None

    def test_a_code_that_it_does_not_have(self) -> None:
        """M.09 is a code and not in this dictionary."""
        with pytest.raises(NotFound, match=r"M\.09 is not in"):
            NATIONAL_COMPETENCIES.find("M.9")


class TestOwn:
    """Dictionaries of ministries and agencies."""

    def test_the_code_says_the_kind(self) -> None:
        """So the two cannot disagree."""
        told = Competency("T.1", NAME, basis=OWNER, owner=" BKN ")
        assert (told.kind, told.skill, told.owner) == (CompetencyKind.TEKNIS, SkillKind.HARD, "BKN")
        assert told.kind.label.en == "Technical"
        assert told.skill.label.en == "Hard skill"

    def test_the_label_may_be_told_otherwise(self) -> None:
        """Hard and soft are words of talk; nothing is computed with them."""
        assert Competency("T.1", NAME, basis=OWNER, skill="soft").skill is SkillKind.SOFT
        with pytest.raises(UnknownName):
            Competency("T.1", NAME, basis=OWNER, skill="medium")

    @pytest.mark.parametrize("many", [1, 4, 6])
    def test_some_levels_are_not_five(self, many: int) -> None:
        """A level that is left out would shift those above it."""
        with pytest.raises(InvalidValue, match=f"describes {many} levels"):
            Competency("T.1", NAME, [NAME] * many, basis=OWNER)

    def test_a_level_is_said_in_both_languages(self) -> None:
        """A bare text is no Words."""
        with pytest.raises(WrongType, match=r"levels\[1\]"):
            Competency("T.1", NAME, [NAME, "dasar", NAME, NAME, NAME], basis=OWNER)

    @pytest.mark.parametrize("name", [Words("", "x"), Words("x", " ")])
    def test_a_name_says_something(self, name: Words) -> None:
        """In both languages."""
        with pytest.raises(InvalidValue, match="has no name"):
            Competency("T.1", name, basis=OWNER)

    def test_they_stand_beside_the_national_ones(self) -> None:
        """In a dictionary of their own, or one made longer."""
        more = NATIONAL_COMPETENCIES.with_more(Competency("T.1", NAME, basis=OWNER))
        assert more.find("T.01").name == NAME
        assert is_technical("T.01")
        assert not is_technical("SK.01")
        with pytest.raises(InvalidValue, match=r"'T\.01' stands twice"):
            CompetencyDictionary("Dua", [Competency(code, NAME, basis=OWNER) for code in ("T.1", "T.01")])


def test_a_dictionary_is_of_competencies() -> None:
    """Codes alone are none."""
    with pytest.raises(WrongType, match="competencies"):
        CompetencyDictionary("Kamus", ["M.01"])
