"""What the next rank and the next jenjang ask of one running total."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.laws import PERBKN_3_2023
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.career.credit_threshold import (
    CreditThreshold,
    NoNextStep,
    jenjang_threshold,
    rank_base,
    rank_threshold,
)
from kinerja.errors import InvalidValue
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan

KEAHLIAN = [
    ("ahli_pertama", "III/a", 50, "III/b"),
    ("ahli_pertama", "III/b", 100, "III/c"),
    ("ahli_muda", "III/c", 100, "III/d"),
    ("ahli_muda", "III/d", 200, "IV/a"),
    ("ahli_madya", "IV/a", 150, "IV/b"),
    ("ahli_madya", "IV/b", 300, "IV/c"),
    ("ahli_madya", "IV/c", 450, "IV/d"),
    ("ahli_utama", "IV/d", 200, "IV/e"),
]


@pytest.mark.parametrize(("jenjang", "golongan", "total", "to"), KEAHLIAN)
def test_the_next_rank_counts_from_the_base_of_the_present_one(
    jenjang: str, golongan: str, total: int, to: str
) -> None:
    """At the last golongan of a jenjang, rank and jenjang ask for the same total."""
    target = rank_threshold(jenjang, golongan)
    assert isinstance(target, CreditThreshold)
    assert (target.total, target.to, target.paid) == (total, Golongan.parse(to), False)
    assert target.because.value == total
    above = jenjang_threshold(jenjang)
    if not PERBKN3_2023.fits(jenjang, to):
        assert isinstance(above, CreditThreshold)
        assert above.total == total


@pytest.mark.parametrize("jenjang", ["ahli_utama", "penyelia"])
def test_where_no_jenjang_follows_the_answer_is_a_type(jenjang: str) -> None:
    """Regression B13: a system has a need of 9999 credits for the jenjang above Ahli Utama."""
    target = jenjang_threshold(jenjang)
    assert isinstance(target, NoNextStep)
    assert "9999" not in str(attrs.asdict(target))
    assert "terakhir" in target.reason.id


@pytest.mark.parametrize(("jenjang", "golongan"), [("ahli_utama", "IV/e"), ("penyelia", "III/d")])
def test_where_no_rank_follows_the_answer_is_a_type(jenjang: str, golongan: str) -> None:
    """Credits lead no further on this ladder."""
    assert isinstance(rank_threshold(jenjang, golongan), NoNextStep)


def test_the_last_golongan_of_all_leads_nowhere_whatever_the_table() -> None:
    """Also where an agency's table has it in the middle of a ladder."""
    needs = [attrs.evolve(each, ranks=(*each.ranks, Golongan.IV_E)) for each in PERBKN3_2023.needs[-2:]]
    rules = attrs.evolve(PERBKN3_2023, needs=needs, bases=())
    assert isinstance(rank_threshold("ahli_madya", "IV/e", rules=rules), NoNextStep)


@pytest.mark.parametrize(
    ("jenjang", "golongan"), [("ahli_muda", "III/b"), ("ahli_pertama", "III/c"), ("terampil", "II/c")]
)
def test_where_no_base_is_known_nothing_is_guessed(jenjang: str, golongan: str) -> None:
    """A rank that does not fit, or a base that was never read."""
    assert isinstance(rank_threshold(jenjang, golongan), Undetermined)


def test_posts_that_start_higher_ask_less_and_count_from_there() -> None:
    """Art. 21: Ahli Pertama from III/b asks 50, Terampil from II/c asks 40."""
    above = jenjang_threshold("ahli_pertama", starts_at="III/b")
    rank = rank_threshold("ahli_pertama", "III/b", starts_at="III/b")
    assert isinstance(above, CreditThreshold)
    assert isinstance(rank, CreditThreshold)
    assert (above.total, rank.total, rank.base) == (50, 50, 0)
    assert [rank_base("terampil", each, starts_at="II/c") for each in ("II/c", "II/d")] == [0, 20]
    terampil = jenjang_threshold("terampil", starts_at="II/c")
    assert isinstance(terampil, CreditThreshold)
    assert terampil.total == 40


@pytest.mark.parametrize("golongan", ["II/b", "III/a"])
def test_a_rank_that_such_posts_do_not_have_is_left_open(golongan: str) -> None:
    """Below the start, or beyond the jenjang."""
    base = rank_base("terampil", golongan, starts_at="II/c")
    assert isinstance(base, Undetermined)
    assert "II/c" in base.reason.en


def test_a_start_that_is_no_exception_changes_nothing() -> None:
    """The rules name two."""
    assert rank_base("ahli_muda", "III/d", starts_at="III/d") == rank_base("ahli_muda", "III/d") == 100


def test_thresholds_tell_what_is_missing_and_what_is_above() -> None:
    """Never both."""
    target = CreditThreshold(Jenjang.AHLI_MADYA, 0, 200, PERBKN_3_2023("Pasal 21"))
    assert (target.lacking("187.5"), target.surplus("187.5"), target.met_by("187.5")) == (12.5, 0, False)
    assert (target.lacking("212.5"), target.surplus("212.5"), target.met_by(200)) == (0, 12.5, True)
    with pytest.raises(InvalidValue, match="need"):
        CreditThreshold(Jenjang.AHLI_MADYA, 0, -1, PERBKN_3_2023("Pasal 21"))
