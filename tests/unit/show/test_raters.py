"""What several raters said as pages, in both languages, with nothing that few people said."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.feedback.rater_agreement import agreement_of
from kinerja.feedback.rater_leniency import rater_leniency
from kinerja.feedback.rater_policy import GroupRule, RaterClass, RaterPolicy
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterScale
from kinerja.feedback.raters_summary import summarise, weigh

YEAR, TEN = Period.year(2025), RaterScale(1, 10, out_of=100)
ROWS = ([9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7])
POLICY = RaterPolicy(
    [GroupRule("pimpinan", 50), GroupRule("rekan_kerja", 50, fewest=3)],
    "tunda",
    basis=Law("Perbup Contoh 9/2025")("Pasal 6"),
    classes=[RaterClass("BAIK", 76)],
)


def full() -> RatedPerson:
    said = [RaterAnswer("pimpinan", {"loyal": 9, "adaptif": 8}, "Tekun <dan> teliti"), RaterAnswer("diri_sendiri", 10)]
    said += [RaterAnswer("rekan_kerja", value, "Baik") for value in (2, 9, 10)]
    said += [RaterAnswer("bawahan", 3, "Rahasia"), *(RaterAnswer("lainnya", value) for value in (4, 5))]
    return RatedPerson("198502142010031991", YEAR, TEN, said, {"bawahan": 4, "rekan_kerja": 3})


def table(rows=ROWS, named="abcd") -> list[RatedPerson]:
    return [
        RatedPerson(
            f"e{place}", YEAR, TEN, [RaterAnswer("bawahan", n, rater_id=r) for r, n in zip(named, row, strict=True)]
        )
        for place, row in enumerate(rows)
    ]


def test_a_summary_as_text() -> None:
    told = summarise(full()).as_text("en")
    for text in (
        "PermenPANRB 6/2022 knows no weights of raters",
        "Subordinates rate the employee as their superior.",
        "Hidden so that answers of fewer than 3 people stay unknown.",
        "1 of 4",
        "Low agreement",
        "Subordinates + Others  3        40",
        "Adaptive: 80; Loyal: 90",
        "“Tekun <dan> teliti”",
        "no number here sets a predikat",
    ):
        assert text in told
    assert "Rahasia" not in told
    assert "198502142010031991" not in told


def test_a_summary_in_indonesian_as_html() -> None:
    told = summarise(full())
    assert told._repr_html_() == told.as_html("id")
    assert "Pegawai di bawahnya" in told.as_html("id")
    assert "Tekun &lt;dan&gt; teliti" in told.as_html("id")


def test_a_total_with_shares_class_and_what_is_to_be_kept_in_mind() -> None:
    told = weigh(full(), POLICY).as_text("id")
    assert "77,5, BAIK" in told
    assert "Nilai gabungan" in told  # a mean of groups, which a heading of sums would deny
    assert "Jumlah" not in told
    assert "Combined value" in weigh(full(), POLICY).as_text("en")
    assert "50%" in told
    assert "Angka ini milik instansi" in told


def test_a_group_that_is_silent_and_a_total_that_is_hidden() -> None:
    person = attrs.evolve(full(), answers=[answer for answer in full().answers if str(answer.group) == "bawahan"])
    told = weigh(person, attrs.evolve(POLICY, groups=[GroupRule("bawahan", 1)])).as_text("en")
    assert "Hidden: it would tell what fewer than 3 people answered." in told
    assert "Nobody gave a number." in told


def test_agreement_as_text() -> None:
    told = agreement_of(table(), "bawahan")
    text = told.as_text("en")
    for part in ("0.1657 (-0.1329 to 0.7226)", "The mean of 4.0000 raters", "12", "0.24, the mean of 6 people", "95%"):
        assert part in text
    assert told._repr_html_() == told.as_html("id")


@pytest.mark.parametrize(
    ("rows", "part"),
    [
        (ROWS[:2], "2 people were rated"),
        ([[1, 9, 5, 5], [9, 1, 5, 5]] * 3, "—"),
        ([[n] * 4 for n in range(1, 7)], "1.0000\n"),
    ],
)
def test_agreement_that_is_not_known(rows, part) -> None:
    assert part in agreement_of(table(rows), "bawahan").as_text("en")


def test_leniency_as_text() -> None:
    told = rater_leniency(table(), "bawahan")
    text = told.as_text("en")
    assert "Only for who runs the survey" in text
    assert "If all rated alike" in text
    assert "beyond chance" in text
    assert told._repr_html_() == told.as_html("id")


def test_leniency_that_is_not_known() -> None:
    text = rater_leniency(table(ROWS[:2]), "bawahan").as_text("id")
    assert "Terlalu sedikit: 2 orang" in text
    assert "Seandainya" not in text
