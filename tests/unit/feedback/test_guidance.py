"""What follows guidance: the employee's nine answers, and the scores of competence."""

from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.guidance import (
    COMPETENCIES,
    STATEMENTS,
    BehaviourLevel,
    CompetencyEvaluation,
    CompetencyGroup,
    CompetencyMark,
    CompetencyScore,
    GuidanceFeedback,
    GuidanceSubject,
    competency_score,
)

ALL = [
    CompetencyMark(group, name, CompetencyScore.MEMADAI, "Terlihat pada rapat")
    for group, names in COMPETENCIES.items()
    for name in names
]


def test_nine_statements_in_three_groups() -> None:
    """As form B.1.8 prints them."""
    assert [statement.number for statement in STATEMENTS] == list(range(1, 10))
    assert [statement.subject for statement in STATEMENTS] == [subject for subject in GuidanceSubject for _ in range(3)]
    assert STATEMENTS[5].text.id == "Lebih banyak menggunakan metode bertanya dibandingkan menggurui"


def test_the_employee_answers_in_own_words() -> None:
    """The form prints no scale; what was not answered stays empty."""
    told = GuidanceFeedback([" Ya ", *["Ya"] * 7, ""])
    assert (told.answers[0], told.answers[8], told.place) == ("Ya", "", "")


@pytest.mark.parametrize("answers", [[], ["Ya"] * 8, ["Ya"] * 10])
def test_one_answer_for_each_statement(answers) -> None:
    """Neither more nor fewer."""
    with pytest.raises(InvalidValue, match="9 statements"):
        GuidanceFeedback(answers)


def test_one_text_is_not_nine_answers() -> None:
    """Although it may have nine letters."""
    with pytest.raises(WrongType):
        GuidanceFeedback("Ya, semua")


@pytest.mark.parametrize(
    ("met", "behaviour", "number"),
    [
        (0, BehaviourLevel.TIDAK_DI_ATAS, 1),
        (1, BehaviourLevel.TIDAK_DI_ATAS, 2),
        (2, BehaviourLevel.TIDAK_DI_ATAS, 2),
        (3, BehaviourLevel.TIDAK_DI_ATAS, 3),
        (3, BehaviourLevel.DI_ATAS, 4),
        (3, BehaviourLevel.JAUH_DI_ATAS, 5),
        (0, BehaviourLevel.JAUH_DI_ATAS, 1),
        (2, BehaviourLevel.DI_ATAS, 2),
    ],
)
def test_the_scale_of_form_b19(met, behaviour, number) -> None:
    """Behaviour above the level counts only where all three indicators are met."""
    assert competency_score(met, behaviour).number == number


@pytest.mark.parametrize("met", [-1, 4, "3", None])
def test_a_competence_has_three_indicators(met) -> None:
    """So 0 to 3 of them can be met."""
    with pytest.raises(InvalidValue, match="A competence has three"):
        competency_score(met)


def test_nine_competences_are_official() -> None:
    """Eight managerial and one socio-cultural; the technical ones are those of the position."""
    assert [len(COMPETENCIES[group]) for group in CompetencyGroup] == [8, 1, 0]


def test_a_complete_evaluation_raises_no_question() -> None:
    """Also with a technical competence of the position."""
    technical = CompetencyMark(
        CompetencyGroup.TEKNIS, "Asuhan persalinan", CompetencyScore.ISTIMEWA, "Melatih bidan lain"
    )
    evaluation = CompetencyEvaluation([*ALL, technical], "Beri tugas melatih")
    assert evaluation.check() == ()
    assert evaluation.of(CompetencyGroup.TEKNIS) == (technical,)


def test_what_the_form_names_and_nobody_scored_is_flagged() -> None:
    """A competence of the same name in another group is another one."""
    other = CompetencyMark(CompetencyGroup.TEKNIS, "Integritas", CompetencyScore.MEMADAI, "Terlihat")
    (finding,) = CompetencyEvaluation([*ALL[1:], other]).check()
    assert (finding.code, finding.path) == ("COMPETENCY_NOT_SCORED", "marks")
    assert "'Integritas'" in finding.message.id


def test_a_score_needs_its_reason() -> None:
    """The form has a column for it."""
    (finding,) = CompetencyEvaluation(
        [*ALL, CompetencyMark(CompetencyGroup.TEKNIS, "Gizi", CompetencyScore.MEMADAI)]
    ).check()
    assert (finding.code, finding.path) == ("COMPETENCY_WITHOUT_REASON", "marks[9].reason")


def test_scores_are_ordered_and_read_by_name() -> None:
    """From the least to the best."""
    assert [score.number for score in sorted(CompetencyScore)] == [1, 2, 3, 4, 5]
    assert CompetencyScore.parse("Diatas Memadai") is CompetencyScore.DI_ATAS_MEMADAI


def test_every_group_has_a_name() -> None:
    """Of statements and of competences."""
    assert [group.label.id for group in CompetencyGroup] == ["Manajerial", "Sosio kultural", "Teknis"]
    assert GuidanceSubject.PEGAWAI.label.en == "About the employee"
