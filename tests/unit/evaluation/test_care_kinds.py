"""What each kind of remark says: everything has words, a basis, somebody who acts, and nobody sees too much."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance
from kinerja.base.words import LABELS
from kinerja.evaluation.care_kinds import CareKind, CareRole
from kinerja.evaluation.care_units import UNIT_KINDS


@pytest.mark.parametrize("kind", CareKind)
def test_every_kind_says_what_would_help_and_who_should_act(kind: CareKind) -> None:
    """In both languages, by an article that was read."""
    assert ("care_kind", kind) in LABELS
    assert kind.label.id != kind.label.en
    assert kind.helps.id != kind.helps.en
    assert kind.basis.assurance is Assurance.TEXT
    assert kind.sees


@pytest.mark.parametrize("role", CareRole)
def test_every_role_has_a_name(role: CareRole) -> None:
    assert ("care_role", role) in LABELS
    assert role.label.en


def test_the_personnel_unit_sees_nothing_about_a_person() -> None:
    """What is about a person is for the person and the leaders; what is about a unit names nobody."""
    assert {kind for kind in CareKind if CareRole.UNIT_KEPEGAWAIAN in kind.sees} <= {
        kind for kind in CareKind if kind.of_unit
    }


def test_who_acts_also_sees() -> None:
    assert all(kind.acts in kind.sees for kind in CareKind)


def test_what_colleagues_missed_is_not_shown_to_a_person() -> None:
    """Nobody of five reached it: each would read it of the four others."""
    assert CareRole.PEGAWAI not in CareKind.TARGET_SULIT_DICAPAI.sees


def test_what_is_counted_of_units_is_about_units() -> None:
    assert all(kind.of_unit for kind in UNIT_KINDS)
    assert not CareKind.TURUN_TAJAM.of_unit
