"""Rules of needs: no course but for can't do, minimum evidence, the table that stands ready."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, NotFound, UnknownName
from kinerja.plans.conduct import NilaiDasar
from kinerja.training.competency_dictionary import NATIONAL_COMPETENCIES
from kinerja.training.need_rules import Diagnosis, MinimumEvidence, NeedNumber, NeedRule, Remedy
from kinerja.training.need_signals import ComplaintTheme
from kinerja.training.need_table import NEED_RULES

from .need_samples import DECREE, SEEN, gap, heard, low


def rule(diagnosis: str = "belum_mampu", **parts: Any) -> NeedRule:
    """Return a rule on gaps."""
    parts = {"remedies": ["konseling"]} | parts
    return NeedRule("aturan", "kesenjangan", diagnosis, SEEN, DECREE, **parts)


@pytest.mark.parametrize("diagnosis", [each for each in Diagnosis if each is not Diagnosis.BELUM_MAMPU])
@pytest.mark.parametrize("parts", [{"forms": ["NKL01"]}, {"remedies": ["pengembangan"]}])
def test_a_course_is_for_cant_do_only(diagnosis, parts) -> None:
    """No course against a fault of the process, against unwillingness, or as an answer to a breach."""
    with pytest.raises(InvalidValue, match="course"):
        rule(diagnosis, **parts)
    assert rule("belum_mampu", **parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"remedies": []},
        {"least": 0},
        {"least": -1},
        {"least": 2, "below": 2},
        {"below": 0},
        {"competencies": ["M.1", "M.01"]},
    ],
)
def test_impossible_rules_are_refused(parts) -> None:
    with pytest.raises(InvalidValue):
        rule(**parts)


def test_bounds_hold_the_lower_end_and_not_the_upper() -> None:
    found = rule(least=1, below=2)
    asked = ["1/2", 1, "3/2", 2]
    assert [found.speaks_of(gap("M.05", shortfall)) for shortfall in asked] == [False, True, True, False]


def test_a_rule_speaks_of_nothing_that_is_not_low() -> None:
    assert not any(rule().speaks_of(gap("M.05", shortfall)) for shortfall in (0, None))


def test_a_rule_speaks_of_its_kind_and_keys() -> None:
    assert not rule(keys=["M.05"]).speaks_of(gap("M.01", 1))
    assert rule(keys=["M.05"]).speaks_of(gap("M.05", 1))
    assert not rule().speaks_of(low("predikat", "kurang"))


# --- Minimum evidence


@pytest.mark.parametrize(
    ("n", "people", "lacking"),
    [(3, 2, False), (2, 2, True), (3, 1, True), (None, None, True), (3, None, True), (99, 99, False)],
)
def test_minimum_evidence_asks_for_observations_and_people(n, people, lacking) -> None:
    least = MinimumEvidence("umpan_balik", 3, DECREE, people=2)
    assert (least.lacking(low("umpan_balik", "loyal", n=n, people=people)) is not None) is lacking


def test_without_a_number_of_people_observations_are_enough() -> None:
    assert MinimumEvidence("waktu_layanan", 3, DECREE).lacking(heard("waktu_layanan", "KTP", people=None)) is None


def test_a_minimum_below_1_is_refused() -> None:
    for parts in ({"n": 0}, {"n": 1, "people": 0}, {"n": "3"}):
        with pytest.raises(InvalidValue):
            MinimumEvidence("umpan_balik", **parts, basis=DECREE)


# --- The set


def test_the_first_rule_that_speaks_counts() -> None:
    assert NEED_RULES.rule_of(low("predikat", "kurang")).id == "predikat_kurang"
    assert NEED_RULES.rule_of(low("predikat", "sangat_kurang")).id == "predikat_rendah"
    assert NEED_RULES.rule_of(heard("unsur_survei", "maklumat")) is None


def test_a_rule_takes_the_place_of_the_one_with_its_id() -> None:
    mine = attrs.evolve(NEED_RULES.find("kesenjangan_2"), least="3/2")
    changed = NEED_RULES.with_rule(mine)
    assert changed.rules[0] == mine
    assert len(changed.rules) == len(NEED_RULES.rules)
    assert len(changed.with_rule(rule()).rules) == len(NEED_RULES.rules) + 1
    with pytest.raises(NotFound):
        NEED_RULES.find("aturan")


def test_a_minimum_takes_the_place_of_that_of_its_kind() -> None:
    one = heard("tema_pengaduan", "tidak_ramah", n=1, people=1)
    changed = NEED_RULES.with_minimum(MinimumEvidence("tema_pengaduan", 1, DECREE))
    assert NEED_RULES.lacking(one) is not None
    assert changed.lacking(one) is None
    assert changed.lacking(gap("M.05", 1)) is None
    assert len(changed.minimums) == len(NEED_RULES.minimums)


@pytest.mark.parametrize(
    "parts",
    [
        {"rules": [rule(), rule()]},
        {"minimums": [MinimumEvidence("predikat", n, DECREE) for n in (1, 2)]},
        {"many_people": NeedNumber(1, SEEN, DECREE)},
        {"many_people": NeedNumber("5/2", SEEN, DECREE)},
        {"many_share": NeedNumber(0, SEEN, DECREE)},
        {"many_share": NeedNumber("3/2", SEEN, DECREE)},
    ],
)
def test_impossible_sets_are_refused(parts) -> None:
    with pytest.raises(InvalidValue):
        attrs.evolve(NEED_RULES, **parts)


# --- The table


def test_every_rule_and_minimum_says_why() -> None:
    """The law names two gaps and no more; what we add says that it is ours."""
    for each in (*NEED_RULES.rules, *NEED_RULES.minimums, NEED_RULES.many_people, NEED_RULES.many_share):
        assert each.basis.assurance is Assurance.ASSUMPTION
        assert each.basis.note


@pytest.mark.parametrize("kind", ["perilaku", "umpan_balik"])
@pytest.mark.parametrize(
    ("value", "competencies", "forms"),
    [
        ("berorientasi_pelayanan", ["M.05", "M.03"], ["KL03", "NKL01"]),
        ("akuntabel", ["M.01", "M.04"], ["KL07"]),
        ("kompeten", ["M.06"], ["NKL09"]),
        ("harmonis", ["SK.01", "M.02"], ["KL05"]),
        ("loyal", ["M.01", "SK.01"], ["NKL02"]),
        ("adaptif", ["M.07"], ["KL07", "NKL07"]),
        ("kolaboratif", ["M.02", "M.03"], ["NKL10"]),
    ],
)
def test_core_values_as_the_notes_have_them(kind, value, competencies, forms) -> None:
    found = NEED_RULES.rule_of(low(kind, NilaiDasar(value)))
    assert (list(found.competencies), [form.code for form in found.forms]) == (competencies, forms)


@pytest.mark.parametrize(
    ("shortfall", "forms", "places"),
    [
        (1, ["NKL01", "NKL02", "NKL03"], False),
        (2, ["KL02", "KL03", "KL10", "NKL02"], False),
        (3, ["KL02", "KL03", "NKL12"], True),
        (5, ["KL02", "KL03", "NKL12"], True),
    ],
)
def test_forms_by_the_size_of_the_gap(shortfall, forms, places) -> None:
    found = NEED_RULES.rule_of(gap("M.05", shortfall))
    assert [form.code for form in found.forms] == forms
    assert (Remedy.TINJAU_PENEMPATAN in found.remedies) is places


@pytest.mark.parametrize(
    ("kind", "key", "diagnosis", "competencies"),
    [
        ("unsur_survei", "kompetensi", "belum_mampu", []),
        ("unsur_survei", "perilaku", "belum_mampu", ["M.05", "M.03"]),
        ("unsur_survei", "pengaduan", "belum_mampu", ["M.05", "M.08"]),
        ("unsur_survei", "biaya", "proses", []),
        ("tema_pengaduan", ComplaintTheme.TIDAK_RAMAH, "belum_mampu", ["M.05"]),
        ("tema_pengaduan", ComplaintTheme.TIDAK_JELAS, "belum_mampu", ["M.03"]),
        ("tema_pengaduan", ComplaintTheme.LAMBAT, "proses", []),
        ("tema_pengaduan", ComplaintTheme.PUNGUTAN_LIAR, "pelanggaran", []),
        ("waktu_layanan", "KTP", "proses", []),
    ],
)
def test_what_the_public_says_as_the_notes_have_it(kind, key, diagnosis, competencies) -> None:
    found = NEED_RULES.rule_of(heard(kind, key))
    assert (found.diagnosis, list(found.competencies)) == (diagnosis, competencies)


def test_the_table_knows_only_national_competencies() -> None:
    named = {code for each in NEED_RULES.rules for code in each.competencies}
    assert named <= set(NATIONAL_COMPETENCIES.codes)


def test_all_have_names() -> None:
    assert all(each.label.id and each.label.en for members in (Diagnosis, Remedy) for each in members)
    with pytest.raises(UnknownName):
        rule("malas")
