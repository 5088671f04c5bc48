"""Laws of PermenPANRB 8/2021 on random facts: the arithmetic written out a second time, and what can never happen."""

from __future__ import annotations

import copy
import random
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.rules.permenpanrb8_2021 import PERMENPANRB8_2021
from kinerja.rules.permenpanrb8_parts import KATEGORI
from kinerja.rules.pp30_2019 import PERILAKU, PredikatPP30

few = settings(max_examples=60)

# --- By hand --------------------------------------------------------------------------------------------------------


def achievement(row):
    """Return the achievement of an indicator in percent, as a clerk reads it off the annex."""
    low, high, done = (None if row.get(name) is None else Fraction(row[name])
                       for name in ("target", "target_atas", "realisasi"))  # fmt: skip
    if high is not None and low <= done <= high:
        return Fraction(100)
    target = high if high is not None and done > high else low
    return 100 * done / target if row["arah"] == "lebih_tinggi" else (1 + (1 - done / target)) * 100


def whole(number):
    """Return a number rounded half up (away from zero) to a whole one."""
    exact = Decimal(abs(number).numerator * 10**9 // abs(number).denominator) / 10**9
    rounded = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    return Fraction(rounded if number >= 0 else -rounded)


def read(row, made):
    """Return the achievement as it is classed."""
    return whole(achievement(row)) if made["pita_capaian"] == "persen_bulat" else achievement(row)


def attained(row):
    """Return whether a highest attainable target is reached."""
    return bool(row.get("target_maksimal")) and achievement(row) >= 100


def classed(row, made, *, jpt):
    """Return the class of an indicator."""
    if jpt and attained(row):
        return "sangat_baik"
    percent = read(row, made)
    return KATEGORI[sum(percent >= cut for cut in (60, 80, 100, 101))]


def worth(row, made):
    """Return the value of an indicator of a JPT, by the formulas as they are printed."""
    c = read(row, made)
    if attained(row) or c > 110:
        return Fraction(120)
    if c >= 101:
        return 110 + Fraction(120 - 110, 110 - 101) * (c - 101)
    if c >= 100:
        return Fraction(109)
    if c >= 80:
        return 70 + Fraction(89 - 70, 99 - 80) * (c - 80)
    if c >= 60:
        return 50 + Fraction(69 - 50, 79 - 60) * (c - 60)
    return c / 59 * 49


def result_class(result, made, *, jpt):
    """Return the class of a result, by the counts of one running system."""
    names = [classed(row, made, jpt=jpt) for row in result["indikator"]]
    sk, k, c, b, sb = (names.count(name) for name in KATEGORI)
    if len(names) == 1:
        return names[0]
    if jpt or len(names) != 3:
        return result["kategori"]
    if sb == 3 or (sb == 2 and b == 1):
        return "sangat_baik"
    if not k and not sk and (c == 1 or b >= 2):
        return "baik"
    if not sk and (k == 1 or c >= 2):
        return "cukup"
    return "kurang" if sk == 1 or (k >= 2 and not sk) else "sangat_kurang"


OWN = dict(zip(KATEGORI, (25, 60, 80, 100, 120), strict=True))
SHARE = dict(zip(KATEGORI, map(Fraction, ("0.01", "0.05", "0.1", "0.2", "0.2")), strict=True))
PERCENT = dict(zip(KATEGORI, (20, 40, 60, 80, 100), strict=True))


def result_value(result, made, *, jpt):
    """Return the value of a result."""
    if jpt:
        return Fraction(sum(worth(row, made) for row in result["indikator"])) / len(result["indikator"])
    return Fraction(OWN[result_class(result, made, jpt=jpt)])


def weighted(result, made):
    """Return the weighted value of main work of JA and JF."""
    own = result_value(result, made, jpt=False)
    if result["metode_cascading"] == "langsung":
        return own
    y = {"rencana_atasan": result.get("nilai_y"), "nilai_sendiri": own, "tetap_80": 80}[made["arti_y"]]
    return Fraction(8, 10) * own + SHARE[result_class(result, made, jpt=False)] * Fraction(y)


def main_work(facts, made):
    """Return the value of the main work."""
    rows = [row for row in facts["hasil_kerja"] if row["jenis"] == "utama"]
    if not facts["jpt"]:
        return sum(weighted(row, made) for row in rows) / len(rows)
    means = {}
    for kind in ("perjanjian_kinerja", "rencana_aksi"):
        found = [result_value(row, made, jpt=True) for row in rows if row["jenis_utama"] == kind]
        if found:
            means[kind] = sum(found) / len(found)
    heavy = made["bobot_utama_jpt"].removesuffix("_60")
    shares = {kind: Fraction(60 if kind == heavy else 40, 100) for kind in means}
    if len(means) == 1 and made["satu_jenis_utama"] == "penuh":
        return sum(means.values())
    return sum(shares[kind] * mean for kind, mean in means.items())


def additional_work(facts, made):
    """Return the value of the additional work."""
    jpt = facts["jpt"]
    rows = [row for row in facts["hasil_kerja"] if row["jenis"] == "tambahan"]
    found = [
        Fraction(PERCENT[result_class(row, made, jpt=jpt)], 100)
        * Fraction(row["bobot_lingkup"])
        * result_value(row, made, jpt=jpt)
        / 100
        for row in rows
    ]
    return max(Fraction(0), min(Fraction(10), sum(found, Fraction(0))))


def level_value(row, made):
    """Return the value of an aspect of conduct."""
    if row.get("nilai") is not None:
        return Fraction(row["nilai"])
    level, low, high = (Fraction(row[name]) for name in ("level", "level_bawah", "level_atas"))
    if level < low:
        return level / low * int(made["perilaku_di_bawah"].removeprefix("skala_"))
    if level > high:
        return 110 + Fraction(120 - 110) / (7 - high) * (level - high)
    return 90 + Fraction(109 - 90) / (high - low) * (level - low)


def by_hand(facts, made):
    """Return the score as a clerk would work it out."""
    skp = min(Fraction(120), main_work(facts, made) + additional_work(facts, made))
    leads = facts["struktural"] or facts.get("fungsional_memimpin")
    rows = [row for row in facts["perilaku"] if row["aspek"] != "kepemimpinan" or leads]
    conduct = sum(level_value(row, made) for row in rows) / len(rows)
    share = Fraction(70 if made["opsi"] == "70_30" else 60, 100)
    return share * skp + (1 - share) * conduct


# --- Random facts ---------------------------------------------------------------------------------------------------

numbers = st.integers(0, 20_000).map(lambda number: Fraction(number, 100))
targets = st.integers(1, 2_000).map(lambda number: Fraction(number, 10))
values = st.integers(0, 12_000).map(lambda number: Fraction(number, 100))


@st.composite
def indicators(draw):
    """Draw an indicator: one number or a range, either way better."""
    low = draw(targets)
    return {
        "arah": draw(st.sampled_from(["lebih_tinggi", "lebih_rendah"])),
        "target": low,
        "target_atas": draw(st.one_of(st.none(), st.integers(0, 50).map(lambda wide: low + wide))),
        "realisasi": draw(st.one_of(st.just(low), numbers)),
        "target_maksimal": draw(st.sampled_from([None, False, True])),
    }


@st.composite
def results(draw, jenis):
    """Draw a result; the class stands by where the annex has none."""
    count = draw(st.sampled_from([1, 1, 3, 2, 4]))
    return {
        "jenis": jenis,
        "jenis_utama": draw(st.sampled_from(["perjanjian_kinerja", "rencana_aksi"])),
        "metode_cascading": draw(st.sampled_from(["langsung", "non_langsung"])),
        "nilai_y": draw(values),
        "kategori": draw(st.sampled_from(KATEGORI)),
        "bobot_lingkup": draw(st.integers(0, 10)),
        "indikator": draw(st.lists(indicators(), min_size=count, max_size=count)),
    }


@st.composite
def aspects(draw, name):
    """Draw an aspect of conduct: a value, or a level on a range of at least two."""
    if draw(st.booleans()):
        return {"aspek": name, "nilai": draw(values)}
    low = draw(st.integers(1, 6))
    return {
        "aspek": name,
        "level": draw(st.integers(1, 7)),
        "level_bawah": low,
        "level_atas": draw(st.integers(low + 1, 7)),
    }


@st.composite
def halves(draw):
    """Draw the facts of a half-year."""
    leads = draw(st.booleans())
    names = PERILAKU if leads else PERILAKU[:4]
    return {
        "jpt": draw(st.booleans()),
        "hasil_kerja": [
            *draw(st.lists(results("utama"), min_size=1, max_size=3)),
            *draw(st.lists(results("tambahan"), max_size=2)),
        ],
        "perilaku": [draw(aspects(name)) for name in names],
        "struktural": leads,
        "ide_baru": draw(st.booleans()),
    }


CHOICES = {option.key: [part.token for part in option.alternatives] for option in PERMENPANRB8_2021.options}
SETS = [{key: tokens[place % len(tokens)] for key, tokens in CHOICES.items()} for place in range(3)]
"""Three ways to choose, so that every alternative is met; each is compiled once."""
BOOKS = [PERMENPANRB8_2021.choose(**made) for made in SETS]
ways = st.sampled_from(range(3))


@given(halves(), ways)
def test_the_score_is_the_one_worked_out_by_hand(facts, way) -> None:
    assert BOOKS[way].judge(facts).score.exact == by_hand(facts, SETS[way])


@few
@given(halves(), ways)
def test_the_predikat_is_that_of_pp_30(facts, way) -> None:
    """110 with a new idea, 90, 70, 50 (art. 41(5)); and the explanation comes to the same."""
    outcome = BOOKS[way].judge(facts)
    score = by_hand(facts, SETS[way])
    place = 4 if score >= 110 and facts["ide_baru"] else min(3, sum(score >= cut for cut in (50, 70, 90)))
    assert outcome.predikat is list(PredikatPP30)[place]
    assert outcome.because.value == outcome.predikat.token


@few
@given(halves(), ways, st.integers(0, 9))
def test_the_order_of_rows_does_not_matter(facts, way, seed) -> None:
    chance = random.Random(seed)
    other = {name: chance.sample(rows, len(rows)) if isinstance(rows, list) else rows for name, rows in facts.items()}
    first, second = (BOOKS[way].judge(each) for each in (facts, other))
    assert (first.score, first.predikat, first.findings) == (second.score, second.predikat, second.findings)


@few
@given(halves(), ways)
def test_the_total_is_120_at_most(facts, way) -> None:
    """PP 30/2019, art. 29(6), whatever was realised, as long as conduct keeps within its own scale."""
    assert BOOKS[way].judge(facts).score.exact <= 120


@few
@given(halves(), results("tambahan"), ways)
def test_additional_work_never_lowers(facts, more, way) -> None:
    """Some other additional work may have a value below 0, and one more never takes away from the whole of it."""
    without = {**facts, "hasil_kerja": [row for row in facts["hasil_kerja"] if row["jenis"] == "utama"]}
    with_it = {**without, "hasil_kerja": [*without["hasil_kerja"], more]}
    low, high = (BOOKS[way].judge(each).score.exact for each in (without, with_it))
    assert low <= high <= low + 10


def better(row, by):
    """Make what was realised better by ``by``."""
    row["realisasi"] += by if row["arah"] == "lebih_tinggi" else -by


@given(halves(), ways, numbers, st.data())
def test_a_better_realisation_is_never_worse(facts, way, by, data) -> None:
    """For every class, value and share the law does not drop anywhere.

    The bands of a JPT only jump up (59 to 60 percent: 49 to 50; 79 to 80: 69 to 70; 99 to 100: 89 to 109; 100 to 101:
    109 to 110), and so do those of JA and JF, and the shares of Y never fall with the class.
    """
    before = BOOKS[way].judge(facts).score.exact
    changed = copy.deepcopy(facts)
    row = data.draw(st.sampled_from([row for result in changed["hasil_kerja"] for row in result["indikator"]]))
    better(row, by)
    assert BOOKS[way].judge(changed).score.exact >= before


@given(targets, st.integers(0, 50), st.sampled_from(["lebih_tinggi", "lebih_rendah"]), numbers, numbers)
def test_nothing_drops_at_the_ends_of_a_range(low, wide, arah, done, by) -> None:
    """Divided by its nearer end, a range meets 100 percent at both ends, so nothing jumps there."""
    row = {"arah": arah, "target": low, "target_atas": low + wide, "realisasi": done}
    before = achievement(row)
    better(row, by)
    assert achievement(row) >= before


def test_a_higher_level_is_never_worth_less() -> None:
    """On every range of levels, in both readings of what lies below it."""
    for low in range(1, 7):
        for high in range(low + 1, 8):
            for made in SETS:
                found = [level_value({"level": level, "level_bawah": low, "level_atas": high}, made)
                         for level in range(1, 8)]  # fmt: skip
                assert found == sorted(found)


@pytest.mark.parametrize("book", BOOKS)
def test_two_indicators_are_never_guessed(book) -> None:
    """Whatever the classes of the two are."""
    for first in (30, 70, 90, 100, 105):
        for second in (30, 70, 90, 100, 105):
            rows = [{"arah": "lebih_tinggi", "target": 100, "realisasi": done} for done in (first, second)]
            facts = {
                "jpt": False,
                "hasil_kerja": [{"jenis": "utama", "metode_cascading": "langsung", "indikator": rows}],
                "perilaku": [{"aspek": aspek, "nilai": 100} for aspek in PERILAKU[:4]],
                "struktural": False,
                "ide_baru": False,
            }
            assert isinstance(book.judge(facts).predikat, Undetermined)
