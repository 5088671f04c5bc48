"""The matrix of roles and results, with the thirteen rows of the annex as examples."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

from kinerja.base.scale import plain
from kinerja.errors import InvalidValue, NotFound
from kinerja.people.party import Leader
from kinerja.plans.cascade import Cascade
from kinerja.plans.cascade_rules import check_cascade
from kinerja.plans.plan import Jenis, Source, Supported
from kinerja.plans.roles import Column, Role, RoleMatrix, Row, columns_of, matrices, matrix_of
from kinerja.testing.golden import failures
from kinerja.testing.matrix import read_matrix, through_plans
from tests.unit.plans.cascades import BOSS, BRACKISH, FRESH, REGENT, fish, goal, member, plan, share, to, tons
from tests.unit.plans.samples import ELSEWHERE, head_plan

GOLDEN = Path(__file__).parents[2] / "golden"
CASES = json.loads((GOLDEN / "matriks_peran.json").read_text(encoding="utf-8"))
FORMS = {case["id"]: case["inputs"] for case in CASES}
SIMBG, PUSKESMAS = "AL2-T11", "AL3-T09"


def rows_of(table: str) -> RoleMatrix:
    """Return a whole table of the annex."""
    return read_matrix(*(form for id, form in FORMS.items() if id.startswith(table)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_every_row_of_the_annex(case) -> None:
    """Its roles become results, and the results make the same cells again."""
    assert list(failures(case)) == []
    matrix = read_matrix(case["inputs"])
    assert [row.cells for row in through_plans(matrix).rows] == [row.cells for row in matrix.rows]


@pytest.mark.parametrize(
    ("table", "people", "columns"), [("AL2-T10", 1, 1), (SIMBG, 4, 3), ("AL3-T08", 1, 1), (PUSKESMAS, 7, 3)]
)
def test_whole_tables_of_the_annex(table, people, columns) -> None:
    """Nobody is lost on the way through the plans; the order of the rows is that of the plans."""
    matrix = rows_of(table)
    back = through_plans(matrix)
    assert (len(matrix.rows), len(matrix.columns)) == (people, columns)
    assert {row.employee: row.cells for row in back.rows} == {row.employee: row.cells for row in matrix.rows}
    assert back.columns == matrix.columns


def test_empty_cells_are_legal() -> None:
    """A driver has a role for one of three columns, and nothing is wrong with that."""
    driver = rows_of(PUSKESMAS).row("sopir ambulans")
    assert [len(cell) for cell in driver.cells] == [0, 1, 0]
    assert not [finding for finding in rows_of(PUSKESMAS).check() if finding.code == "MATRIX_NO_ROLE"]


def test_one_result_may_serve_two_results_of_the_leader() -> None:
    """The counter clerk's role stands in two cells and is one result with two links (p. 182)."""
    (answered,) = rows_of(PUSKESMAS).draft_results("petugas loket", jenis=Jenis.UTAMA)
    assert [each.result_id for each in answered.supports] == ["k1", "k2"]
    assert answered.source is Source.MATRIKS_PERAN_HASIL


def test_the_annex_words_its_roles_as_results() -> None:
    """Of 51 roles a careful reader would look again at two, which name a thing and not what is reached."""
    tables = ("AL2-T10", SIMBG, "AL3-T08", PUSKESMAS)
    flagged = [finding.message.id for table in tables for finding in rows_of(table).check()]
    assert [message.split(": ")[1].split()[0] for message in flagged] == ["Perbaikan", "Telaahan"]
    assert sum(len(form["peran"]) for form in FORMS.values()) == 51


def statements(case_id: str) -> set[str]:
    """Return the results of a plan of the annex."""
    cases = json.loads((GOLDEN / "skp6.json").read_text(encoding="utf-8"))
    (form,) = (case["inputs"] for case in cases if case["id"] == case_id)
    return {plain(result["statement"]) for result in form["results"]}


@pytest.mark.parametrize(
    ("matrix", "skp", "same", "all_"),
    [
        ("AL3-T09-MATRIKS-BIDAN-PENYELIA", "skp6-al3-t11-skp-bidan-penyelia", 4, 4),
        ("AL2-T10-MATRIKS-KASUBDIT-II", "skp6-al2-t14-skp-kasubdit-ii", 2, 3),
        ("AL2-T11-MATRIKS-JF-TBP-MUDA", "skp6-al2-t15-skp-jf-tbp-muda", 2, 4),
    ],
)
def test_cells_and_plans_are_not_joined_by_their_words(matrix, skp, same, all_) -> None:
    """The annex rewords between matrix and plan, and only some stay the same; so links go by id."""
    cells, results = {plain(role["hasil"]) for role in FORMS[matrix]["peran"]}, statements(skp)
    assert (len(cells & results), len(cells), len(results)) == (same, all_, all_)


def test_two_levels() -> None:
    """Below the leader's indicators stand the team leader's results (annex pp. 48-49)."""
    top = goal(tons("ton"), tons("nilai"), supports=())
    team = plan(FRESH, BOSS, goal(id="kolam", supports=[to("dinas", indicator_id="ton")]), goal(id="benih"))
    others = [plan(member(id), BRACKISH, goal(id="r", supports=[to("tawar", "kolam")])) for id in ("a", "b")]
    cascade = Cascade([plan(BOSS, REGENT, top), team, *others])
    first, second = matrices(cascade, "dinas")
    assert [column.heading for column in first.columns] == ["Jumlah produksi perikanan budidaya"] * 2
    assert [[len(cell) for cell in row.cells] for row in first.rows] == [[1, 0]]
    assert second.owner == FRESH
    assert [(row.employee.id, row.roles) for row in second.rows] == [
        ("a", (Role("r", "Hasil kerja r tercapai"),)),
        ("b", (Role("r", "Hasil kerja r tercapai"),)),
    ]
    assert [column.result_id for column in second.columns] == ["kolam", "benih"]


def test_who_is_appraised_stands_in_the_matrix_without_a_role() -> None:
    """So that everybody of the unit is seen; who comes from elsewhere stands there too."""
    guest = plan(member("tamu"), REGENT, goal(supports=[to("dinas", indicator_id="ton")]))
    idle = plan(member("kosong"), BOSS, goal())
    matrix = matrix_of(fish(share(FRESH), idle, guest), "dinas")
    assert [(row.employee.id, bool(row.roles)) for row in matrix.rows] == [
        ("kosong", False),
        ("tamu", True),
        ("tawar", True),
    ]


def test_a_link_to_a_result_as_a_whole_stands_under_all_its_indicators() -> None:
    """And once in each cell, however often it is linked."""
    top = plan(BOSS, REGENT, goal(tons("a"), tons("b")))
    helper = plan(FRESH, BOSS, goal(supports=[to("dinas"), to("dinas", indicator_id="a")]))
    (row,) = matrix_of(Cascade([top, helper]), "dinas").rows
    assert [len(cell) for cell in row.cells] == [1, 1]


def test_circles_end_somewhere() -> None:
    """Two people who support each other make two matrices."""
    pair = [plan(member(a), BOSS, goal(supports=[to(b)])) for a, b in ("xy", "yx")]
    assert [matrix.plan_id for matrix in matrices(Cascade(pair), "x")] == ["x", "y"]


def test_columns_of_a_leader() -> None:
    """Indicators of a JPT or the head of an independent unit; results of everybody else, and of what has none yet."""
    assert [column.indicator_id for column in columns_of(head_plan())] == [
        f"{each.id}.i1" for each in head_plan().results
    ]
    assert columns_of(plan(FRESH, BOSS, goal(tons("a")))) == (Column("h", "Hasil kerja h tercapai"),)
    assert columns_of(plan(BOSS, REGENT, goal())) == (Column("h", "Hasil kerja h tercapai"),)


MATRIX = RoleMatrix(
    FRESH,
    [Column("kolam", "Kolam terisi"), Column("benih", "Benih tersedia")],
    [Row(member("a"), [[Role("r1", "Kolam dibersihkan"), Role("r2", "Memberi pakan")], []])],
    "tawar",
)


def test_roles_become_results() -> None:
    """With the leader and the way to the leader's result; the priority is set only now."""
    first, second = MATRIX.draft_results("a", jenis=Jenis.TAMBAHAN)
    owner = Leader("tawar", FRESH.name, FRESH.title, FRESH.unit.name)
    assert first.supports == (Supported("kolam", "Kolam terisi", plan_id="tawar", owner=owner),)
    assert (first.assigned_by, first.jenis, second.statement) == (FRESH, Jenis.TAMBAHAN, "Memberi pakan")
    outside = attrs.evolve(MATRIX, owner=ELSEWHERE, plan_id="")
    assert outside.draft_results("a", jenis=Jenis.UTAMA)[0].supports[0].owner == ELSEWHERE
    with pytest.raises(NotFound, match="no row of 'b'"):
        MATRIX.draft_results("b", jenis=Jenis.UTAMA)


def test_what_a_careful_reader_sees_in_a_matrix() -> None:
    """A column without a role, and a role that is an activity."""
    found = [(finding.code, finding.path, finding.message.en) for finding in MATRIX.check()]
    assert found == [
        ("MATRIX_NO_ROLE", "columns[1]", "Nobody has a role for: Benih tersedia"),
        ("MATRIX_ROLE_WORDING", "rows[0]", "This role does not read like something reached: Memberi pakan"),
    ]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"rows": [Row(member("a"), [[]])]}, "1 cells for 2 columns"),
        ({"columns": [Column("a", "A"), Column("a", "B")]}, "The column 'a' stands twice"),
        ({"rows": [Row(member("a"), [[Role("r", "Satu")], [Role("r", "Dua")]])]}, "The role 'r' stands twice"),
    ],
)
def test_a_matrix_is_a_table(change, what) -> None:
    """As many cells as columns; one role, one wording."""
    with pytest.raises(InvalidValue, match=what):
        attrs.evolve(MATRIX, **change)


def test_one_role_may_stand_in_two_cells() -> None:
    """It is the same one."""
    role = Role("r", "Kolam dibersihkan")
    assert Row(member("a"), [[role], [role]]).roles == (role,)


def test_plans_from_a_matrix_are_sound_in_the_cascade() -> None:
    """No orphan, no gap, nothing that leads nowhere."""
    leader = plan(FRESH, BOSS, goal(id="kolam"))
    matrix = attrs.evolve(MATRIX, columns=MATRIX.columns[:1], rows=[Row(member("a"), [MATRIX.rows[0].cells[0]])])
    below = plan(member("a"), FRESH, *matrix.draft_results("a", jenis=Jenis.UTAMA))
    assert check_cascade(Cascade([leader, below])) == ()
    assert plain(below.results[0].statement) == "kolam dibersihkan"
