"""Promotions and what they do to credits."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.finding import Finding, Severity, Undetermined
from kinerja.base.laws import PERBKN_3_2023
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry, CreditKind
from kinerja.career.credit_extraordinary import promote_extraordinarily
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_promotion import (
    promote_jenjang,
    promote_rank,
    promote_rank_without_vacancy,
    to_keahlian,
)
from kinerja.career.credit_spans import NewCredits
from kinerja.career.credit_threshold import ASSUMED_TERAMPIL, CreditThreshold
from kinerja.errors import InvalidValue, NotCovered, NotFound, WrongType
from kinerja.people.employee import Dated
from kinerja.people.positions import Jenjang
from kinerja.people.ranks import Golongan

PAK = PERBKN_3_2023("Lampiran III")
SINCE, TMT = date(2020, 1, 1), date(2026, 2, 1)


def held(jenjang: str, golongan: str, total: str, **changes: object) -> CreditLedger:
    """Return a ledger with a rank and a total."""
    ledger = CreditLedger("e1", jenjang, SINCE, **changes).ranked(golongan, SINCE)
    return ledger.adding(CreditEntry("jf_lama", jenjang, total, PAK))


def test_a_surplus_is_kept_within_a_jenjang() -> None:
    """Official: 112.5 at III/c, the rank asks 100, 12.5 is kept (art. 19(6))."""
    ledger = promote_rank(held("ahli_muda", "III/c", "112.5"), "III/d", TMT)
    assert (ledger.golongan, ledger.balance) == (Golongan.III_D, Fraction("112.5"))
    target = ledger.rank_target("III/d")
    assert isinstance(target, CreditThreshold)
    assert ledger.balance - target.base == Fraction("12.5")


def test_a_surplus_is_lost_on_promotion_into_the_next_jenjang() -> None:
    """Official: 212.5 at III/d, the jenjang asks 200, 12.5 is lost (art. 19(5)); the rank follows (art. 19(2))."""
    madya = promote_jenjang(held("ahli_muda", "III/d", "212.5"), "ahli_madya", TMT)
    assert madya.opening
    assert (madya.balance, madya.opening.lost, madya.opening.paid_rank) == (0, Fraction("12.5"), Golongan.IV_A)
    assert (madya.golongan, madya.since, madya.entries) == (Golongan.III_D, TMT, ())
    ranked = promote_rank(madya, "IV/a", date(2026, 4, 1))
    assert (ranked.golongan, ranked.balance) == (Golongan.IV_A, 0)


def test_promotions_in_rank_never_keep_anybody_from_the_jenjang() -> None:
    """Regression KPK CarryOver: it takes 50 off at each rank and compares the rest with 100, which is never reached."""
    ledger = held("ahli_pertama", "III/a", "56.25")
    ledger = promote_rank(ledger, "III/b", date(2024, 4, 1))
    ledger = ledger.adding(CreditEntry.of(convert("ahli_pertama", "sangat_baik", Period.year(2024))))
    ledger = ledger.adding(CreditEntry.of(convert("ahli_pertama", "sangat_baik", Period.year(2025))))
    carried = ledger.balance - 50
    assert carried < 50
    target = ledger.jenjang_target()
    assert isinstance(target, CreditThreshold)
    assert target.lacking(ledger.balance) == Fraction("6.25")
    whole = ledger.adding(CreditEntry.of(convert("ahli_pertama", "baik", Period.semester(2026, 1))))
    assert whole.balance - 50 < 100
    assert promote_jenjang(whole, "ahli_muda", date(2026, 8, 1)).jenjang is Jenjang.AHLI_MUDA


def test_what_is_missing_is_told() -> None:
    """As a number, in the sentence and beside it."""
    with pytest.raises(InvalidValue, match=r"2\.5 credits are missing for iii_d: 97\.5 of 100") as caught:
        promote_rank(held("ahli_muda", "III/c", "97.5"), "III/d", TMT)
    assert caught.value.value == Fraction("2.5")
    with pytest.raises(InvalidValue, match=r"0\.01 credits are missing for ahli_madya"):
        promote_jenjang(held("ahli_muda", "III/d", "199.99"), "ahli_madya", TMT)


def test_only_what_counted_by_the_day_counts() -> None:
    """A decree of later opens nothing earlier."""
    ledger = held("ahli_muda", "III/c", "90").adding(CreditEntry("lainnya", "ahli_muda", 20, PAK, booked_on=TMT))
    with pytest.raises(InvalidValue, match="10 credits"):
        promote_rank(ledger, "III/d", date(2026, 1, 31))
    assert promote_rank(ledger, "III/d", TMT).golongan is Golongan.III_D


def test_one_step_at_a_time() -> None:
    """Neither rank nor jenjang is skipped."""
    with pytest.raises(InvalidValue, match="iv_a is not next, but iii_d"):
        promote_rank(held("ahli_muda", "III/c", "500"), "IV/a", TMT)
    with pytest.raises(InvalidValue, match="ahli_utama is not next, but ahli_madya"):
        promote_jenjang(held("ahli_muda", "III/c", "500"), "ahli_utama", TMT)


def test_the_jenjang_comes_before_a_rank_beyond_it() -> None:
    """Art. 19(2)."""
    with pytest.raises(InvalidValue, match=r"next jenjang comes first.*ayat \(2\)"):
        promote_rank(held("ahli_pertama", "III/b", "100"), "III/c", TMT)


def test_no_next_jenjang_is_refused_by_its_reason() -> None:
    """Regression B13: no sum of credits leads beyond the last jenjang."""
    with pytest.raises(InvalidValue, match="last jenjang"):
        promote_jenjang(held("ahli_utama", "IV/e", "10000"), "ahli_utama", TMT)
    with pytest.raises(InvalidValue, match="last golongan"):
        promote_rank(held("ahli_utama", "IV/e", "10000"), "IV/e", TMT)


def test_what_no_rule_tells_is_booked_by_decree() -> None:
    """A base of keterampilan that was never read, a rank below the jenjang."""
    for ledger, to in ((held("terampil", "II/c", "50"), "II/d"), (held("ahli_muda", "III/b", "150"), "III/c")):
        with pytest.raises(NotCovered, match="ledger.ranked"):
            promote_rank(ledger, to, TMT)
        assert ledger.ranked(to, TMT).golongan is Golongan.parse(to)


def test_a_rank_must_be_told_and_left_behind() -> None:
    """Without one nothing can be next; the new one comes after it."""
    bare = CreditLedger("e1", "ahli_muda", SINCE, [CreditEntry("jf_lama", "ahli_muda", 300, PAK)])
    with pytest.raises(NotFound, match="no rank"):
        promote_rank(bare, "III/d", TMT)
    with pytest.raises(NotFound, match="no rank"):
        promote_jenjang(bare, "ahli_madya", TMT)
    with pytest.raises(InvalidValue, match="does not come after III/c"):
        promote_rank(held("ahli_muda", "III/c", "100"), "III/d", SINCE)


def test_the_jenjang_takes_the_rank_that_is_told() -> None:
    """With its day, because the ledger does not know since when it is held."""
    bare = CreditLedger("e1", "ahli_muda", SINCE, [CreditEntry("jf_lama", "ahli_muda", 300, PAK)])
    madya = promote_jenjang(bare, "ahli_madya", TMT, golongan="III/d")
    assert (madya.golongan, madya.golongan_on(TMT)) == (Golongan.III_D, Golongan.III_D)


def test_a_higher_rank_brings_its_base_along() -> None:
    """Ahli Pertama at III/d, whose rank is above the jenjang, becomes Ahli Muda with the base 100 and no paid rank."""
    muda = promote_jenjang(held("ahli_pertama", "III/d", "100"), "ahli_muda", TMT)
    assert [(each.kind, each.credit) for each in muda.entries] == [(CreditKind.AK_DASAR, 100)]
    assert muda.opening
    assert muda.opening.paid_rank is None


def test_a_rank_below_the_jenjang_has_no_base() -> None:
    """Nothing is guessed: the ledger begins empty, and the paid rank still is the next one."""
    muda = promote_jenjang(held("ahli_pertama", "III/a", "100"), "ahli_muda", TMT)
    assert muda.entries == ()
    assert muda.opening
    assert muda.opening.paid_rank is Golongan.III_B
    assert promote_rank(muda, "III/b", date(2026, 3, 1)).golongan is Golongan.III_B


def test_a_rank_is_not_paid_by_credits_that_do_not_reach_it() -> None:
    """Posts that start at III/b: 50 is enough for the jenjang; at III/b the rank is paid with it, too."""
    ledger = held("ahli_pertama", "III/b", "50", starts_at="III/b")
    muda = promote_jenjang(ledger, "ahli_muda", TMT)
    assert muda.opening
    assert (muda.opening.need, muda.opening.paid_rank) == (50, Golongan.III_C)


def test_months_since_the_tmt_are_not_converted_in_the_old_jenjang() -> None:
    """They belong to the new one."""
    ledger = held("ahli_muda", "III/d", "200").adding(CreditEntry.of(convert("ahli_muda", "baik", Period.year(2026))))
    with pytest.raises(InvalidValue, match="converts months since 2026-02-01"):
        promote_jenjang(ledger, "ahli_madya", TMT)


def test_one_rank_without_a_vacancy() -> None:
    """Art. 19(3) and (4): once, with the credits of rank and jenjang; the jenjang may follow, and is not paid twice."""
    ledger = promote_rank_without_vacancy(held("ahli_pertama", "III/b", "100"), "III/c", TMT)
    assert (ledger.jenjang, ledger.golongan, ledger.balance) == (Jenjang.AHLI_PERTAMA, Golongan.III_C, 100)
    with pytest.raises(NotCovered):
        promote_rank_without_vacancy(ledger.adding(), "III/d", date(2028, 4, 1))
    muda = promote_jenjang(ledger, "ahli_muda", date(2028, 8, 1))
    assert muda.opening
    assert (muda.balance, muda.opening.paid_rank) == (0, None)


@pytest.mark.parametrize(
    ("ledger", "to", "told"),
    [
        (held("ahli_pertama", "III/a", "100"), "III/b", "needs no vacancy"),
        (held("ahli_pertama", "III/b", "99"), "III/c", "1 credits are missing"),
        (held("penyelia", "III/d", "900"), "IV/a", "last golongan"),
        (promote_jenjang(held("ahli_pertama", "III/a", "100"), "ahli_muda", SINCE), "III/b", "needs no vacancy"),
    ],
)
def test_without_a_vacancy_everything_else_must_be_there(ledger: CreditLedger, to: str, told: str) -> None:
    """And the rank must lie beyond the jenjang."""
    with pytest.raises(InvalidValue, match=told):
        promote_rank_without_vacancy(ledger, to, TMT)


@pytest.mark.parametrize(
    ("jenjang", "golongan", "to", "base"),
    [
        ("mahir", "III/a", Jenjang.AHLI_PERTAMA, 0),
        ("mahir", "III/b", Jenjang.AHLI_PERTAMA, 50),
        ("penyelia", "III/c", Jenjang.AHLI_MUDA, 0),
        ("penyelia", "III/d", Jenjang.AHLI_MUDA, 100),
    ],
)
def test_from_keterampilan_to_keahlian(jenjang: str, golongan: str, to: Jenjang, base: int) -> None:
    """Art. 20: by the rank; base and conversion, and the old balance stays behind."""
    converted = CreditEntry.of(convert(to, "baik", Period.year(2025)), "perpindahan")
    ledger = to_keahlian(held(jenjang, golongan, "80"), TMT, [converted])
    assert (ledger.jenjang, ledger.balance) == (to, base + converted.credit)
    assert ledger.opening
    assert (ledger.opening.lost, ledger.opening.paid_rank) == (80, None)


def test_the_base_of_keahlian_counts_once() -> None:
    """Also where what is given has it: 100 and what was converted, not 200 (art. 20)."""
    given = [
        CreditEntry.of(convert("ahli_muda", "baik", Period.of("2024-04-01", "2024-12-31")), "perpindahan"),
        CreditEntry("ak_dasar", "ahli_muda", 100, PAK),
    ]
    assert to_keahlian(held("penyelia", "III/d", "80"), TMT, given).balance == Fraction("118.75")
    with pytest.raises(InvalidValue, match="books a base of 50; that of the rank is 0"):
        to_keahlian(
            held("mahir", "III/b", "80"),
            TMT,
            [CreditEntry("ak_dasar", "ahli_pertama", 50, PAK)],
            starts_at="III/b",
        )
    below = CreditEntry("ak_dasar", "ahli_pertama", 0, PAK)
    assert to_keahlian(held("mahir", "III/a", "80"), TMT, [below], starts_at="III/b").entries == (below,)


def test_a_base_given_behind_a_promotion_counts_once() -> None:
    """The ledger refuses the second one."""
    muda = promote_jenjang(held("ahli_pertama", "III/d", "100"), "ahli_muda", TMT)
    with pytest.raises(InvalidValue, match="base stands"):
        muda.adding(CreditEntry("ak_dasar", "ahli_muda", 100, PAK))


def test_a_result_that_nobody_knows_yet_opens_no_jenjang() -> None:
    """90 and seven months of a year that is judged in December: not on 1 August (review 4a)."""
    part = convert("ahli_pertama", "sangat_baik", Period.of("2024-01-01", "2024-07-31"))
    ledger = held("ahli_pertama", "III/b", "90").adding(CreditEntry.of(part, judged_until=date(2024, 12, 31)))
    with pytest.raises(InvalidValue, match="10 credits are missing"):
        promote_jenjang(ledger, "ahli_muda", date(2024, 8, 1))


def test_whether_the_rank_is_paid_from_terampil_is_left_open() -> None:
    """No base at II/d was read: that is said, and a named assumption decides it (art. 19(2))."""
    ledger = held("terampil", "II/d", "62")
    mahir = promote_jenjang(ledger, "mahir", TMT)
    assert mahir.opening
    assert mahir.opening.paid_rank is None
    assert isinstance(mahir.opening.undecided, Undetermined)
    assert mahir.rank_target("II/d") is mahir.opening.undecided
    assert mahir.rank_target("III/a").total == 50
    assert "Nobody can tell yet" in mahir.as_text("en")
    assumed = promote_jenjang(ledger, "mahir", TMT, rules=ASSUMED_TERAMPIL)
    assert assumed.opening
    assert (assumed.opening.paid_rank, assumed.opening.undecided) == (Golongan.III_A, None)
    assert promote_rank(assumed, "III/a", date(2026, 3, 1)).golongan is Golongan.III_A


def test_posts_of_keahlian_that_start_higher_have_no_base_below() -> None:
    """Where they start at III/b, the total begins there."""
    ledger = to_keahlian(held("mahir", "III/b", "80"), TMT, starts_at="III/b")
    target = ledger.jenjang_target()
    assert isinstance(target, CreditThreshold)
    assert (ledger.balance, target.total) == (0, 50)


@pytest.mark.parametrize(
    ("ledger", "told"),
    [
        (held("ahli_muda", "III/d", "80"), "keahlian already"),
        (held("terampil", "II/d", "60"), "leads to no jenjang"),
        (held("penyelia", "IV/a", "60"), "leads to no jenjang"),
    ],
)
def test_no_other_way_leads_to_keahlian(ledger: CreditLedger, told: str) -> None:
    """From keterampilan, at III/a to III/d."""
    with pytest.raises(InvalidValue, match=told):
        to_keahlian(ledger, TMT)


def test_keahlian_with_a_rank_that_is_told() -> None:
    """Where the ledger tells none."""
    bare = CreditLedger("e1", "penyelia", SINCE)
    assert to_keahlian(bare, TMT, golongan="III/c").golongan is Golongan.III_C
    with pytest.raises(NotFound):
        to_keahlian(bare, TMT)


# --- Release ----------------------------------------------------------------------------------------------------------

RELEASED = date(2025, 1, 1)


@pytest.mark.parametrize("on", [RELEASED, date(2026, 3, 1)])
@pytest.mark.parametrize(
    ("step", "ledger", "to"),
    [
        (promote_rank, held("ahli_muda", "III/c", "150"), ["III/d"]),
        (promote_rank_without_vacancy, held("ahli_muda", "III/d", "250"), ["IV/a"]),
        (promote_extraordinarily, held("ahli_muda", "IV/a", "250"), ["IV/b"]),
        (promote_jenjang, held("ahli_muda", "III/d", "250"), ["ahli_madya"]),
        (to_keahlian, held("penyelia", "III/d", "80"), []),
    ],
)
def test_who_is_released_is_not_promoted(step: Any, ledger: CreditLedger, to: list[str], on: date) -> None:
    """Nobody who does not hold the post has a regular promotion (art. 16; review 2)."""
    away = ledger.releasing(RELEASED)
    with pytest.raises(InvalidValue, match=r"not held any more: the release is of 2025-01-01.*Pasal 16"):
        step(away, *to, on)
    assert step(away, *to, date(2024, 12, 31)).ranks


def test_ranks_keep_their_days() -> None:
    """The rank of the day and one that comes later, each with its TMT (review 6)."""
    ledger = held("ahli_pertama", "III/a", "100").ranked("III/b", date(2026, 1, 1))
    muda = promote_jenjang(ledger, "ahli_muda", date(2025, 8, 1))
    assert muda.ranks == ledger.ranks
    assert (muda.golongan_on(date(2025, 8, 1)), muda.golongan) == (Golongan.III_A, Golongan.III_B)
    older = held("mahir", "III/a", "80").ranked("III/b", date(2026, 1, 1))
    assert to_keahlian(older, date(2025, 8, 1)).ranks == older.ranks
    other = promote_jenjang(ledger, "ahli_muda", date(2025, 8, 1), golongan="III/b")
    assert other.ranks == (Dated(Golongan.III_B, date(2025, 8, 1)),)


def test_new_credits_open_the_ledger_of_keahlian() -> None:
    """As they are, like in begin and adding (review 9a)."""
    entry = CreditEntry.of(convert("ahli_muda", "baik", Period.year(2025)), "perpindahan")
    ledger = held("penyelia", "III/d", "80")
    assert to_keahlian(ledger, TMT, NewCredits([entry])) == to_keahlian(ledger, TMT, [entry])
    with pytest.raises(WrongType, match="CreditEntry"):
        to_keahlian(ledger, TMT, ["entry"])  # type: ignore[list-item]


def test_new_credits_in_doubt_open_none() -> None:
    """An error among their findings."""
    words = Words("Salah.", "Wrong.")
    doubted = NewCredits(findings=[Finding("WRONG", Severity.ERROR, "x", words, words, PAK)])
    with pytest.raises(InvalidValue, match=r"in doubt: Wrong\."):
        to_keahlian(held("penyelia", "III/d", "80"), TMT, doubted)
