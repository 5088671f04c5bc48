"""What SIASN answers: the envelope around rows and around the id of what was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import InvalidValue, KinerjaError, WrongType
from .problems import screened

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SiasnRefusal", "rows_of", "saved_id"]


class SiasnRefusal(KinerjaError):
    """SIASN refused; the message is its own, with the numbers of persons masked."""


def rows_of(answer: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """Return the rows of an answer; none where ``data`` is null, which is how SIASN says that there are none.

    Raises:
        SiasnRefusal: when SIASN says no.
        InvalidValue: when it is no answer of SIASN.

    Example:
        >>> rows_of({"code": 1, "data": None}), rows_of({"code": 1, "data": [{"id": "a"}], "count": 1})
        ((), ({'id': 'a'},))
    """
    _refuse(answer)
    if "data" not in answer:
        raise InvalidValue("The answer has no data.", mend="Give the whole answer of SIASN.", path="data")
    data = answer["data"]
    if data is None:
        return ()
    rows = data if isinstance(data, list) else [data]
    if not all(isinstance(row, dict) for row in rows):
        raise WrongType("The data of the answer are no rows.", mend="Give the whole answer of SIASN.", path="data")
    return tuple(rows)


def saved_id(answer: Mapping[str, Any]) -> str:
    """Return the id of what was saved: ``mapData`` itself, or the one value in it.

    Raises:
        SiasnRefusal: when SIASN says no.
        InvalidValue: when the answer has no id.

    Example:
        >>> saved_id({"success": True, "mapData": "ab12"}), saved_id({"success": True, "mapData": {"rwSkpId": "ab12"}})
        ('ab12', 'ab12')
    """
    _refuse(answer)
    data = answer.get("mapData")
    found = list(data.values()) if isinstance(data, dict) else [data]
    if len(found) == 1 and isinstance(found[0], str) and found[0]:
        return found[0]
    raise InvalidValue("The answer has no id.", mend="Give the whole answer of SIASN.", path="mapData")


def _refuse(answer: Mapping[str, Any]) -> None:
    if not isinstance(answer, dict):
        raise WrongType(f"A {type(answer).__name__} is no answer.", mend="Give what json.loads(...) returned.")
    refused = answer.get("success") is False or str(answer.get("code", 1)) == "0" or answer.get("Error")
    if refused:
        told = (answer.get(name) for name in ("Error", "Message", "message"))
        said = [str(text) for text in told if text and text is not True]
        raise screened(SiasnRefusal(" ".join(["SIASN refused.", *said])))
