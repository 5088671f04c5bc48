"""Courses on offer: what is refused, what is flagged."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, KinerjaError, UnknownName, WrongType
from kinerja.training.courses import (
    Course,
    CourseCompetency,
    GoodPractice,
    PracticeVerdict,
    Provider,
    ProviderKind,
    Speaker,
    check_course,
)
from kinerja.training.development_forms import DevelopmentForm


def course(**parts: Any) -> Course:
    """Return a workshop, with some parts otherwise."""
    told = {"id": "k1", "title": "Pelayanan prima", "form": "KL07", "hours": 10, "cost": 1_250_000}
    return Course(**{**told, "competencies": [CourseCompetency("M.5", 2)], **parts})


def test_a_course_keeps_what_it_is_told() -> None:
    """Codes of competencies in their canonical form, hours exact."""
    told = course(hours="7.5", seats=30, period=Period.month(2026, 3), provider=Provider("BPSDMD", "instansi_lain"))
    assert (told.form, told.hours, told.seats) == (DevelopmentForm.WORKSHOP, Fraction(15, 2), 30)
    assert told.provider is not None
    assert told.provider.kind is ProviderKind.INSTANSI_LAIN
    assert told.provider.kind.label.en == "With another agency"


def test_the_level_is_found_by_any_spelling_of_the_code() -> None:
    """And is none where the course does not work on it."""
    assert (course().level_of("m.05"), course().level_of("M.01")) == (2, None)


@pytest.mark.parametrize(
    ("parts", "kind", "path"),
    [
        ({"id": " "}, InvalidValue, "id"),
        ({"form": "KL99"}, UnknownName, ""),
        ({"hours": 0}, InvalidValue, "hours"),
        ({"hours": 1.5}, WrongType, ""),
        ({"cost": -1}, InvalidValue, "cost"),
        ({"cost": "1250000"}, WrongType, "cost"),
        ({"cost": True}, WrongType, "cost"),
        ({"cost": 1250000.0}, WrongType, "cost"),
        ({"seats": 0}, InvalidValue, "seats"),
        ({"seats": "30"}, InvalidValue, "seats"),
        ({"programme": "spama"}, UnknownName, ""),
        ({"competencies": [CourseCompetency("M.5", 2), CourseCompetency("M.05", 3)]}, InvalidValue, "competencies"),
        ({"competencies": ["M.05"]}, WrongType, "competencies"),
        ({"speakers": ["Rina"]}, WrongType, "speakers"),
        ({"provider": "BPSDMD"}, WrongType, "provider"),
        ({"period": "2026"}, WrongType, "period"),
    ],
)
def test_what_no_course_has_is_refused(parts: dict[str, Any], kind: type[KinerjaError], path: str) -> None:
    """With its place."""
    with pytest.raises(kind) as caught:
        course(**parts)
    assert path in (caught.value.path or "")


@pytest.mark.parametrize("level", [0, 6, True, "2"])
def test_levels_run_from_1_to_5(level: Any) -> None:
    """As whole numbers."""
    with pytest.raises(InvalidValue, match="level"):
        CourseCompetency("M.05", level)


def test_a_verdict_on_a_practice_needs_evidence() -> None:
    """Conviction is none; an unevaluated practice needs nothing."""
    for verdict in (PracticeVerdict.TERBUKTI, PracticeVerdict.TIDAK_TERBUKTI):
        with pytest.raises(InvalidValue, match="no evidence"):
            GoodPractice("Antrean daring", "Kota Surakarta", verdict)
        assert GoodPractice("Antrean daring", "Kota Surakarta", verdict, "SKM 2023-2024").verdict is verdict
    assert GoodPractice("Antrean daring", "Kota Surakarta").verdict is PracticeVerdict.BELUM_DINILAI


def test_regions_and_practices_stand_once() -> None:
    """Two speakers of one region tell of one practice."""
    practice = GoodPractice("Antrean daring", "Kota Surakarta")
    told = course(
        speakers=[
            Speaker("A", region="Kota Surakarta", practices=[practice]),
            Speaker("B", region="Kota Surakarta", practices=[practice]),
            Speaker("C"),
        ]
    )
    assert (told.regions, told.practices) == (("Kota Surakarta",), (practice,))


def test_a_course_without_an_aim_is_flagged() -> None:
    """A programme of the ladder is an aim of its own."""
    assert [each.code for each in check_course(course(competencies=[]))] == ["COURSE_NO_COMPETENCY"]
    assert check_course(course(competencies=[], programme="pka")) == ()


@pytest.mark.parametrize("form", ["KL01", "KL03", "KL04", "KL05"])
def test_training_that_must_be_accredited_is_flagged_until_it_is_known(form: str) -> None:
    """PP 11/2017, art. 214 to 217."""
    for provider in (None, Provider("LSP"), Provider("LSP", accredited=False)):
        (finding,) = check_course(course(form=form, provider=provider))
        assert finding.code == "COURSE_ACCREDITATION"
    assert check_course(course(form=form, provider=Provider("LSP", accredited=True))) == ()


@pytest.mark.parametrize(
    ("provider", "codes"),
    [
        (None, ["COURSE_ORGANISER"]),
        (Provider("BPSDMD Jawa Tengah", accredited=True), ["COURSE_ORGANISER"]),
        (Provider("Puslatbang Lanskap"), ["COURSE_ORGANISER"]),
        (Provider("Lembaga Administrasi Negara"), []),
        (Provider("Pusbangkom Pimnas, LAN RI"), []),
    ],
)
def test_training_of_jpt_madya_is_held_by_lan(provider: Provider | None, codes: list[str]) -> None:
    """PP 11/2017, art. 217(4): no accreditation makes another one its organiser."""
    found = check_course(course(form="KL01", programme="pkn_i", provider=provider))
    assert [each.code for each in found] == codes
    assert {str(each.basis) for each in found} <= {"PP 11/2017, Pasal 217 ayat (4)"}


def test_an_unproven_practice_is_told_to_participants() -> None:
    """A proven one is not flagged."""
    practices = [
        GoodPractice("A", "X"),
        GoodPractice("B", "X", "tidak_terbukti", "laporan"),
        GoodPractice("C", "X", "terbukti", "survei"),
    ]
    found = check_course(course(speakers=[Speaker("S", practices=practices)]))
    assert [each.message.en for each in found] == [
        "The practice 'A' (X): not evaluated.",
        "The practice 'B' (X): not shown to work.",
    ]
