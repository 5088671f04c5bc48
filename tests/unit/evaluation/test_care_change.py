"""Before and after a sosialisasi: the same people, beside others, and what chance makes is not called a change."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.followed import Followed
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.errors import EmptyCollection, InvalidValue, WrongType
from kinerja.evaluation.care_change import AdoptionVerdict, Sosialisasi, before_and_after, still_lacking
from kinerja.evaluation.care_files import CareFile, CareFiles
from kinerja.evaluation.care_kinds import CareKind
from kinerja.evaluation.care_parts import CarePolicy, SupportRemark, Threshold, Unsaid

FIRST, SECOND = Period.quarter(2025, 1), Period.quarter(2025, 2)
HELD = Sosialisasi("Dialog kinerja", date(2025, 4, 1), ["dinas"])
DECREE = Law("SK Bupati 1/2025")("Diktum 1")


def unit(name: str, period: Period, had: str) -> list[CareFile]:
    """Return people by a letter each: y had a dialogue, n had none, ? is not recorded."""
    days = {"y": [period.start], "n": [], "?": None}
    return [CareFile(f"{name}{place}", name, "tepat_waktu", dialogues=days[each]) for place, each in enumerate(had)]


def sides(**units: tuple[str, str]) -> dict[str, CareFiles]:
    """Return the records of both times; of each unit the letters before and after."""
    pairs = [(FIRST, 0), (SECOND, 1)]
    told = [[file for name, both in units.items() for file in unit(name, period, both[at])] for period, at in pairs]
    return {"before": CareFiles(FIRST, told[0]), "after": CareFiles(SECOND, told[1])}


def change(policy: CarePolicy = CarePolicy(), **units: tuple[str, str]):  # noqa: B008 - a value
    return before_and_after(HELD, "dialog_belum_ada", **sides(**units), policy=policy)


def test_clearly_more_people_have_it() -> None:
    told = change(dinas=("nnnnnnnnyy", "yyyyyyynyy"))
    assert (told.verdict, told.kind) == (AdoptionVerdict.MEMBAIK, CareKind.DIALOG_BELUM_ADA)
    assert told.reached == Followed(2, 7, 0, 1)
    assert told.chance == Fraction(2, 2**7)
    assert (told.others, told.beside, told.left_out) == (None, None, 0)
    assert (
        told.reason.en
        == "10 people: 8 lacked it before, 1 after. Chance alone makes so uneven a change in 1.56% of cases."
    )


def test_clearly_fewer() -> None:
    assert change(dinas=("yyyyyyyn", "nnnnnnny")).verdict is AdoptionVerdict.TIDAK_JELAS
    assert change(dinas=("yyyyyyyn", "nnnnnnnn")).verdict is AdoptionVerdict.MEMBURUK


def test_what_chance_makes_is_no_change() -> None:
    told = change(dinas=("nnnnnyyy", "yyyyyyyy"))
    assert (told.verdict, told.chance) == (AdoptionVerdict.TIDAK_JELAS, Fraction(1, 16))
    lax = CarePolicy(chance=Threshold("1/10", DECREE))
    assert change(lax, dinas=("nnnnnyyy", "yyyyyyyy")).verdict is AdoptionVerdict.MEMBAIK


def test_nothing_changed() -> None:
    told = change(dinas=("nnnnnn", "nnnnnn"))
    assert (told.verdict, told.chance) == (AdoptionVerdict.TIDAK_JELAS, 1)


def test_few_people_give_no_verdict_and_are_not_shown() -> None:
    told = change(dinas=("nnnn", "yyyy"), badan=("nnnnnn", "nnnnnn"))
    assert (told.verdict, told.reached, told.chance, told.beside) == (AdoptionVerdict.DATA_KURANG, None, None, None)
    assert told.others == Followed(0, 0, 0, 6)
    assert "Too few" in told.reason.en


def test_the_same_happened_elsewhere() -> None:
    """Everybody began to have dialogues: a change after the sosialisasi that it did not make."""
    told = change(dinas=("nnnnnnn", "yyyyyyy"), badan=("nnnnnnn", "yyyyyyy"))
    assert (told.verdict, told.beside) == (AdoptionVerdict.MEMBAIK, 1)


def test_only_where_it_was_held() -> None:
    told = change(dinas=("nnnnnnn", "yyyyyyy"), badan=("nnnnnnn", "nnnnnnn"))
    assert told.beside == Fraction(2, 3432)


def test_who_is_on_record_once_only_is_left_out_and_counted() -> None:
    told = change(dinas=("nnnnnnn?", "yyyyyy?n"))
    assert (told.reached.people, told.left_out) == (6, 2)
    told = change(dinas=("nnnnnn", "yyyyyynnn"))
    assert (told.reached.people, told.left_out) == (6, 3)


@pytest.mark.parametrize(
    ("before", "after"),
    [(SECOND, Period.quarter(2025, 3)), (Period.of("2025-01-01", "2025-04-01"), SECOND), (FIRST, FIRST)],
)
def test_days_on_the_wrong_side(before: Period, after: Period) -> None:
    with pytest.raises(InvalidValue, match="not before and after 2025-04-01"):
        before_and_after(HELD, "dialog_belum_ada", before=CareFiles(before, []), after=CareFiles(after, []))
    with pytest.raises(InvalidValue, match="not before and after"):
        still_lacking(HELD, "dialog_belum_ada", before=CareFiles(before, []), after=CareFiles(after, []))


def test_what_is_not_counted() -> None:
    with pytest.raises(InvalidValue, match="not counted"):
        before_and_after(HELD, "turun_tajam", **sides())


def test_a_sosialisasi_reached_somebody() -> None:
    assert Sosialisasi("Umpan balik", date(2025, 4, 1), ["b", "a", "b"]).unit_ids == ("a", "b")
    with pytest.raises(EmptyCollection, match="reached no unit"):
        Sosialisasi("Umpan balik", date(2025, 4, 1), [])
    with pytest.raises(WrongType, match="One text"):
        Sosialisasi("Umpan balik", date(2025, 4, 1), "dinas")


@pytest.mark.parametrize("counts", [(-1, 0, 0, 0), (0, 0, 0, True), (0, "1", 0, 0)])
def test_people_who_cannot_be(counts) -> None:
    with pytest.raises(InvalidValue):
        Followed(*counts)


@pytest.mark.parametrize("verdict", AdoptionVerdict)
def test_every_verdict_has_a_name(verdict: AdoptionVerdict) -> None:
    assert verdict.label.id != verdict


# --- Units that lack as much as before


def unmoved(**units: tuple[str, str]):
    return still_lacking(HELD, CareKind.DIALOG_BELUM_ADA, **sides(**units))


def test_a_unit_that_lacks_as_much_as_before_is_told_and_no_word_of_resistance() -> None:
    (remark,) = unmoved(dinas=("nnnyyy", "ynnnyy"), badan=("nnnnnn", "nnnnnn"))
    assert isinstance(remark, SupportRemark)
    assert (remark.kind, remark.about, remark.n) == (CareKind.BELUM_BERUBAH, "dinas", 6)
    assert [number.value for number in remark.numbers] == [50, 50]
    assert "'Dialog kinerja' (1 April 2025): 3 of 6" in remark.seen.en
    assert "resist" not in (remark.seen.en + remark.helps.en + remark.seen.id + remark.helps.id).lower()


def test_a_unit_that_lacks_less_or_little_is_not() -> None:
    assert unmoved(dinas=("nnnyyy", "nnyyyy")) == ()
    assert unmoved(dinas=("nyyyyyy", "nyyyyyy")) == ()


@pytest.mark.parametrize("had", [("nnnn", "nnnn"), ("nnnnnn", "??????"), ("??????", "nnnnnn")])
def test_of_few_people_or_no_record_nothing_is_said(had) -> None:
    (told,) = unmoved(dinas=had)
    assert isinstance(told, Unsaid)
    assert (told.kind, told.about) == (CareKind.BELUM_BERUBAH, "dinas")


def test_a_unit_that_is_gone_is_passed_over() -> None:
    assert unmoved(badan=("nnnnnn", "nnnnnn")) == ()
    assert unmoved(dinas=("", "nnnnnn")) == ()
    assert unmoved(dinas=("nnnnnn", "")) == ()
