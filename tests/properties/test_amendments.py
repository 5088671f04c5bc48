"""Laws of amendments, on random replacements: only what is replaced changes, everywhere, and the rest stays."""

from __future__ import annotations

from fractions import Fraction

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.formula import bands, number
from kinerja.formula import given as fact
from kinerja.formula.nodes import named_parts
from kinerja.rules import shape
from kinerja.rules.allowance import Allowance
from kinerja.rules.amendment import Amendment, kept
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Rating
from kinerja.rules.pp46_2011 import PERILAKU, PP46_2011
from kinerja.rules.regional import achievement_guide
from kinerja.rules.regional_year import latest, lower_median, monthly_to_annual, upper_median, worst
from kinerja.testing.strategies import values as drawn

few = settings(max_examples=20)
PERBUP = Law("Perbup Contoh 12/2025")
RATINGS = list(Rating)
KEYS = sorted(key for key, part in PP46_2011.parts.items() if part.kind.value == "number")


LAIN = shape.number("lain", "", "")
ROWS = shape.collection("indikator", "", "", LAIN)
OTHER = shape.whole(
    LAIN, shape.collection("hasil_kerja", "", "", LAIN, ROWS), shape.collection("kreativitas", "", "", LAIN)
)


def weights(share: Fraction) -> Amendment:
    """Return an amendment of PP 46/2011 that gives the SKP another weight."""
    parts = (("bagian_skp", "skp", share), ("bagian_perilaku", "perilaku", 1 - share))
    return Amendment(
        "contoh",
        "1",
        "pp46_2011",
        PERBUP,
        PERBUP("Pasal 2"),
        [
            (number(each) * kept(PP46_2011, part)).named(key, id="", en="", basis=PERBUP("Pasal 3"))
            for key, part, each in parts
        ],
    )


shares = st.integers(0, 100).map(lambda share: Fraction(share, 100))
values = st.integers(0, 10_000).map(lambda value: Fraction(value, 100))


@few
@given(shares, values, values)
def test_the_answer_is_that_of_the_new_formula(share, done, conduct) -> None:
    """And with the national weights that of the national book."""
    facts = {
        "hasil_kerja": [{"indikator": [{"aspek": "kuantitas", "target": 100, "realisasi": done}]}],
        "perilaku": [{"aspek": aspect, "nilai": conduct} for aspect in PERILAKU[:5]],
        "struktural": False,
    }
    book, old = weights(share).apply(PP46_2011), PP46_2011.judge(facts)
    skp = old.because.find("skp")[0].value
    assert book.judge(facts).score.exact == share * skp + (1 - share) * conduct
    same = weights(Fraction(60, 100)).apply(PP46_2011).judge(facts)
    assert (same.predikat, same.score) == (old.predikat, old.score)


@few
@given(st.sampled_from(KEYS))
def test_nothing_but_the_part_and_what_is_made_of_it_changes(key) -> None:
    """Any part can be replaced; each other part that is left is as it was, unless the replaced one is in it."""
    new = fact("lain").named(key, id="", en="", basis=PERBUP("Pasal 3"))
    book = Amendment("contoh", "1", "pp46_2011", PERBUP, PERBUP("Pasal 2"), [new], needs=OTHER).apply(PP46_2011)
    for name, part in book.parts.items():
        inside = key in named_parts(PP46_2011.parts[name])
        assert (part == PP46_2011.parts[name]) is not inside
    assert book.parts[key] == new.node
    assert book.deviations[0].key == key


@few
@given(drawn(Amendment))
def test_an_amendment_knows_its_own_replacements(amendment) -> None:
    """Made again of its own parts it is the same one."""
    assert attrs.evolve(amendment) == amendment


GUIDES = {
    most: achievement_guide(
        lambda value: bands(value, lowest="di_bawah", at_least={90: "sesuai"}, above={100: "di_atas"}),
        id="contoh",
        version="1",
        law=PERBUP,
        basis=PERBUP("Pasal 3"),
        most=most,
    ).apply(PERMENPANRB6_2022)
    for most in ("0.5", "0.6", "0.9")
}


@few
@given(st.lists(st.sampled_from(["di_bawah", "sesuai", "di_atas"]), max_size=6), st.sampled_from(sorted(GUIDES)))
def test_a_guide_by_achievement_is_total_and_monotone(standings, most) -> None:
    """It always answers, and better results never make a worse proposal."""
    cuts = {"di_bawah": 80, "sesuai": 100, "di_atas": 120}

    def rated(held):
        rows = [
            {"jenis": "utama", "indikator": [{"target": 100, "realisasi": cuts[each], "arah": "lebih_tinggi"}]}
            for each in held
        ]
        return book.propose({"hasil_kerja": rows}).rating

    book = GUIDES[most]
    one = rated(standings)
    for place, each in enumerate(standings):
        if each != "di_atas":
            better = rated([*standings[:place], "di_atas", *standings[place + 1 :]])
            assert isinstance(one, Undetermined) or isinstance(better, Undetermined) or better >= one


YEARS = {
    policy: monthly_to_annual(policy, id="t", version="1", law=PERBUP, basis=PERBUP("Pasal 9"), periods=6)
    for policy in (worst, lower_median, upper_median, latest)
}


@few
@given(st.lists(st.sampled_from(RATINGS), min_size=6, max_size=6), st.randoms())
def test_policies_of_a_year(ratings, random) -> None:
    """They are what statistics calls them, in whatever order the rows come."""
    rows = [{"urutan": place + 1, "hasil": rating} for place, rating in enumerate(ratings)]
    random.shuffle(rows)
    ordered = sorted(ratings)
    answers = {policy: YEARS[policy].judge({"periode": rows}).predikat for policy in YEARS}
    assert answers == {worst: ordered[0], lower_median: ordered[2], upper_median: ordered[3], latest: ratings[-1]}


@given(drawn(Allowance), st.data())
def test_what_is_paid_lies_between_the_scores(allowance, data) -> None:
    """A weighted mean, exactly."""
    scores = {name: data.draw(values) for name, _ in allowance.weights}
    paid = allowance.paid(scores).percent
    assert min(scores.values()) <= paid <= max(scores.values())
    assert allowance.paid(dict.fromkeys(scores, 100)).percent == 100
