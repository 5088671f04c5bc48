"""Reads the matrices of roles and results of the annex of PermenPANRB 6/2022, as the golden cases write them down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.scale import plain
from ..people.party import Party
from ..people.positions import Position
from ..people.unit import Unit
from ..plans.cascade import Cascade
from ..plans.plan import Approach, Jenis, WorkPlan, WorkResult
from ..plans.roles import Column, Role, RoleMatrix, Row, matrix_of
from .annex import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .annex import Inputs

__all__ = ["read_matrix", "through_plans"]


def read_matrix(*forms: Inputs) -> RoleMatrix:
    """Return the matrix whose rows ``forms`` hold, all of one leader; equal words in two cells are one role.

    Args:
        forms: The ``inputs`` of cases: ``pimpinan``, ``kolom``, ``pegawai``, ``peran`` of ``kolom`` and ``hasil``.
    """
    columns = [Column(f"k{place + 1}", heading) for place, heading in enumerate(forms[0]["kolom"])]
    return RoleMatrix(_party(forms[0]["pimpinan"]), columns, map(_row, forms), _plan_id(_party(forms[0]["pimpinan"])))


def _party(job: str) -> Party:
    return Party(plain(job), job, Position(job, None), Unit("unit", "Unit"))


def _plan_id(person: Party) -> str:
    return f"skp {person.id}"


def _row(form: Inputs) -> Row:
    employee = _party(form["pegawai"])
    words = dict.fromkeys(role["hasil"] for role in form["peran"])
    roles = {text: Role(f"h{place + 1}", text) for place, text in enumerate(words)}
    cells = [
        [roles[role["hasil"]] for role in form["peran"] if role["kolom"] == place]
        for place in range(len(form["kolom"]))
    ]
    return Row(employee, cells, _plan_id(employee))


def through_plans(matrix: RoleMatrix) -> RoleMatrix:
    """Return the matrix read back from the plans that it becomes."""
    leader = _party(matrix.owner.name)
    top = _plan(leader, leader, (WorkResult(each.result_id, each.statement, Jenis.UTAMA) for each in matrix.columns))
    people = [
        _plan(row.employee, leader, matrix.draft_results(row.employee.id, jenis=Jenis.UTAMA)) for row in matrix.rows
    ]
    return matrix_of(Cascade([top, *people]), top.id)


def _plan(person: Party, appraiser: Party, results: Iterable[WorkResult]) -> WorkPlan:
    return WorkPlan(_plan_id(person), YEAR, person, appraiser, Approach.KUALITATIF, results)
