"""Laws of the rule books, on random facts: the arithmetic written out a second time, and what can never happen."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.base.rounding import Rounding
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat, Rating
from kinerja.rules.pp46_2011 import PERILAKU, PP46_2011, Sebutan

few = settings(max_examples=60)

values = st.integers(0, 20_000).map(lambda number: Fraction(number, 100))
targets = st.integers(1, 5_000).map(lambda number: Fraction(number, 10))
CHOICES = {option.key: [part.token for part in option.alternatives] for option in PP46_2011.options}


@st.composite
def activities(draw):
    """Draw an activity; its quantity may be 0, and it may have a cost target."""
    aspects = ["kuantitas", "kualitas", "waktu", *draw(st.sampled_from([[], ["biaya"]]))]
    rows = [
        {"aspek": name, "target": draw(targets), "realisasi": draw(st.one_of(st.just(0), values))} for name in aspects
    ]
    return {"indikator": rows}


@st.composite
def forms(draw):
    """Draw the facts of a year under PP 46/2011."""
    structural = draw(st.booleans())
    aspects = PERILAKU if structural else PERILAKU[:5]
    return {
        "hasil_kerja": draw(st.lists(activities(), min_size=1, max_size=4)),
        "tugas_tambahan": draw(st.one_of(st.none(), st.integers(0, 9))),
        "kreativitas": draw(
            st.one_of(
                st.none(),
                st.lists(st.sampled_from(["unit_kerja", "instansi", "negara"]).map(lambda level: {"tingkat": level})),
            )
        ),
        "perilaku": [{"aspek": aspect, "nilai": draw(values)} for aspect in aspects],
        "struktural": structural,
    }


choices = st.fixed_dictionaries({key: st.sampled_from(tokens) for key, tokens in CHOICES.items()})
BOOKS: dict = {}


def chosen(made):
    """Return the book with choices made; each is compiled once."""
    key = tuple(sorted(made.items()))
    return BOOKS.setdefault(key, PP46_2011.choose(**made))


def by_hand(form, made) -> Fraction:
    """Return the score as a clerk would work it out from the Perka's own formulas, not simplified."""
    scores, done = [], []
    for activity in form["hasil_kerja"]:
        rows = {row["aspek"]: (row["target"], row["realisasi"]) for row in activity["indikator"]}
        done.append(rows["kuantitas"][1] > 0)
        aspects = []
        for name, (target, used) in rows.items():
            if name in {"kuantitas", "kualitas"}:
                aspects.append(used / target * 100)
                continue
            weighted = (Fraction("1.76") * target - used) / target * 100
            saved = 100 - used / target * 100
            aspects.append(weighted if saved <= 24 else 76 - (weighted - 100))
        scores.append(Fraction(sum(aspects)) / len(aspects) if done[-1] else Fraction(0))
    if made["tidak_dilaksanakan"] == "tidak_dihitung":
        scores = [score for score, was in zip(scores, done, strict=True) if was]
    assume(scores)
    duties = form["tugas_tambahan"] or 0
    works = [{"unit_kerja": 3, "instansi": 6, "negara": 12}[work["tingkat"]] for work in form["kreativitas"] or ()]
    creative = sum(works) if made["kreativitas"] == "dijumlahkan" else max(works, default=0)
    skp = sum(scores) / len(scores) + (0 if duties == 0 else 1 if duties <= 3 else 2 if duties <= 6 else 3) + creative
    conduct = Fraction(sum(row["nilai"] for row in form["perilaku"])) / len(form["perilaku"])
    if made["pembulatan"] == "akhir":
        return Fraction("0.6") * skp + Fraction("0.4") * conduct
    two = Rounding(2).apply
    return two(Fraction("0.6") * skp) + two(Fraction("0.4") * two(conduct))


class TestPP46:
    """PP 46/2011."""

    @given(forms(), choices)
    def test_the_score_is_the_one_worked_out_by_hand(self, form, made) -> None:
        expected = by_hand(form, made)
        assert chosen(made).judge(form).score.exact == expected

    @few
    @given(forms(), choices)
    def test_the_explanation_comes_to_the_same(self, form, made) -> None:
        by_hand(form, made)
        outcome = chosen(made).judge(form)
        (npk,) = outcome.because.find("npk")
        assert npk.value == outcome.score.exact
        assert outcome.because.value == outcome.predikat.token

    @few
    @given(forms(), choices, st.integers(0, 9))
    def test_the_order_of_rows_does_not_matter(self, form, made, seed) -> None:
        by_hand(form, made)
        chance = random.Random(seed)
        other = {
            name: chance.sample(rows, len(rows)) if isinstance(rows, list) else rows for name, rows in form.items()
        }
        first, second = (chosen(made).judge(facts) for facts in (form, other))
        assert (first.score, first.predikat, first.findings) == (second.score, second.predikat, second.findings)

    @few
    @given(forms(), choices, st.data())
    def test_more_or_better_is_never_worse(self, form, made, data) -> None:
        """Quantity, quality and conduct; time and cost jump down by 24 points beyond 24 percent, and so may not."""
        before = by_hand(form, made)
        rows = [row for activity in form["hasil_kerja"] for row in activity["indikator"] if row["realisasi"]]
        rows = [(row, "realisasi") for row in rows if row["aspek"] in {"kuantitas", "kualitas"}]
        row, name = data.draw(st.sampled_from([*rows, *((row, "nilai") for row in form["perilaku"])]))
        row[name] += data.draw(values)
        assert chosen(made).judge(form).score.exact >= before

    @given(st.integers(-5_000, 15_000), st.sampled_from(CHOICES["batas"]))
    def test_the_two_readings_of_the_classes_differ_only_between_whole_numbers(self, hundredths, batas) -> None:
        number = Fraction(hundredths, 100)
        facts = {
            "hasil_kerja": [{"indikator": [{"aspek": "kuantitas", "target": 100, "realisasi": 100}]}],
            "perilaku": [{"aspek": "integritas", "nilai": (number - 60) / Fraction("0.4")}],
            "struktural": False,
        }
        outcome = chosen({"batas": batas}).judge(facts)
        assert outcome.score.exact == number
        whole = [51, 61, 76, 91]
        reached = sum(number >= cut if batas == "bawah" else number > cut - 1 for cut in whole)
        assert outcome.predikat is list(Sebutan)[reached]


ratings = st.sampled_from(Rating)
results = st.lists(
    st.fixed_dictionaries(
        {
            "jenis": st.sampled_from(["utama", "tambahan"]),
            "kedudukan": st.sampled_from(["di_bawah", "sesuai", "di_atas", None]),
            "diterima_pimpinan": st.sampled_from([True, False, None]),
        }
    ),
    max_size=8,
)
ORDER = {rating.token: rating for rating in Rating}


def proposed(rows):
    """Return what the guide proposes."""
    return PERMENPANRB6_2022.propose({"hasil_kerja": rows}).rating


class TestPermenPANRB6:
    """PermenPANRB 6/2022."""

    @given(ratings, ratings, ratings, ratings)
    def test_better_ratings_never_give_less(self, first, second, third, fourth) -> None:
        assume(first <= third)
        assume(second <= fourth)
        low, high = (
            PERMENPANRB6_2022.judge({"rating_hasil_kerja": one, "rating_perilaku": other}).predikat
            for one, other in ((first, second), (third, fourth))
        )
        assert isinstance(low, Predikat)
        assert low <= high

    @given(results)
    def test_the_guide_as_it_is_printed(self, rows) -> None:
        """Counted a second time, on plain lists."""
        standings = ["sesuai" if row["kedudukan"] == "di_bawah" and row["diterima_pimpinan"] else row["kedudukan"]
                     for row in rows]  # fmt: skip
        main = [standing for row, standing in zip(rows, standings, strict=True) if row["jenis"] == "utama"]
        below, main_below = standings.count("di_bawah"), main.count("di_bawah")
        if not rows or None in standings:
            expected = None
        elif standings.count("di_atas") > len(rows) / 2 and not main_below:
            expected = Rating.DI_ATAS_EKSPEKTASI
        elif below > len(rows) / 2:
            expected = Rating.DI_BAWAH_EKSPEKTASI
        elif below < len(rows) / 2 and (not main_below or main_below < len(main) / 2):
            expected = Rating.SESUAI_EKSPEKTASI
        else:
            expected = None
        assert (None if isinstance(proposed(rows), Undetermined) else proposed(rows)) is expected

    @given(results, st.integers(0, 9))
    def test_the_order_of_results_does_not_matter(self, rows, seed) -> None:
        assert proposed(random.Random(seed).sample(rows, len(rows))) == proposed(rows)

    @given(results, st.data())
    def test_a_better_result_never_gives_less(self, rows, data) -> None:
        """Wherever the guide answers both before and after."""
        assume(rows)
        row = data.draw(st.sampled_from(rows))
        assume(row["kedudukan"] in {"di_bawah", "sesuai"})
        before = proposed(rows)
        row["kedudukan"] = {"di_bawah": "sesuai", "sesuai": "di_atas"}[row["kedudukan"]]
        after = proposed(rows)
        if not isinstance(before, Undetermined) and not isinstance(after, Undetermined):
            assert before <= after

    @pytest.mark.parametrize("finished", [True, False, None])
    @given(first=ratings, second=ratings, recorded=st.sampled_from(Predikat))
    def test_what_is_flagged_is_what_the_matrix_does_not_give(self, finished, first, second, recorded) -> None:
        facts = {"rating_hasil_kerja": first, "rating_perilaku": second, "predikat_tercatat": recorded}
        outcome = PERMENPANRB6_2022.judge({**facts, "tugas_belajar_tidak_selesai": None if finished is None else False})
        assert bool(outcome.findings) is (outcome.predikat is not recorded)
