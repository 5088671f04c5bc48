"""The indicators of complaints, one function for each: what stands above the line, what below, what is left out."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.quantiles import MEDIAN, NINETIETH, quantile_range
from ..base.words import Words, number_words
from .complaint_clock import CENSORING, CLOCK, LEFT_OUT, Punctuality
from .complaint_measures import ComplaintIndicator, ComplaintMeasure
from .complaint_policy import ComplaintClass, ComplaintStage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..base.law import Basis
    from ..base.quantiles import QuantileRange
    from .complaint_reading import ComplaintQuestion, KnownComplaint

    Known = Sequence[KnownComplaint]

__all__ = ["backlog", "in_time", "per_thousand", "reopened", "satisfaction", "waited"]

_MEASURED: Basis = PERMENPANRB_6_2022(
    "Lampiran hlm. 155, 170, 184 dan 204",
    assurance=Assurance.ASSUMPTION,
    note="The annex has complaints as indicators by examples only; how each is counted is ours.",
)
_NONE = Words("Tidak ada pengaduan yang dapat dihitung.", "There is no complaint to count.")
_STAGES: Mapping[ComplaintStage, ComplaintMeasure] = MappingProxyType(
    {
        ComplaintStage.VERIFIKASI: ComplaintMeasure.VERIFIKASI_TEPAT_WAKTU,
        ComplaintStage.TINDAK_LANJUT: ComplaintMeasure.TINDAK_LANJUT_TEPAT_WAKTU,
        ComplaintStage.PENYELESAIAN: ComplaintMeasure.SELESAI_TEPAT_WAKTU,
    }
)


def _indicator(
    asked: ComplaintQuestion,
    measure: ComplaintMeasure,
    value: Fraction | Undetermined,
    unit: str,
    *,
    above: Fraction | int | None,
    below: int | None,
    spread: QuantileRange | None = None,
    notes: Sequence[Words] = (),
    basis: Sequence[Basis] = (),
) -> ComplaintIndicator:
    return ComplaintIndicator(
        measure,
        asked.unit_id,
        asked.period,
        asked.as_of,
        value,
        unit,
        None if above is None else Fraction(above),
        below,
        spread,
        notes,
        (*basis, LEFT_OUT, _MEASURED),
    )


def _share(above: int, below: int, reason: Words) -> Fraction | Undetermined:
    return Fraction(100 * above, below) if below else Undetermined(reason)


def in_time(asked: ComplaintQuestion, here: Known, stage: ComplaintStage) -> ComplaintIndicator:
    """Return the share of complaints whose stage was done in time, of those that can be judged.

    Args:
        asked: What is asked.
        here: The complaints of the unit and period that are not left out.
        stage: The stage.
    """
    found = Counter(asked.punctuality(each, stage) for each in here)
    timely, late = found[Punctuality.TEPAT_WAKTU], found[Punctuality.TERLAMBAT]
    bases = [each.basis for each in asked.deadlines(stage) if each.basis is not None]
    return _indicator(
        asked,
        _STAGES[stage],
        _share(timely, timely + late, _nothing_due(found)),
        "%",
        above=timely,
        below=timely + late,
        notes=tuple(_left(found)),
        basis=(*bases, CENSORING, CLOCK),
    )


def _nothing_due(found: Counter[Punctuality | None]) -> Words:
    if found[Punctuality.BELUM_JATUH_TEMPO]:
        return Words("Belum ada yang jatuh tempo.", "Nothing is due yet.")
    if found[None]:
        return Words("Tidak ada tenggat untuk tahap ini.", "Nothing says by when.")
    return _NONE


def _left(found: Counter[Punctuality | None]) -> Iterator[Words]:
    waiting, without = found[Punctuality.BELUM_JATUH_TEMPO], found[None]
    if waiting:
        yield Words(f"{waiting} belum jatuh tempo: tidak dihitung.", f"{waiting} not yet due: left out.")
    if without:
        yield Words(f"{without} tanpa tenggat: tidak dihitung.", f"{without} without a deadline: left out.")


def waited(asked: ComplaintQuestion, here: Known, measure: ComplaintMeasure) -> ComplaintIndicator:
    """Return how long people waited, at the median or the 90th percentile; open ones have waited at least so long.

    Args:
        asked: What is asked.
        here: The complaints of the unit and period that are not left out.
        measure: Which of the two.
    """
    unit = asked.counted_in.value.replace("_", " ")
    if not here:
        return _indicator(asked, measure, Undetermined(_NONE), unit, above=None, below=0)
    ended = [asked.waited(each) for each in here if not each.status.is_open]
    lasting = [asked.waited(each) for each in here if each.status.is_open]
    share = MEDIAN if measure is ComplaintMeasure.MEDIAN_LAMA else NINETIETH
    spread = quantile_range(ended, lasting, share, asked.method)
    method = asked.method.label
    notes = [Words(f"Cara: {method.id.lower()}.", f"Method: {method.en.lower()}.")]
    if lasting:
        counted = f"{len(lasting)} of {len(here)} are open and counted as lasting at least so long."
        notes.append(Words(f"{len(lasting)} dari {len(here)} masih terbuka dan ikut dihitung.", counted))
    value = spread.exact
    return _indicator(
        asked,
        measure,
        Undetermined(_not_known(spread, asked)) if value is None else value,
        unit,
        above=None,
        below=len(here),
        spread=spread,
        notes=notes,
    )


def _not_known(spread: QuantileRange, asked: ComplaintQuestion) -> Words:
    told, days = spread.words, asked.counted_in.label
    of = spread.open + spread.complete
    return Words(
        f"Lamanya {told.id} {days.id}, karena {spread.open} dari {of} masih terbuka.",
        f"It is {told.en} {days.en}, because {spread.open} of {of} are open.",
    )


def backlog(asked: ComplaintQuestion, ever: Known) -> ComplaintIndicator:
    """Return the share of complaints that is open, of all that ever came to the unit.

    Args:
        asked: What is asked.
        ever: The complaints of the unit that are not left out, of whatever period.
    """
    lasting = [each for each in ever if each.status.is_open]
    late, oldest = sum(map(asked.is_late, lasting)), max(map(asked.waited, lasting), default=0)
    days = asked.counted_in.label
    told = Words(
        f"Dihitung dari semua periode; {late} melewati tenggat; yang terlama sudah {oldest} {days.id}.",
        f"Of whatever period; {late} past their deadline; the oldest has waited {oldest} {days.en}.",
    )
    return _indicator(
        asked,
        ComplaintMeasure.TUNGGAKAN,
        _share(len(lasting), len(ever), _NONE),
        "%",
        above=len(lasting),
        below=len(ever),
        notes=[told] if lasting else [],
        basis=[CENSORING],
    )


def reopened(asked: ComplaintQuestion, here: Known) -> ComplaintIndicator:
    """Return the share of complaints that was opened again, of those ever settled.

    Args:
        asked: What is asked.
        here: The complaints of the unit and period that are not left out.
    """
    settled = [each for each in here if each.ever_settled]
    again = sum(each.reopened for each in settled)
    value = _share(again, len(settled), Words("Belum ada yang selesai.", "Nothing was settled yet."))
    return _indicator(asked, ComplaintMeasure.DIBUKA_KEMBALI, value, "%", above=again, below=len(settled))


def per_thousand(asked: ComplaintQuestion, here: Known) -> ComplaintIndicator:
    """Return how many complaints came for a thousand services, where the number of services is known.

    Args:
        asked: What is asked.
        here: The complaints of the unit and period that are not left out.
    """
    count = sum(each.complaint.classification is ComplaintClass.PENGADUAN for each in here)
    others = len(here) - count
    told = Words(f"{others} bukan pengaduan: tidak dihitung.", f"{others} no complaints but wishes or questions.")
    value: Fraction | Undetermined = Undetermined(_NO_VOLUME)
    if asked.services:
        value = Fraction(1000 * count, asked.services)
    return _indicator(
        asked,
        ComplaintMeasure.PER_1000_LAYANAN,
        value,
        "per 1.000 layanan",
        above=count,
        below=asked.services,
        notes=[told] if others else [],
    )


_NO_VOLUME = Words(
    "Jumlah layanan tidak diketahui atau nol; jumlah pengaduan saja tidak berarti apa-apa.",
    "The number of services is not known, or 0; the bare number of complaints says nothing.",
)


def satisfaction(asked: ComplaintQuestion, here: Known) -> ComplaintIndicator:
    """Return the mean of the answers of those whose complaint is settled, where all answered on one scale.

    Args:
        asked: What is asked.
        here: The complaints of the unit and period that are not left out.
    """
    settled = [each.complaint.satisfaction for each in here if not each.status.is_open]
    answers = [each for each in settled if each is not None]
    scales = sorted({(each.lowest, each.highest) for each in answers})
    total = sum((each.score for each in answers), Fraction())
    value: Fraction | Undetermined = Undetermined(_NO_ANSWER if not answers else _SCALES)
    unit, notes = (
        "skala",
        [
            Words(
                f"{len(answers)} dari {len(settled)} yang selesai menjawab.",
                f"{len(answers)} of {len(settled)} settled ones answered.",
            )
        ],
    )
    if len(scales) == 1:
        low, high = map(number_words, scales[0])
        value, unit = total / len(answers), f"skala {low.id}-{high.id}"
    return _indicator(
        asked, ComplaintMeasure.KEPUASAN, value, unit, above=total, below=len(answers), notes=notes if settled else []
    )


_NO_ANSWER = Words("Belum ada yang menjawab.", "Nobody answered.")
_SCALES = Words("Jawaban memakai skala yang berbeda.", "The answers are on different scales.")
