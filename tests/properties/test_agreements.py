"""Work agreements and situations: what holds of all of them."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.people.agreement import WorkAgreement, check_agreement
from kinerja.people.employee import Employee
from kinerja.people.planning import Needed, planning
from kinerja.people.situation import Exempted, Situation
from kinerja.testing.draw_base import periods
from kinerja.testing.strategies import values

AGREEMENTS = values(WorkAgreement)
SITUATIONS = st.lists(values(Situation), max_size=4)


@given(AGREEMENTS)
def test_the_terms_of_an_agreement_make_up_its_whole_term(agreement: WorkAgreement) -> None:
    """Without a gap and without an overlap."""
    terms = agreement.terms
    assert (terms[0].start, terms[-1].end) == (agreement.start, agreement.ends)
    assert all(later.start - before.end == timedelta(days=1) for before, later in pairwise(terms))
    assert sum(term.days for term in terms) == agreement.term.days


@given(AGREEMENTS, st.data())
def test_each_day_of_the_term_lies_in_one_part(agreement: WorkAgreement, data: st.DataObject) -> None:
    """And what is agreed for it was stated by that part or one before."""
    day = data.draw(st.dates(agreement.start, agreement.ends))
    part = agreement.term_on(day)
    assert part in agreement.terms
    stated = [agreement.golongan, *(extension.golongan for extension in agreement.extensions)]
    known = [golongan for golongan in stated[: agreement.terms.index(part) + 1] if golongan is not None]
    assert agreement.golongan_on(day) is (known[-1] if known else None)


@given(AGREEMENTS)
def test_findings_about_an_agreement_name_its_fields(agreement: WorkAgreement) -> None:
    """So a form can show each beside its field."""
    names = {"", "targets", "end"} | {
        f"extensions[{place}].{field}"
        for place in range(len(agreement.extensions))
        for field in ("until", "decided_on", "reported_on")
    }
    assert {finding.path for finding in check_agreement(agreement)} <= names


@given(values(Employee), st.dates())
def test_an_employee_has_one_agreement_a_day_at_most(employee: Employee, day) -> None:
    """The one that is in force."""
    held = [agreement for agreement in employee.agreements if agreement.holds_on(day)]
    assert held == ([] if employee.agreement_on(day) is None else [employee.agreement_on(day)])
    assert all(situation.holds_on(day) for situation in employee.situations_on(day))


@given(SITUATIONS, periods())
def test_the_effective_days_are_days_of_the_period_without_exemption(situations: list[Situation], period) -> None:
    """In order, apart from one another, and none on which planning does not apply."""
    answer = planning(situations, period)
    assert isinstance(answer, Needed | Exempted | Undetermined)
    if isinstance(answer, Needed):
        assert answer.effective
        assert all(map(period.contains, answer.effective))
        pairs = pairwise(answer.effective)
        assert all(later.start - before.end > timedelta(days=1) for before, later in pairs)
        exempt = [situation.span for situation in situations if situation.exempt]
        assert not any(span.overlaps(part) for span in exempt for part in answer.effective)


@given(SITUATIONS, periods(), st.randoms(use_true_random=False))
def test_the_order_in_which_situations_are_given_does_not_matter(situations: list[Situation], period, random) -> None:
    """They are dated."""
    mixed = random.sample(situations, len(situations))
    assert type(planning(mixed, period)) is type(planning(situations, period))


@given(periods())
def test_without_situations_the_plan_is_for_the_whole_period(period) -> None:
    """The plain case."""
    assert planning([], period) == Needed((period,))
