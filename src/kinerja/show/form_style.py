"""How forms look on screen and on paper: A4, black on white, heads repeated, nothing torn apart that fits on a page.

A form is a document, so it is white in a dark notebook too.  Rules of sheets have names of their own and touch only
forms; every other rule begins with the class of the form.
"""

from __future__ import annotations

__all__ = ["FORM_ROOT", "FORM_STYLE"]

FORM_ROOT = "kinerja-form"
"""The class of the element that holds a form."""

FORM_STYLE = """
@page kinerja-tegak { size: A4 portrait; margin: 15mm 15mm 15mm 20mm; }
@page kinerja-melintang { size: A4 landscape; margin: 12mm; }
.kinerja-form {
  color: #000; background: #fff; font: 13px/1.4 "Liberation Sans", Arial, Helvetica, sans-serif;
  box-sizing: border-box; max-width: 62rem; margin: 0 auto 1.5rem; padding: 1.25rem 1.5rem; overflow-wrap: break-word;
  overflow-x: auto;
}
.kinerja-form.kinerja-melintang { max-width: 84rem; page: kinerja-melintang; }
.kinerja-form.kinerja-tegak { page: kinerja-tegak; }
.kinerja-form header { text-align: center; margin-bottom: .75rem; }
.kinerja-form h2 { font-size: 1.15em; font-weight: 700; line-height: 1.35; text-transform: uppercase; margin: .1rem 0; }
.kinerja-form .kinerja-code { text-align: right; font-size: .9em; margin: 0; }
.kinerja-form .kinerja-line { margin: .1rem 0; }
.kinerja-form .kinerja-top { display: flex; justify-content: space-between; gap: 1rem; margin: .75rem 0 .3rem; }
.kinerja-form h3 {
  font-size: 1em; font-weight: 700; text-transform: uppercase; margin: .9rem 0 .25rem; break-after: avoid;
}
.kinerja-form .kinerja-note { margin: 0 0 .25rem; font-style: italic; break-after: avoid; }
.kinerja-form table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0; font-size: 1em; }
.kinerja-form th, .kinerja-form td {
  border: 1px solid #000; padding: .25rem .4rem; text-align: left; vertical-align: top; font-weight: 400;
  background: none; color: #000; white-space: normal; max-width: none;
}
.kinerja-form thead th { text-align: center; vertical-align: middle; font-weight: 700; background: #ececec; }
.kinerja-form thead .kinerja-count th { font-weight: 400; padding: 0 .4rem; }
.kinerja-form .kinerja-part th { font-weight: 700; background: #f6f6f6; break-after: avoid; }
.kinerja-form .kinerja-no { text-align: center; padding-left: .1rem; padding-right: .1rem; }
.kinerja-form .kinerja-persons { break-inside: avoid; margin-bottom: .5rem; }
.kinerja-form .kinerja-fields th { width: 32%; }
.kinerja-form .kinerja-lead { font-weight: 700; }
.kinerja-form ul, .kinerja-form ol { margin: 0; padding-left: 1.15em; }
.kinerja-form ul { list-style: "\\2013\\00a0"; padding-left: .9em; }
.kinerja-form li { margin: 0; padding: 0; }
.kinerja-form .kinerja-box { border: 1px solid #000; padding: .35rem .5rem; min-height: 1.4em; }
.kinerja-form .kinerja-options { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
.kinerja-form .kinerja-options span {
  display: inline-block; width: 1em; height: 1em; border: 1px solid #000; margin-right: .35em; line-height: 1em;
  text-align: center; font-weight: 700; vertical-align: -.1em;
}
.kinerja-form mark { background: none; color: #000; font-weight: 700; }
.kinerja-form figure { margin: 0; border: 1px solid #000; padding: .4rem; text-align: center; break-inside: avoid; }
.kinerja-form svg { width: 100%; max-width: 30rem; height: auto; }
.kinerja-form figcaption { font-weight: 700; text-transform: uppercase; font-size: .9em; }
.kinerja-form .kinerja-signatures {
  display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 2rem; margin-top: 1.5rem; text-align: center;
  break-inside: avoid;
}
.kinerja-form .kinerja-signatures > :only-child { grid-column: 2; }
.kinerja-form .kinerja-signatures > :nth-child(3) { grid-column: 1 / -1; }
.kinerja-form .kinerja-signatures p { margin: 0; min-height: 1.4em; }
.kinerja-form .kinerja-signatures .kinerja-name { margin-top: 3.6em; font-weight: 700; text-decoration: underline; }
.kinerja-form footer { margin-top: 1rem; font-size: .85em; }
.kinerja-form footer p { margin: .1rem 0; }
.kinerja-form .kinerja-item, .kinerja-form tr { break-inside: avoid; }
.kinerja-form + .kinerja-form { break-before: page; }
@media screen {
  .kinerja-form.kinerja-melintang table { min-width: 52rem; }
}
@media print {
  .kinerja-form { font-size: 9pt; max-width: none; margin: 0; padding: 0; overflow: visible; }
  .kinerja-form.kinerja-melintang { max-width: none; }
  .kinerja-form thead { display: table-header-group; }
  .kinerja-form * { print-color-adjust: exact; }
}
"""
"""The style sheet of every form."""
