"""What the index of professionality is made of, and how people write it."""

from __future__ import annotations

import pytest

from kinerja.career.penalties import Penalty
from kinerja.career.professionalism_parts import (
    CompetencyItem,
    DisciplineHistory,
    PostGroup,
    ProfessionalismDimension,
    TechnicalWindow,
    competency_item,
    discipline_history,
    post_group,
)
from kinerja.errors import UnknownName, WrongType
from kinerja.people.positions import PositionKind


@pytest.mark.parametrize("read", [competency_item, post_group, discipline_history])
def test_only_text_is_read(read) -> None:
    with pytest.raises(WrongType, match="is not text"):
        read(4)
    with pytest.raises(UnknownName, match="no kind of training"):
        competency_item("piknik")


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("diklatpim", "diklat_kepemimpinan"),
        ("diklat_kepemimpinan", "diklat_kepemimpinan"),
        ("Diklat Fungsional", "diklat_fungsional"),
        ("teknis_20jp", "teknis_20jp"),
        ("diklat_teknis", "teknis_20jp"),
        ("workshop", "seminar"),
        (CompetencyItem.SEMINAR, "seminar"),
    ],
)
def test_trainings_as_they_are_written(written: str, item: str) -> None:
    assert competency_item(written).value == item


@pytest.mark.parametrize(
    ("written", "group"),
    [
        ("Fungsional", "fungsional"),
        ("JF", "fungsional"),
        ("jabatan fungsional umum", "pelaksana"),
        ("Jabatan Pelaksana", "pelaksana"),
        ("jpt_pratama", "struktural"),
        ("Pengawas", "struktural"),
        (PostGroup.STRUKTURAL, "struktural"),
    ],
)
def test_groups_as_they_are_written(written: str, group: str) -> None:
    assert post_group(written).value == group


@pytest.mark.parametrize(
    ("written", "history"),
    [
        ("Berat", "berat"),
        ("hukuman_ringan", "ringan"),
        ("Hukuman disiplin sedang", "sedang"),
        ("disiplin berat", "berat"),
        ("tidak pernah", "tidak_pernah"),
        ("Tidak ada", "tidak_pernah"),
        (DisciplineHistory.TIDAK_PERNAH, "tidak_pernah"),
    ],
)
def test_penalties_as_they_are_written(written: str, history: str) -> None:
    assert discipline_history(written).value == history


@pytest.mark.parametrize(
    ("read", "written"), [(post_group, "eselon"), (discipline_history, ""), (discipline_history, "ya")]
)
def test_what_names_nothing_is_refused(read, written: str) -> None:
    with pytest.raises(UnknownName, match=f"'{written}' is no "):
        read(written)


def test_the_group_of_a_post() -> None:
    """Whoever leads is structural; teams are not posts."""
    groups = [PostGroup.of(kind).value for kind in PositionKind]
    assert groups == ["struktural"] * 5 + ["fungsional", "pelaksana"]


def test_the_heaviest_penalty_of_the_five_years_decides() -> None:
    levels = [Penalty.POTONG_TUKIN_25_PERSEN_6_BULAN.level, Penalty.TEGURAN_LISAN.level]
    assert DisciplineHistory.of(levels) is DisciplineHistory.of(levels[::-1]) is DisciplineHistory.SEDANG
    assert DisciplineHistory.of(levels[1:]) is DisciplineHistory.RINGAN
    assert DisciplineHistory.of(()) is DisciplineHistory.TIDAK_PERNAH


@pytest.mark.parametrize(
    "members",
    [CompetencyItem, DisciplineHistory, PostGroup, ProfessionalismDimension, TechnicalWindow],
)
def test_every_member_has_a_name_in_both_languages(members) -> None:
    for each in members:
        assert each.label.id != each.value
        assert each.label.en
