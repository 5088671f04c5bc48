"""Tallies: how many people have which predikat, in one evaluation at a time."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja import Period
from kinerja.base.scale import Grade, Scale
from kinerja.errors import DuplicateJob, EmptyCollection
from kinerja.evaluation.batch import Appraised, Failed, Unchanged, appraise_many
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.evaluation.tallies import Tally, TallyLine, tally
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.samples import DECISION, PLAN, YEAR
from tests.unit.evaluation.test_batch import job

GOOD = DECISION
POOR = attrs.evolve(DECISION, perilaku="di bawah ekspektasi")
BEST = attrs.evolve(DECISION, hasil_kerja="di atas ekspektasi")


def jobs(unit: str, **decisions):
    """Yield a job for each person of a unit."""
    for person, decision in decisions.items():
        employee = attrs.evolve(PLAN.employee, id=person, unit=attrs.evolve(PLAN.employee.unit, id=unit))
        yield job(plan=attrs.evolve(PLAN, employee=employee), decision=decision)


def counted(*parts) -> Tally:
    """Return the only tally of some jobs."""
    (found,) = tally(appraise_many([each for part in parts for each in part]))
    return found


SAMPLE = counted(jobs("rsud", a=GOOD, b=POOR, c=None), jobs("camat", d=GOOD, e=BEST, f=GOOD))


def test_lines_stand_by_unit_and_merit() -> None:
    """Where there is no predikat, it stands first."""
    assert SAMPLE.lines == (
        TallyLine("camat", Predikat.BAIK, 2),
        TallyLine("camat", Predikat.SANGAT_BAIK, 1),
        TallyLine("rsud", None, 1),
        TallyLine("rsud", Predikat.KURANG, 1),
        TallyLine("rsud", Predikat.BAIK, 1),
    )


def test_a_tally_by_hand_keeps_lines_of_any_kind_as_a_tuple() -> None:
    """A list stayed a list: it could be changed later, and a generator was counted once and then empty."""
    found = Tally(SAMPLE.period, SAMPLE.kind, (line for line in SAMPLE.lines))
    assert found.lines == SAMPLE.lines
    assert found.counts() == found.counts() == SAMPLE.counts()
    assert hash(attrs.evolve(SAMPLE, lines=list(SAMPLE.lines))) == hash(SAMPLE)


def test_counts_and_shares_are_exact() -> None:
    """Who has no predikat is in no share."""
    assert SAMPLE.counts() == {Predikat.BAIK: 3, Predikat.SANGAT_BAIK: 1, Predikat.KURANG: 1}
    assert SAMPLE.share(Predikat.BAIK) == Fraction(3, 5)
    assert SAMPLE.share(Predikat.BAIK, "camat") == Fraction(2, 3)
    assert SAMPLE.share(Predikat.BUTUH_PERBAIKAN) == 0
    assert (SAMPLE.undetermined(), SAMPLE.undetermined("camat")) == (1, 0)


def test_a_share_of_nobody_has_no_value() -> None:
    """It is not 0."""
    with pytest.raises(EmptyCollection, match="Nobody here has a predikat"):
        SAMPLE.share(Predikat.BAIK, "dinas")


def test_months_of_the_same_people_are_not_added_up() -> None:
    """skp-tulungagung drew one curve of all months of all subordinates together (B5)."""
    months = [Period.month(2025, 1), Period.month(2025, 2)]
    found = tally(appraise_many([*(job(period=month) for month in months), job()]))
    assert [(each.period, each.kind.value) for each in found] == [
        (months[0], "periodik"),
        (YEAR, "tahunan"),
        (months[1], "periodik"),
    ]
    assert [each.counts() for each in found] == [{Predikat.BAIK: 1}] * 3


def test_failures_and_what_did_not_change_are_counted_apart() -> None:
    """A tally that leaves people out says so."""
    done = {str(result.key): result.digest for result in appraise_many([job("a")])}
    results = list(appraise_many([job("a"), job("b", rules=PP46_2011), job("c"), job("c")], known=done))
    (found,) = tally(results)
    assert (found.counts(), found.failed, found.unchanged) == ({Predikat.BAIK: 1}, 2, 1)


@pytest.mark.parametrize("kind", [Appraised, Unchanged])
def test_two_runs_put_together_are_refused(kind) -> None:
    """Nobody could tell which result of a person counts."""
    (result,) = appraise_many([job()])
    other = result if kind is Appraised else Unchanged(result.key, result.digest)
    with pytest.raises(DuplicateJob, match="p1:tahunan:2025-01-01/2025-12-31 has two results"):
        tally([result, other])


def test_grades_of_a_scale_that_is_data_are_counted_too() -> None:
    """Beside those of an official list, in an order of their own."""
    (result,) = appraise_many([job()])
    scale = Scale("daerah", ("kurang", "baik"))
    own = [
        attrs.evolve(
            result,
            key=attrs.evolve(result.key, employee_id=grade),
            appraisal=attrs.evolve(
                result.appraisal, outcome=attrs.evolve(result.appraisal.outcome, predikat=Grade(grade, scale))
            ),
        )
        for grade in ("baik", "kurang")
    ]
    (found,) = tally([*own, result])
    assert [str(line.predikat) for line in found.lines] == ["kurang", "baik", "baik"]
    assert found.kind is EvaluationKind.TAHUNAN
    assert not isinstance(result, Failed)
