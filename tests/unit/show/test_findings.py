"""Findings, the gravest first."""

from __future__ import annotations

from kinerja.base.finding import Finding, Severity
from kinerja.base.law import Law
from kinerja.base.words import Words
from kinerja.show.findings import counted, findings_page
from kinerja.show.html import as_html
from kinerja.show.text import as_text

BASIS = Law("PermenPANRB 6/2022")("Pasal 14")


def finding(code: str, severity: Severity, path: str = "", **more) -> Finding:
    """Return a finding whose message is its code."""
    return Finding(code, severity, path, Words(f"Pesan {code}.", f"Message {code}."), **more)


def lines(*findings: Finding, language: str = "en") -> list[str]:
    """Return the page below its title."""
    return as_text(findings_page(findings), language).splitlines()[3:]


def test_none_is_said() -> None:
    """An empty place would leave a doubt."""
    assert lines(language="id") == ["Tidak ada temuan."]
    assert counted([]).en == "There are no findings."


def test_the_gravest_stand_first() -> None:
    """Within one severity the order stays."""
    found = [finding("C", Severity.INFO), finding("B", Severity.WARNING), finding("A", Severity.ERROR)]
    assert lines(*found, finding("D", Severity.WARNING)) == [
        "Error",
        "└─ Message A.",
        "      [A]",
        "Warning",
        "├─ Message B.",
        "│     [B]",
        "└─ Message D.",
        "      [D]",
        "Information",
        "└─ Message C.",
        "      [C]",
    ]
    assert counted(found).id == "Kesalahan: 1; Peringatan: 1; Informasi: 1"


def test_a_finding_tells_what_to_do_and_where_it_stands() -> None:
    hint = Words("Perbaiki.", "Mend it.")
    assert lines(finding("A", Severity.ERROR, "plan.status", hint=hint, basis=BASIS)) == [
        "Error",
        "└─ Message A.",
        "      Mend it.",
        "      Basis: PermenPANRB 6/2022, Pasal 14",
        "      [A: plan.status]",
    ]


def test_a_path_of_one_word_is_left_out() -> None:
    """It says no more than the sentence."""
    assert lines(finding("A", Severity.ERROR, "organisation"))[2:] == ["      [A]"]


def test_what_is_found_in_many_places_stands_once() -> None:
    """With the first three of them."""
    some = [finding("A", Severity.ERROR, f"h[{number}]") for number in range(3)]
    assert lines(*some, language="id")[2:] == ["      [A: h[0], h[1], h[2]]"]
    more = [*some, finding("A", Severity.ERROR, "h[3]"), finding("A", Severity.ERROR, "h[4]")]
    assert lines(*more)[2:] == ["      [A: h[0], h[1], h[2], and 2 more]"]
    assert lines(*more, language="id")[2:] == ["      [A: h[0], h[1], h[2], dan 2 tempat lain]"]
    assert counted(more).en == "Error: 5"


def test_severities_are_marked_in_html() -> None:
    html = as_html(findings_page([finding("A", Severity.ERROR), finding("B", Severity.INFO)]), "en")
    assert [f'<li class="kinerja-{severity}">' in html for severity in Severity] == [True, False, True]
