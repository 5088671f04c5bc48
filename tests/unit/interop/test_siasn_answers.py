"""The envelopes of SIASN: rows, ids and refusals, in all forms that were seen."""

from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.interop.siasn_answers import SiasnRefusal, rows_of, saved_id

NIP = "198502142010031991"


@pytest.mark.parametrize(
    ("answer", "rows"),
    [
        ({"code": 1, "data": [{"id": "a"}, {"id": "b"}], "count": 2}, ({"id": "a"}, {"id": "b"})),
        ({"code": 1, "data": {"id": "a"}}, ({"id": "a"},)),
        ({"code": 1, "data": []}, ()),
        ({"code": 1, "data": None}, ()),
        ({"data": []}, ()),
        ({"Error": False, "data": []}, ()),
    ],
)
def test_rows_are_read(answer, rows) -> None:
    """Null data means that there are none."""
    assert rows_of(answer) == rows


@pytest.mark.parametrize(
    "data", ["ab12", {"rwSkpId": "ab12"}, {"rwAngkaKreditId": "ab12"}, {"rwKinerjaPeriodikId": "ab12"}]
)
def test_the_id_of_what_was_saved_is_read_in_both_forms(data) -> None:
    """The id itself, or an object that holds it."""
    assert saved_id({"success": True, "message": "sukses", "mapData": data}) == "ab12"


@pytest.mark.parametrize("data", [None, "", {}, {"a": "x", "b": "y"}, {"rwSkpId": 7}])
def test_an_answer_without_an_id_is_none(data) -> None:
    """It is not taken for saved."""
    with pytest.raises(InvalidValue, match="has no id"):
        saved_id({"success": True, "mapData": data})


@pytest.mark.parametrize(
    "answer",
    [
        {"code": 0, "message": "Data tidak ditemukan"},
        {"code": "0", "message": "Data tidak ditemukan"},
        {"success": False, "message": "Data tidak ditemukan"},
        {"Error": True, "Message": "Data tidak ditemukan"},
    ],
)
@pytest.mark.parametrize("read", [rows_of, saved_id])
def test_a_refusal_is_told_in_the_words_of_siasn(read, answer) -> None:
    """In each of its forms."""
    with pytest.raises(SiasnRefusal, match=r"^SIASN refused. Data tidak ditemukan$"):
        read(answer)


def test_a_refusal_without_words_is_one_too() -> None:
    """Nothing is made up."""
    with pytest.raises(SiasnRefusal) as refusal:
        saved_id({"success": False})
    assert str(refusal.value) == "SIASN refused."


def test_numbers_of_persons_in_a_refusal_are_masked() -> None:
    """BKN quotes them."""
    with pytest.raises(SiasnRefusal) as refusal:
        rows_of({"code": 0, "message": f"NIP {NIP} tidak ditemukan"})
    assert NIP not in str(refusal.value)
    assert "1991" in str(refusal.value)


def test_what_is_no_answer_is_refused() -> None:
    """Text, an answer without data, data without rows."""
    with pytest.raises(WrongType, match="no answer"):
        rows_of("{}")
    with pytest.raises(InvalidValue, match="no data"):
        rows_of({"code": 1})
    with pytest.raises(WrongType, match="no rows"):
        rows_of({"code": 1, "data": "x"})
