"""People of one matrix beside one another: counts, no invented shares, equal roles with different ratings."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction

import pytest

from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.evaluation.contribution import StatedShare, compare_contributions
from kinerja.evaluation.decision import Decision
from kinerja.plans.roles import Column, Role, RoleMatrix, Row
from kinerja.plans.standing import Standing
from kinerja.testing.matrix import read_matrix
from tests.architecture.source import ROOT
from tests.unit.evaluation.cohorts import HEAD, HIGH, USUAL, person
from tests.unit.evaluation.samples import appraised

DATA, MAPS = Role("r1", "Data keluarga miskin termutakhirkan"), Role("r2", "Peta jalan desa tersusun")
COLUMNS = [Column("h1", "Bantuan tepat sasaran"), Column("h2", "Jalan desa terpelihara")]


def row(id: str, *cells) -> Row:
    return Row(person(id, f"Nama {id}"), cells)


def matrix(*rows: Row, columns=tuple(COLUMNS)) -> RoleMatrix:
    return RoleMatrix(HEAD, columns, rows)


def decided(rating, reason: str = "") -> Decision:
    return Decision(rating, USUAL, by=HEAD, on=date(2026, 1, 12), reason=reason)


def codes(table) -> list[str]:
    return [finding.code.removeprefix("CONTRIBUTION_") for finding in table.findings]


TEAM = matrix(
    row("e1", [DATA], [MAPS]),
    row("e2", [DATA], []),
    row("e3", [Role("x", " data keluarga MISKIN termutakhirkan.")], []),
)


def test_who_contributes_to_what() -> None:
    table = compare_contributions(TEAM, {"e1": decided(HIGH)})
    assert [line.contributes_to for line in table.lines] == [2, 1, 1]
    assert [line.alone for line in table.lines] == [1, 0, 0]
    assert [column.employee_ids for column in table.columns] == [("e1", "e2", "e3"), ("e1",)]
    assert (table.line("e1").rating, table.line("e2").rating) == (HIGH, None)
    assert table.findings == ()
    with pytest.raises(NotFound):
        table.line("e9")


def test_equal_roles_with_different_ratings_are_asked_about() -> None:
    """Roles are equal when their words are, whatever their ids; it is a question, never a verdict."""
    table = compare_contributions(TEAM, {"e2": decided(HIGH), "e3": decided(USUAL), "e1": decided(USUAL)})
    assert table.alike == (("e2", "e3"),)
    [finding] = table.findings
    assert finding.code == "CONTRIBUTION_DIFFERENT_RATINGS"
    assert finding.severity == "info"
    assert "e2 Above expectation; e3 Meets expectation" in finding.message.en


def test_reasons_answer_the_question() -> None:
    assert (
        codes(compare_contributions(TEAM, {"e2": decided(HIGH, "Lebih cepat"), "e3": decided(USUAL, "Sesuai")})) == []
    )
    assert len(compare_contributions(TEAM, {"e2": decided(HIGH, "Lebih cepat"), "e3": decided(USUAL)}).findings) == 1


@pytest.mark.parametrize("other", [decided(HIGH), decided(None), None])
def test_nothing_is_asked_where_ratings_agree_or_are_open(other) -> None:
    told = {"e2": decided(HIGH)} | ({"e3": other} if other else {})
    assert codes(compare_contributions(TEAM, told)) == []


def test_who_has_no_role_and_who_has_no_row() -> None:
    """Nobody is without a contribution (annex p. 24); nobody without a role is like another one."""
    table = compare_contributions(
        matrix(row("e1", [], []), row("e2", [], []), row("e3", [DATA], [])), {"e9": decided(HIGH)}
    )
    assert codes(table) == ["NO_ROLE", "NO_ROLE", "NOT_IN_MATRIX"]
    assert table.alike == ()


def test_shares_only_where_they_were_stated() -> None:
    shares = [StatedShare("e1", "h1", "0.7", "SK tim 4/2025"), StatedShare("e2", "h1", "1/2", "SK tim 4/2025")]
    table = compare_contributions(TEAM, shares=shares)
    assert [share.share for share in table.columns[0].shares] == [Fraction(7, 10), Fraction(1, 2)]
    assert table.columns[1].shares == ()
    assert codes(table) == ["SHARES_OVER_ALL"]
    assert "(1.2)" in table.findings[0].message.en
    assert compare_contributions(TEAM, shares=shares[:1]).findings == ()


@pytest.mark.parametrize(
    "shares",
    [
        [StatedShare("e1", "h9", 1, "SK")],
        [StatedShare("e9", "h1", 1, "SK")],
        [StatedShare("e2", "h2", 1, "SK")],
        [StatedShare("e1", "h1", 1, "SK", "i1")],
        [StatedShare("e1", "h1", "0.1", "SK"), StatedShare("e1", "h1", "0.2", "SK")],
    ],
)
def test_a_share_of_nothing_in_the_matrix(shares) -> None:
    with pytest.raises(InvalidValue):
        compare_contributions(TEAM, shares=shares)


@pytest.mark.parametrize(("share", "source"), [(0, "SK"), ("1.1", "SK"), ("0.5", " ")])
def test_what_is_no_share(share, source) -> None:
    with pytest.raises(InvalidValue):
        StatedShare("e1", "h1", share, source)


def test_the_matrices_of_the_annex() -> None:
    """Whatever the annex prints can be compared, and everybody in it has a role."""
    cases = json.loads((ROOT / "tests" / "golden" / "matriks_peran.json").read_text(encoding="utf-8"))
    for case in cases:
        printed = read_matrix(case["inputs"])
        table = compare_contributions(printed)
        assert codes(table) == []
        filled = {role["kolom"] for role in case["inputs"]["peran"]}
        assert table.lines[0].contributes_to == table.lines[0].alone == len(filled)


def test_one_person_has_one_row() -> None:
    with pytest.raises(InvalidValue, match="stands twice"):
        compare_contributions(matrix(row("e1", [DATA], []), row("e1", [], [MAPS])))


def test_the_result_of_the_team_stands_beside() -> None:
    """As the appraisal of the leader has it; a result that it does not know stays open."""
    [first, *_] = appraised().standings
    table = compare_contributions(TEAM, standings=[first])
    assert (table.columns[0].standing, table.columns[1].standing) == (Standing.SESUAI, None)


def test_what_is_no_matrix() -> None:
    with pytest.raises(WrongType, match=r"^matrix: A str is no RoleMatrix\. Give RoleMatrix"):
        compare_contributions("x", {})
