"""Published evaluations of trainings recomputed, the wrong ones flagged."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.stats_contrast import SampleSummary, contrast, t_chance
from kinerja.errors import InvalidValue, WrongType
from kinerja.training.effect_data import AskedOnce
from kinerja.training.printed_checks import check_printed
from kinerja.training.printed_effects import PrintedEffect, PrintedFigure, PrintedStanding

F = PrintedFigure
PUBLISHED = {
    1: PrintedEffect("Kemenag Kapuas, tata naskah dinas", before="54.58", after="92.36", highest=100),
    2: PrintedEffect("Kemenag Cirebon, PKG-PKB", before=43, after=81, highest=100, rise=65),
    3: PrintedEffect("BDK Surabaya, KTI MTs IV", before="61.90", after="85.80", highest=100, percent="38.60"),
    4: PrintedEffect("BDK Surabaya, IPA MTs", before="68.29", after="78.29", highest=100, percent="23.70"),
    5: PrintedEffect("BDK Surabaya, IPS MTs", before="60.45", after="78.85", highest=100, percent="30.44"),
    6: PrintedEffect("BDK Surabaya, Metodologi IV", before="53.11", after="79.24", highest=100),
    7: PrintedEffect("Batur, Semarang", n=30, before="19.13", after="22.03", t="-5.536", freedom=29, chance="0.000"),
    8: PrintedEffect("Resusitasi neonatus, Yogyakarta", n=253, t="-16.471"),
    9: PrintedEffect("Latsar CPNS Kementan 2019", n=114, correlation="0.383", percent=51),
    10: PrintedEffect("Tarub, Tegal", n=25, rank_chance="0.0001"),
    11: PrintedEffect("Bojonegoro", n=30, correlation="0.786", correlation_t="6.724", r_squared="61.77"),
    12: PrintedEffect("Nagari, Sumatera Barat", n=63),
    13: PrintedEffect("Kemenkeu, e-learning bendahara 2022", n=2244),
    14: PrintedEffect("PKP Sulawesi Barat", after="91.75", highest=100),
    15: PrintedEffect(
        "Mahasiswa kedokteran", before="4.92", after="16.02", highest=20, percent="225.8", percent_of_scale="55.55",
        gain="0.73",
    ),
}  # fmt: skip


def codes(row) -> list[str]:
    return [finding.code for finding in check_printed(PUBLISHED[row]).findings]


def test_what_adds_up_and_what_does_not() -> None:
    """Only row 4 cannot be; row 15 cut its gain off, row 2 does not say what rose, row 7 prints a p of 0."""
    assert {row: codes(row) for row in PUBLISHED} == {
        **{row: [] for row in (1, 3, 5, 6, 8, 9, 10, 11)},
        2: ["PRINTED_RISE_UNCLEAR"],
        4: ["PRINTED_FIGURE_WRONG"],
        7: ["PRINTED_CHANCE_ZERO"],
        12: ["PRINTED_NOTHING_TO_CHECK"],
        13: ["PRINTED_NOTHING_TO_CHECK"],
        14: ["PRINTED_NO_BASELINE", "PRINTED_NOTHING_TO_CHECK"],
        15: ["PRINTED_FIGURE_CUT_OFF"],
    }


@pytest.mark.parametrize(
    ("row", "figure", "value"),
    [
        (1, F.KENAIKAN, "37.78"),
        (1, F.PERSEN_KENAIKAN, "69.2"),
        (1, F.N_GAIN, "0.832"),
        (2, F.KENAIKAN, "38"),
        (2, F.PERSEN_KENAIKAN, "88.4"),
        (2, F.N_GAIN, "0.667"),
        (3, F.PERSEN_KENAIKAN, "38.61"),
        (3, F.N_GAIN, "0.627"),
        (4, F.PERSEN_KENAIKAN, "14.64"),
        (4, F.N_GAIN, "0.315"),
        (5, F.PERSEN_KENAIKAN, "30.44"),
        (5, F.N_GAIN, "0.465"),
        (6, F.PERSEN_KENAIKAN, "49.2"),
        (6, F.N_GAIN, "0.557"),
        (7, F.SIMPANGAN_SELISIH, "2.869"),
        (7, F.UKURAN_BAKU, "1.01"),
        (7, F.PELUANG, "0.0000057"),
        (8, F.UKURAN_BAKU, "1.036"),
        (11, F.R_KUADRAT, "61.78"),
        (11, F.T_KORELASI, "6.727"),
        (15, F.N_GAIN, "0.736"),
        (15, F.PERSEN_SKALA, "55.5"),
    ],
)
def test_figures_recomputed(row, figure, value) -> None:
    """What was recomputed by hand lies within what the printed numbers allow."""
    line = check_printed(PUBLISHED[row]).line(figure)
    assert line is not None
    half = Fraction(10) ** Decimal(value).as_tuple().exponent / 2
    assert line.low - half <= Fraction(value) <= line.high + half
    assert line.high - line.low < abs(Fraction(value)) / 2


def test_row_4_says_what_it_would_need() -> None:
    told = check_printed(PUBLISHED[4])
    assert told.line(F.PERSEN_KENAIKAN).standing is PrintedStanding.TIDAK_COCOK
    assert told.findings[0].say("en") == (
        "A printed figure does not add up: Rise in percent 23.70, where the others give 14.63 to 14.66."
        " It would need an after of 84.47."
    )


def test_row_2_fits_one_meaning_only() -> None:
    assert check_printed(PUBLISHED[2]).readings == (F.N_GAIN,)


def test_row_7_has_an_interval() -> None:
    deviation = check_printed(PUBLISHED[7]).line(F.SIMPANGAN_SELISIH)
    told = contrast((1, SampleSummary.printed("2.90", (deviation.low + deviation.high) / 2, 30)))
    assert (round(told.low, 2), round(told.high, 2)) == (Decimal("1.83"), Decimal("3.97"))
    assert f"{t_chance('5.536', 29):.1e}" == "5.7e-6"


def test_row_10_is_above_the_floor_and_zero_is_not() -> None:
    """Of 25 people the least p is 6e-8."""
    line = check_printed(PUBLISHED[10]).line(F.PELUANG_PERINGKAT)
    assert (line.standing, f"{float(line.low):.0e}") == (PrintedStanding.COCOK, "6e-08")
    five = check_printed(PrintedEffect("x", n=5, rank_chance="0.043"))
    assert five.line(F.PELUANG_PERINGKAT).standing is PrintedStanding.TIDAK_COCOK
    assert five.findings[0].hint.en == "One of the figures is wrong."


def test_row_13_has_no_room_left() -> None:
    """4.62 of 5, from 1: nine tenths up the scale."""
    assert AskedOnce("4.62", 2244, 1, 5).of_scale > Fraction(9, 10)


@pytest.mark.parametrize(
    ("told", "needed"),
    [
        ({"before": 60, "after": 70, "change": 20}, "80"),
        ({"before": "60.0", "after": "70.0", "percent_of_scale": 20, "highest": 100}, "80.0"),
        ({"before": "60.0", "after": "70.0", "gain": "0.75", "highest": 100}, "90.0"),
    ],
)
def test_what_a_wrong_figure_would_need(told, needed) -> None:
    (finding,) = check_printed(PrintedEffect("x", **told)).findings
    assert finding.code == "PRINTED_FIGURE_WRONG"
    assert finding.hint.en == f"It would need an after of {needed}."


def test_figures_in_a_table_are_no_printed_effect() -> None:
    with pytest.raises(WrongType, match="printed: A dict is no PrintedEffect"):
        check_printed({"before": "60", "after": "70"})


def test_degrees_of_freedom() -> None:
    (finding,) = check_printed(PrintedEffect("x", n=30, t="2.0", freedom=30)).findings
    assert finding.message.en == "A printed figure does not add up: Degrees of freedom 30, where the others give 29."
    assert check_printed(PrintedEffect("x", t="2.045", freedom=29, chance="0.05")).findings == ()
    wrong = check_printed(PrintedEffect("x", t="2.045", freedom=29, chance="0.01", before=1, after=2))
    assert wrong.findings[0].hint.en == "One of the figures is wrong."


def test_a_rise_that_fits_nothing() -> None:
    told = check_printed(PrintedEffect("x", before=50, after=60, highest=100, rise=33))
    assert (told.readings, told.findings[0].code) == ((), "PRINTED_RISE_FITS_NOTHING")


def test_a_fall_cut_off() -> None:
    line = check_printed(PrintedEffect("x", before="60.00", after="54.90", highest="100", gain="-0.12")).line(F.N_GAIN)
    assert line.standing is PrintedStanding.DIPOTONG


def test_what_gives_nothing() -> None:
    """No percent of 0, no gain from the highest mark, no t of 0, no correlation of all but 1, no n."""
    zero = check_printed(PrintedEffect("x", before=0, after=5, highest=5, t=0, n=9))
    assert zero.line(F.PERSEN_KENAIKAN) is None
    assert [line.figure for line in zero.lines] == [F.KENAIKAN, F.PERSEN_SKALA, F.N_GAIN]
    assert check_printed(PrintedEffect("x", before=5, after=5, highest=5)).line(F.N_GAIN) is None
    assert check_printed(PrintedEffect("x", correlation="0.999")).line(F.T_KORELASI) is None
    assert check_printed(PrintedEffect("x", n=30, correlation="1.0")).line(F.T_KORELASI) is None
    assert check_printed(PrintedEffect("x", n=30, correlation="0.5")).line(F.T_KORELASI).printed is None
    assert check_printed(PrintedEffect("x", t=3)).lines == ()
    assert check_printed(PrintedEffect("x", t=3, n=9, before=50, after=50)).line(F.SIMPANGAN_SELISIH).low == 0
    assert check_printed(PrintedEffect("x", t="0.4", n=300, before=50, after=60)).line(F.SIMPANGAN_SELISIH) is not None
    assert check_printed(PrintedEffect("x", t="0.00001", n=10**6, before=5, after=6)).line(F.SIMPANGAN_SELISIH) is None


@pytest.mark.parametrize(
    ("told", "error"),
    [
        ({"before": 0.5}, WrongType),
        ({"before": Fraction(1, 3)}, InvalidValue),
        ({"before": "1/3"}, InvalidValue),
        ({"before": Decimal("NaN")}, InvalidValue),
        ({"n": 1}, InvalidValue),
        ({"n": True}, InvalidValue),
        ({"freedom": 0}, InvalidValue),
        ({"before": 50, "highest": 20}, InvalidValue),
        ({"after": 50, "highest": 20}, InvalidValue),
    ],
)
def test_what_nobody_can_have_printed(told, error) -> None:
    with pytest.raises(error):
        PrintedEffect("x", **told)


def test_labels() -> None:
    assert PrintedStanding.COCOK.label.en == "Adds up"
