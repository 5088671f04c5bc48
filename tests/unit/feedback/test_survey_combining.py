"""Units taken together: pooled, plain mean, by volume; what does not go together is refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.survey import SurveyIndex, index
from kinerja.feedback.survey_answers import Answers, ElementMeans, ElementTotals, MissingPolicy
from kinerja.feedback.survey_combining import (
    CombinedIndex,
    CombinedPart,
    Combining,
    mean_of_units,
    pooled,
    volume_weighted,
)
from kinerja.feedback.survey_scheme import KEPMENPAN25_2004, PERMENPANRB14_2017
from kinerja.feedback.survey_weights import PrintedWeight
from kinerja.interop import dumps, loads

SKM = PERMENPANRB14_2017
YEAR = Period.year(2025)


def unit(id: str, *answers: int, period: Period | None = YEAR, scheme=SKM, **more) -> SurveyIndex:
    """Return the index of a unit whose people answer alike throughout."""
    rows = [[answer] * len(scheme.questions) for answer in answers]
    return index(Answers(scheme, rows, unit_id=id, period=period), **more)


BIG, SMALL = unit("besar", 3, 3, 3), unit("kecil", 4)


def test_the_three_ways_differ() -> None:
    """The index of a unit is not the mean of its services (notes 1.3)."""
    parts = (BIG, SMALL)
    assert pooled(parts, unit_id="dinas").published == Decimal("81.25")
    assert mean_of_units(parts, unit_id="dinas").published == Decimal("87.50")
    volumes = {"besar": 100, "kecil": 900}
    assert volume_weighted(parts, volumes, unit_id="dinas").published == Decimal("97.50")


def test_pooling_is_one_survey_of_all() -> None:
    """With everything a survey states."""
    found = pooled((BIG, SMALL), unit_id="dinas", survey_id="skm-25")
    together = Answers(SKM, [[3] * 9] * 3 + [[4] * 9], unit_id="dinas", period=YEAR, survey_id="skm-25")
    assert found == index(together)


def test_months_of_other_years_are_not_pooled_by_their_names() -> None:
    """September 2019 and September 2020 were: 78.74 and a 75.52 C became a 76.66 B."""
    autumns = [unit("dinas", 4, period=Period.month(2019, 9)), unit("dinas", 3, period=Period.month(2020, 9))]
    with pytest.raises(InvalidValue, match=r"parts\[1\]\.period"):
        pooled(autumns, unit_id="dinas")
    both = Period.of("2019-09-01", "2020-09-30")
    assert pooled(autumns, unit_id="dinas", period=both).period == both
    with pytest.raises(InvalidValue, match=r"parts\[0\]\.period"):
        pooled(autumns, unit_id="dinas", period=Period.year(2020))
    with pytest.raises(InvalidValue, match="period"):
        pooled([unit("dinas", 4, period=None)], unit_id="dinas", period=YEAR)


def test_a_year_is_not_pooled_with_its_own_month() -> None:
    """Its answers would count twice; another survey, another unit and the months of a year are well."""
    year, march, april = (
        unit("dinas", 4, period=each) for each in (YEAR, Period.month(2025, 3), Period.month(2025, 4))
    )
    for parts in ((year, march), (march, april, year)):
        with pytest.raises(InvalidValue, match=r"parts\[\d\]\.period: .*would count twice"):
            pooled(parts, unit_id="dinas", period=YEAR)
    assert pooled((march, april), unit_id="dinas", period=YEAR).respondents == 2
    elsewhere = unit("loket", 4, period=Period.month(2025, 3))
    assert pooled((year, elsewhere), unit_id="dinas", period=YEAR).respondents == 2
    online = attrs.evolve(march, source=attrs.evolve(march.source, survey_id="daring"))
    assert pooled((year, online), unit_id="dinas", period=YEAR).respondents == 2


@pytest.mark.parametrize(
    ("other", "what"),
    [
        (unit("lama", 4, scheme=KEPMENPAN25_2004), "scheme"),
        (unit("cetak", 4, weights=PrintedWeight("0.11")), "weights"),
        (unit("lengkap", 4, missing=MissingPolicy.COMPLETE_ONLY), "missing"),
    ],
)
@pytest.mark.parametrize("way", [pooled, mean_of_units])
def test_what_is_made_otherwise_is_no_part(way, other, what) -> None:
    """Another scheme, other weights, blanks dealt with otherwise."""
    with pytest.raises(InvalidValue, match=rf"parts\[1\]\.{what}"):
        way((BIG, other), unit_id="dinas")


def test_published_means_cannot_be_pooled() -> None:
    """But their indices have a mean."""
    means = index(ElementMeans(SKM, dict.fromkeys(SKM.keys, 4), unit_id="terbit", period=YEAR))
    plain = index(ElementTotals.of(SKM, dict.fromkeys(SKM.keys, 3), respondents=1, unit_id="lain", period=YEAR))
    with pytest.raises(InvalidValue, match="Of a part only the means are known"):
        pooled((plain, means), unit_id="dinas")
    found = mean_of_units((plain, means), unit_id="dinas")
    assert (found.exact, found.respondents) == (Fraction(175, 2), None)


@pytest.mark.parametrize("way", [pooled, mean_of_units])
def test_there_are_parts_each_once(way) -> None:
    """Of indices."""
    with pytest.raises(InvalidValue, match="There is no index"):
        way((), unit_id="dinas")
    with pytest.raises(InvalidValue, match="stands twice"):
        way((BIG, BIG), unit_id="dinas")
    with pytest.raises(WrongType, match=r"parts\[0\]"):
        way((80,), unit_id="dinas")


@pytest.mark.parametrize("volumes", [{"besar": 1}, {"besar": 1, "kecil": 1, "lain": 1}, {"besar": 1, "kecil": 0}])
def test_every_unit_has_a_volume(volumes) -> None:
    """What is not known is not 0."""
    with pytest.raises(InvalidValue, match="volumes"):
        volume_weighted((BIG, SMALL), volumes, unit_id="dinas")


def test_shares_are_one_together() -> None:
    """Also where somebody makes the value by hand."""
    with pytest.raises(InvalidValue, match="not 1 together"):
        CombinedIndex(Combining.RATA_RATA_UNIT, [CombinedPart(BIG, "0.5")], "dinas", period=YEAR)
    with pytest.raises(InvalidValue, match="not above 0"):
        CombinedPart(BIG, 0)


def test_a_combined_index_says_what_it_is() -> None:
    """The way, the policies of its parts, the explanation with each part."""
    found = mean_of_units((BIG, SMALL), unit_id="dinas")
    assert found.policies[0] == Combining.RATA_RATA_UNIT.label
    assert found.mutu.token == "B"
    assert found.because.find("ikm")[0].value == found.exact
    assert [step.title for step in found.because.find("ikm_bagian")] == ["besar", "kecil"]
    assert found.because.find("ikm")[0].basis.law.id == "PermenPANRB 6/2022"
    assert "rata-rata antarunit" in found.as_text("id")
    assert found._repr_html_() == found.as_html("id")
    assert loads(dumps(found)) == found


def test_by_volume_what_is_no_index_is_told() -> None:
    with pytest.raises(WrongType, match=r"parts\[1\]"):
        volume_weighted((BIG, "kecil"), {"besar": 1, "kecil": 3}, unit_id="dinas")


def test_a_combined_index_becomes_a_figure() -> None:
    """With its way as aggregation, and all its respondents."""
    found = volume_weighted((BIG, SMALL), {"besar": 1, "kecil": 3}, unit_id="dinas")
    figure = found.figure()
    assert (figure.value, figure.n, figure.aggregation) == (
        Fraction(found.published),
        4,
        Combining.BERBOBOT_VOLUME.label,
    )
    assert figure.measure == Combining.BERBOBOT_VOLUME.measure(found.scheme)
    assert (figure.measure.key, figure.measure.way) == (found.scheme.id, "berbobot_volume")
    with pytest.raises(InvalidValue, match="Nobody says when"):
        attrs.evolve(
            found,
            parts=[attrs.evolve(each, index=unit(each.index.unit_id, 4, period=None)) for each in found.parts],
            period=None,
        ).figure()
