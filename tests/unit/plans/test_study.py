"""The guide to what may be expected of who studies."""

from __future__ import annotations

from itertools import product

import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.study import GUIDE_BASIS, Accreditation, StudyLevel, study_guide
from kinerja.rules.permenpanrb6_2022 import Predikat

A, B, C = Accreditation
PRINTED = {
    (StudyLevel.S1, A): ("3.51", "3.01", "2.76"),
    (StudyLevel.S1, B): ("3.61", "3.10", "2.76"),
    (StudyLevel.S1, C): ("3.71", "3.20", "2.76"),
    (StudyLevel.S2, A): ("3.51", "3.20", "3.00"),
    (StudyLevel.S2, B): ("3.61", "3.25", "3.00"),
    (StudyLevel.S2, C): ("3.71", "3.30", "3.00"),
}
LAST = {
    (StudyLevel.S1, A): ("3.50", "3.00", "2.75"),
    (StudyLevel.S1, B): ("3.60", "3.09", "2.75"),
    (StudyLevel.S1, C): ("3.70", "3.19", "2.75"),
    (StudyLevel.S2, A): ("3.50", "3.19", "2.99"),
    (StudyLevel.S2, B): ("3.60", "3.24", "2.99"),
    (StudyLevel.S2, C): ("3.70", "3.29", "2.99"),
}


@pytest.mark.parametrize(("level", "campus"), PRINTED)
def test_every_edge_of_the_printed_table(level, campus) -> None:
    """P. 63: the first and the last GPA of each range."""
    programme = B if campus is C else C
    grades = ("sangat_baik", "baik", "butuh_perbaikan", "kurang")
    asked = [study_guide(level, gpa, campus=campus, programme=programme) for gpa in PRINTED[level, campus]]
    assert asked == list(grades[:3])
    asked = [study_guide(level, gpa, campus=campus, programme=programme) for gpa in LAST[level, campus]]
    assert asked == list(grades[1:])
    assert study_guide(level, 4, campus=campus, programme=programme) == "sangat_baik"
    assert study_guide(level, 0, campus=campus, programme=programme) == "kurang"


@pytest.mark.parametrize(("level", "gpa"), [*product(StudyLevel, ["3.51", "3.50", "3.20", "3.00", "2.75"])])
def test_abroad_is_read_as_campus_a(level, gpa) -> None:
    """P. 63, no. 6; professional study and S-3 are read as S-2."""
    abroad = study_guide(level, gpa, campus=None, programme=None)
    assert abroad == study_guide(level, gpa, campus=A, programme=A)
    if level is not StudyLevel.S1:
        assert abroad == study_guide(StudyLevel.S2, gpa, campus=A, programme=C)


def test_what_the_table_does_not_cover_is_open() -> None:
    """Campus C with programme C, and a GPA between two ranges printed with two decimals."""
    answer = study_guide(StudyLevel.S1, "3.9", campus=C, programme=C)
    assert isinstance(answer, Undetermined)
    assert answer.basis == GUIDE_BASIS
    between = study_guide(StudyLevel.S1, "3.505", campus=A, programme=A)
    assert isinstance(between, Undetermined)
    assert "two decimals" in between.reason.en
    assert study_guide(StudyLevel.S1, "3.515", campus=A, programme=A) == "sangat_baik"


def test_wrong_input_is_told() -> None:
    """A GPA is from 0 to 4, no float, and both accreditations go together."""
    for gpa in ("4.01", "-0.01"):
        with pytest.raises(InvalidValue, match="is no GPA"):
            study_guide(StudyLevel.S1, gpa, campus=A, programme=A)
    with pytest.raises(WrongType):
        study_guide(StudyLevel.S1, 3.5, campus=A, programme=A)  # type: ignore[arg-type]
    for campus, programme in ((A, None), (None, A)):
        with pytest.raises(InvalidValue, match="One accreditation"):
            study_guide(StudyLevel.S1, "3.5", campus=campus, programme=programme)


def test_the_columns_are_predikat() -> None:
    """Their tokens are those of the scale, without sangat kurang."""
    assert Predikat.parse(study_guide(StudyLevel.S1, "3.6", campus=A, programme=A)) is Predikat.SANGAT_BAIK
    assert [level.label.id for level in StudyLevel] == ["Strata 1", "Profesi", "Strata 2", "Strata 3"]
    assert C.label.en == "C"


def test_the_official_example_shows_that_it_is_a_guide() -> None:
    """P. 232-240: 3.39 is good by the guide; more than 3.5 was expected, so it was judged below expectation."""
    assert study_guide(StudyLevel.S2, "3.39", campus=A, programme=A) == "baik"
