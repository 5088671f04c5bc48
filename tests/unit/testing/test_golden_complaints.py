"""Golden cases of complaints, also in the forms that our own cases do not have."""

from __future__ import annotations

import pytest

from kinerja.testing.golden import failures


def case(pengaduan, published, **more):
    inputs = {"per_tanggal": "2025-06-30", "pengaduan": pengaduan}
    return {"id": "x", "kind": "pengaduan", "inputs": inputs, "published": published, **more}


LATE, TIMELY = {"tenggat": "2025-06-01", "selesai": None}, {"tenggat": "2025-06-30", "selesai": "2025-06-30"}


@pytest.mark.parametrize(
    ("published", "more"),
    [
        ({"tepat_waktu": 1, "dihitung": 3, "persen": "33.33"}, {}),
        ({"persen": "33.3"}, {}),
        ({"persen": "33"}, {"rounding": "0dp"}),
        ({"persen": "33.34"}, {"rounding": "2dp_up"}),
    ],
)
def test_the_places_are_those_of_the_case(published, more) -> None:
    """And so is the rounding."""
    assert list(failures(case([LATE, LATE, TIMELY], published, **more))) == []


def test_an_open_one_may_leave_its_settlement_out() -> None:
    """As null does."""
    assert list(failures(case([{"tenggat": "2025-06-01"}], {"tepat_waktu": 0, "dihitung": 1, "persen": "0.00"}))) == []


@pytest.mark.parametrize(
    ("pengaduan", "published"),
    [
        ([LATE], {"persen": None}),
        ([], {"persen": "0.00"}),
        ([{"tenggat": "2025-06-01", "selesai": ""}], {"tepat_waktu": 0}),
        ([{"tenggat": "1 Juni 2025", "selesai": None}], {"tepat_waktu": 0}),
        ([LATE, TIMELY], {"tepat_waktu": 2}),
    ],
)
def test_what_does_not_come_out_fails(pengaduan, published) -> None:
    """Nothing is read as 0, and no text as a day."""
    assert len(list(failures(case(pengaduan, published)))) == 1
