"""IKU, the leader's expectation and the bureaucratic-reform index, each with its source (annex p. 93, d)."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.errors import InvalidValue
from kinerja.evaluation.organisation_annual import AnnualComponent, AnnualOrganisation, OrganisationComponent
from kinerja.evaluation.organisation_record import check_organisation
from kinerja.people.unit import Unit

KEC, YEAR = Unit("kec", "Kecamatan Contoh"), Period.year(2025)


def component(kind: str, value: str | None = "90", text: str = "") -> OrganisationComponent:
    """Return a component with a source."""
    return OrganisationComponent(kind, value, text, source="LKjIP 2025", assurance=Assurance.SECONDARY)


ALL = [component("indeks_reformasi_birokrasi"), component("ekspektasi_pimpinan", None, "Terpenuhi"), component("iku")]


def test_three_things_make_the_record_whole() -> None:
    """In the order of the text, whatever the order given; there may be several IKU."""
    record = AnnualOrganisation(KEC, YEAR, [*ALL, component("iku", "80")])
    assert [each.kind for each in record.components] == [AnnualComponent.IKU, *AnnualComponent]
    assert [str(each.value) for each in record.of(AnnualComponent.IKU)] == ["90", "80"]
    assert check_organisation(record) == record.missing == ()


def test_what_is_missing_is_flagged() -> None:
    findings = check_organisation(AnnualOrganisation(KEC, YEAR, ALL[:1]))
    assert [each.path for each in findings] == ["components.iku", "components.ekspektasi_pimpinan"]
    assert findings[0].message.en == "Nothing is told of: Achievement of the IKU."


@pytest.mark.parametrize("kind", ["indeks_reformasi_birokrasi", "ekspektasi_pimpinan"])
def test_there_is_one_expectation_and_one_index(kind: str) -> None:
    with pytest.raises(InvalidValue, match="stands twice"):
        AnnualOrganisation(KEC, YEAR, [component(kind), component(kind)])


def test_a_year_is_a_calendar_year() -> None:
    with pytest.raises(InvalidValue, match="is no calendar year"):
        AnnualOrganisation(KEC, Period.quarter(2025, 4))


@pytest.mark.parametrize(("value", "text", "source"), [(None, "", "LKjIP"), ("90", "", " ")])
def test_a_component_says_something_and_where_it_is_from(value, text, source) -> None:
    with pytest.raises(InvalidValue):
        OrganisationComponent("iku", value, text, source=source)
