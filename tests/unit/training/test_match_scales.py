"""The scales of a match by purpose, lower-inclusive on the exact value; weights."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.law import Assurance, Law
from kinerja.errors import DivisionByZero, InvalidValue, UnknownName, WrongType
from kinerja.formula import evaluate
from kinerja.people.positions import Jenjang
from kinerja.training.match_scales import (
    CAPPED_MATCH,
    CAPPED_MATCH_BASIS,
    JFKK_WEIGHTS,
    MATCH,
    MATCH_BASIS,
    FillingCategory,
    MappingCategory,
    MatchPurpose,
    MatchWeights,
    match_category,
)

DECREE = Law("SK Wali Kota 12/2025")("Lampiran")


@pytest.mark.parametrize(
    ("match", "filling", "mapping"),
    [
        ("138.89", "memenuhi_syarat", "optimal"),
        ("90", "memenuhi_syarat", "optimal"),
        ("89.999", "memenuhi_syarat", "cukup_optimal"),
        ("80", "memenuhi_syarat", "cukup_optimal"),
        ("79.995", "masih_memenuhi_syarat", "cukup_optimal"),
        ("78", "masih_memenuhi_syarat", "cukup_optimal"),
        ("77.995", "masih_memenuhi_syarat", "kurang_optimal"),
        ("68", "masih_memenuhi_syarat", "kurang_optimal"),
        ("67.999", "kurang_memenuhi_syarat", "kurang_optimal"),
        ("0", "kurang_memenuhi_syarat", "kurang_optimal"),
    ],
)
def test_limits_are_lower_inclusive_on_the_exact_value(match: str, filling: str, mapping: str) -> None:
    """Seen: one page mixes the scales and calls 80 optimal; 79.995 would round to 80."""
    assert match_category(match, "pengisian") is FillingCategory(filling)
    assert match_category(Decimal(match), MatchPurpose.PEMETAAN) is MappingCategory(mapping)


def test_there_is_no_default_purpose() -> None:
    """80 is the best of one scale and the middle of the other."""
    with pytest.raises(TypeError):
        match_category(80)  # type: ignore[call-arg]
    with pytest.raises(UnknownName, match="MatchPurpose"):
        match_category(80, "promosi")


def test_inexact_numbers_are_refused() -> None:
    """A float at a limit may fall on either side."""
    with pytest.raises(WrongType, match="float"):
        match_category(80.0, "pengisian")


def test_the_two_scales_are_never_compared() -> None:
    """They are of two purposes."""
    with pytest.raises(WrongType, match="do not stand on one scale"):
        assert FillingCategory.MEMENUHI_SYARAT > MappingCategory.OPTIMAL
    assert FillingCategory.parse("Masih Memenuhi Syarat") < FillingCategory.MEMENUHI_SYARAT


def test_what_is_known_of_their_law() -> None:
    """The limits were not read in the annex; the capped number is ours."""
    for purpose in MatchPurpose:
        assert purpose.basis.assurance is Assurance.SECONDARY
        assert purpose.label.id
    assert MATCH_BASIS.assurance is Assurance.SECONDARY
    assert CAPPED_MATCH_BASIS.assurance is Assurance.ASSUMPTION


def test_nothing_required_is_an_error() -> None:
    """A share of nothing is no number, and not 0."""
    facts = {"kompetensi": [{"dipersyaratkan": 0, "dicapai": 2}]}
    for formula in (MATCH, CAPPED_MATCH):
        with pytest.raises(DivisionByZero):
            evaluate(formula, facts)


class TestWeights:
    """Technical competencies beside the others."""

    def test_the_rule_that_was_seen(self) -> None:
        """40:60, 50:50, 60:40 by jenjang, of one functional position."""
        shares = {jenjang: (weights.technical, weights.other) for jenjang, weights in JFKK_WEIGHTS.items()}
        assert shares == {
            Jenjang.AHLI_MADYA: (Fraction(2, 5), Fraction(3, 5)),
            Jenjang.AHLI_MUDA: (Fraction(1, 2), Fraction(1, 2)),
            Jenjang.AHLI_PERTAMA: (Fraction(3, 5), Fraction(2, 5)),
        }

    @pytest.mark.parametrize("share", ["0", "1", "40", "-0.1"])
    def test_a_share_lies_between(self, share: str) -> None:
        """40 is a percentage; 0 and 1 leave one group out."""
        with pytest.raises(InvalidValue, match="Technical competencies weigh"):
            MatchWeights(share, DECREE)


def test_a_match_below_0_is_none() -> None:
    """No level is below 0; there is no class for it."""
    with pytest.raises(InvalidValue, match="match is -5"):
        match_category(-5, "pengisian")
