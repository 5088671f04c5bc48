"""Forms as HTML: well formed, inert, whole, and made for paper."""

from __future__ import annotations

from html.parser import HTMLParser

import attrs
import pytest

from kinerja.base.words import Words
from kinerja.errors import UnknownName
from kinerja.plans.plan import Approach
from kinerja.show.form import Form, Identity, Section, Signature, Signer
from kinerja.show.form_blocks import (
    Bar,
    Curve,
    Entry,
    FormField,
    Grid,
    GridColumn,
    GridItem,
    GridPart,
    Options,
    Particulars,
)
from kinerja.show.form_html import as_document, form_html
from kinerja.show.form_list import FORMS
from kinerja.show.form_style import FORM_ROOT, FORM_STYLE
from kinerja.show.forms import Imprint, attachment_form, document_form, evaluation_form, plan_form
from kinerja.show.page import as_written
from tests.unit.evaluation.samples import appraised
from tests.unit.show.form_samples import EVIL, FULL, of

HOSTILE, A, NOTHING = as_written(EVIL), as_written("a"), Words("", "")
VOID = frozenset({"br", "col", "meta"})


class Tags(HTMLParser):
    """Reads tags, and complains of what is not closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attributes) -> None:
        self.seen.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag


def read(html: str) -> Tags:
    tags = Tags()
    tags.feed(html)
    tags.close()
    assert tags.open == []
    return tags


def body(*sections, **more) -> str:
    """Return what stands in the sheet of a form behind its head."""
    html = form_html(Form(FORMS["A.1.4"], sections=sections, **more), "id")
    return html.partition("</header>")[2].removesuffix("</div>")


def section(block) -> str:
    return body(Section("x", NOTHING, block))


def everywhere() -> Form:
    """Return a form with hostile text in every place."""
    cell, field = Entry([HOSTILE], [HOSTILE]), FormField(EVIL, HOSTILE, Entry([HOSTILE]))
    blocks = [
        cell,
        Options([HOSTILE, HOSTILE], 0),
        Particulars([field, FormField(EVIL, HOSTILE, Options([HOSTILE]))]),
        Curve(HOSTILE, [Bar(HOSTILE, 10), Bar(HOSTILE, 20)]),
        Curve(HOSTILE),
        Grid([GridColumn(EVIL, HOSTILE)], [GridPart([GridItem([cell])], HOSTILE)]),
    ]
    info = attrs.evolve(FORMS["A.1.7"], code=EVIL, title=[HOSTILE])
    return Form(
        info,
        EVIL,
        HOSTILE,
        HOSTILE,
        [Identity(Signer.PEGAWAI, HOSTILE, [field])],
        [Section(EVIL, HOSTILE, block, HOSTILE) for block in blocks],
        [Signature(Signer.PEGAWAI, HOSTILE, EVIL, EVIL, HOSTILE)],
        [HOSTILE],
    )


def test_hostile_text_is_text() -> None:
    """Escaped wherever it may stand, also in what is read aloud."""
    for html in (form_html(everywhere(), "id"), as_document(everywhere(), "en")):
        tags = read(html)
        assert not {"script", "a"} & {tag for tag, _ in tags.seen}
        assert not any(name.startswith("on") for _, attributes in tags.seen for name in attributes)


@pytest.mark.parametrize("approach", Approach)
@pytest.mark.parametrize("perspectives", [False, True])
def test_forms_are_well_formed(perspectives, approach) -> None:
    shown = of(perspectives, approach)
    for form in (
        plan_form(shown, FULL),
        attachment_form(shown),
        evaluation_form(appraised()),
        document_form(appraised()),
    ):
        for language in ("id", "en"):
            read(form_html(form, language))


def test_a_document_is_whole_and_fetches_nothing() -> None:
    """Nothing from outside, in words and by the browser's own rule."""
    html = as_document(evaluation_form(appraised()), "id")
    tags = dict(read(html).seen)
    assert html.startswith('<!doctype html><html lang="id"><head><meta charset="utf-8">')
    assert "<title>C.1.3 Hasil Evaluasi Kinerja Pegawai</title>" in html
    assert html.endswith("</div></body></html>")
    assert "width=device-width" in html
    assert "default-src 'none'" in html
    assert not {"img", "link", "script", "iframe", "object"} & set(tags)
    assert not any(word in html for word in ("http:", "https:", "src=", "href=", "url(", "@import"))


def test_several_forms_stand_on_sheets_of_their_own() -> None:
    """A plan and its attachment, which lies another way; the style stands once."""
    shown = of(False, Approach.KUANTITATIF)
    html = as_document([plan_form(shown), attachment_form(shown)], "id")
    assert [kind in html for kind in ("kinerja-form kinerja-melintang", "kinerja-form kinerja-tegak")] == [True, True]
    assert html.count("<style>") == 1
    assert "<title>A.1.7 Sasaran Kinerja Pegawai, A.1.8 Lampiran Sasaran Kinerja Pegawai</title>" in html


def test_numbers_are_masked_unless_they_are_asked_for() -> None:
    shown = of(False, Approach.KUANTITATIF)
    assert "19850214" not in as_document(plan_form(shown), "id")
    assert "19850214 201003 2 992" in as_document(plan_form(shown, FULL), "id")
    assert "19850214" not in as_document(plan_form(shown, Imprint("Kota Contoh")), "id")


def test_two_persons_stand_beside_each_other_and_three_below() -> None:
    assert (
        read(form_html(plan_form(of(False, Approach.KUANTITATIF)), "id")).seen.count(
            ("table", {"class": "kinerja-persons"})
        )
        == 1
    )
    assert read(form_html(document_form(appraised()), "id")).seen.count(("table", {"class": "kinerja-persons"})) == 3


def test_persons_of_whom_not_the_same_is_told_stand_below_one_another() -> None:
    """An agency may add a line to one of the blocks."""
    form = plan_form(of(False, Approach.KUANTITATIF))
    longer = attrs.evolve(form.identities[0], fields=[*form.identities[0].fields, FormField("tmt", A, Entry([A]))])
    shown = form_html(attrs.evolve(form, identities=[longer, form.identities[1]]), "id")
    assert read(shown).seen.count(("table", {"class": "kinerja-persons"})) == 2


class TestPieces:
    def test_entries(self) -> None:
        assert section(Entry([A, A])) == '<div class="kinerja-box">a<br>a</div>'
        assert section(Entry([A, A], [A])) == (
            '<div class="kinerja-box"><div class="kinerja-lead">a</div><div>a</div><ul><li>a</li></ul></div>'
        )
        assert section(Entry([], [A], numbered=True)) == '<div class="kinerja-box"><ol><li>a</li></ol></div>'

    def test_options_are_boxes_and_the_chosen_one_is_marked_for_eye_and_ear(self) -> None:
        assert section(Options([A, A], 1)) == (
            '<div class="kinerja-box"><ul class="kinerja-options"><li><span>&nbsp;</span>a</li>'
            "<li><span>X</span><mark>a</mark></li></ul></div>"
        )

    def test_tables_with_numbered_heads(self) -> None:
        cell = Entry([A])
        columns = [GridColumn("no", A), GridColumn("x", A)]
        grid = Grid(columns, [GridPart([GridItem([cell], [[cell], [cell]])], A), GridPart([])], numbered=True)
        assert section(grid) == (
            '<table><colgroup><col style="width:17%"><col style="width:82%"></colgroup>'
            '<thead><tr><th scope="col" class="kinerja-no">a</th><th scope="col">a</th></tr>'
            '<tr class="kinerja-count"><th>(1)</th><th>(2)</th></tr></thead>'
            '<tbody><tr class="kinerja-part"><th scope="colgroup" colspan="2">a</th></tr></tbody>'
            '<tbody class="kinerja-item"><tr><td class="kinerja-no" rowspan="2">a</td><td>a</td></tr>'
            "<tr><td>a</td></tr></tbody>"
            "<tbody><tr><td>&nbsp;</td><td>&nbsp;</td></tr></tbody></table>"
        )

    def test_a_table_without_heads_has_none(self) -> None:
        grid = Grid([GridColumn("x", NOTHING)], [GridPart([GridItem([], [[Entry([A])]])])])
        assert "<thead>" not in section(grid)

    def test_the_curve_is_a_picture_with_a_name(self) -> None:
        drawn = section(Curve(A, [Bar(A, 0), Bar(A, 100)]))
        assert 'role="img" aria-label="a"' in drawn
        assert 'd="M50 140C100 140 100 40 150 40"' in drawn
        assert section(Curve(A)) == "<figure><figcaption>a</figcaption></figure>"

    def test_the_head_has_what_is_known(self) -> None:
        assert body(agency="Kota", period=A) == (
            '<div class="kinerja-top"><span>Kota</span><span>Periode penilaian: a</span></div>'
        )
        assert "kinerja-top" not in body()
        assert '<p class="kinerja-line">Periode: a</p>' in form_html(Form(FORMS["C.1.3"], cycle=A), "id")

    def test_a_signature_that_is_still_to_be_written(self) -> None:
        signed = body(signatures=[Signature(Signer.PEGAWAI, A)])
        assert "<p>(tempat), (tanggal, bulan, tahun)</p>" in signed
        assert '<p class="kinerja-name">(Nama)</p><p></p>' in signed


class TestStyle:
    def test_it_touches_nothing_else(self) -> None:
        """Every rule begins with the class of the form; sheets have names that nothing else uses."""
        selectors = [
            part.strip()
            for line in FORM_STYLE.splitlines()
            if "{" in line and not line.startswith("@media")
            for part in line.partition("{")[0].split(",")
        ]
        assert all(selector.startswith((f".{FORM_ROOT}", "@page kinerja-")) for selector in selectors)
        assert FORM_STYLE.count("{") == FORM_STYLE.count("}")
        assert "<" not in FORM_STYLE

    def test_it_is_made_for_paper(self) -> None:
        """A4 in both directions, heads on every page, rows and signatures in one piece."""
        assert "@page kinerja-tegak { size: A4 portrait" in FORM_STYLE
        assert "@page kinerja-melintang { size: A4 landscape" in FORM_STYLE
        assert "thead { display: table-header-group; }" in FORM_STYLE
        assert ".kinerja-item, .kinerja-form tr { break-inside: avoid; }" in FORM_STYLE


@pytest.mark.parametrize("made", [form_html, as_document])
@pytest.mark.parametrize("forms", [Form(FORMS["A.1.4"])])
def test_an_unknown_language_is_refused(made, forms) -> None:
    """Before it could stand in a tag."""
    with pytest.raises(UnknownName):
        made(forms, '"><script>')


def test_an_unknown_language_is_refused_for_no_form_at_all() -> None:
    with pytest.raises(UnknownName):
        as_document([], '"><script>')
