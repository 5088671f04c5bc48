"""How pages look in a browser or a notebook: small, without scripts, without anything from outside.

Colours are those of the notebook's theme where there is one (JupyterLab, Visual Studio Code), else ours, light or dark
as the reader prefers; paper is white, and what is closed on screen is open on paper.  Every rule begins with the class
of the page, so nothing around it changes.
"""

from __future__ import annotations

__all__ = ["ROOT", "STYLE"]

ROOT = "kinerja-page"
"""The class of the element that holds a page."""

STYLE = """
.kinerja-page {
  --kj-text: var(--jp-content-font-color1, var(--vscode-editor-foreground, #1f2933));
  --kj-dim: var(--jp-content-font-color2, var(--vscode-descriptionForeground, #52606d));
  --kj-ground: var(--jp-layout-color0, var(--vscode-editor-background, #ffffff));
  --kj-line: var(--jp-border-color2, var(--vscode-panel-border, #cbd2d9));
  --kj-blue: #2b6cb0; --kj-amber: #b7791f; --kj-red: #c53030;
  color: var(--kj-text); background: var(--kj-ground);
  font: 14px/1.5 system-ui, sans-serif; max-width: 62rem; padding: .25rem 1rem 1rem;
  overflow-x: auto; overflow-wrap: break-word;
}
@media (prefers-color-scheme: dark) {
  .kinerja-page {
    --kj-text: var(--jp-content-font-color1, var(--vscode-editor-foreground, #e4e7eb));
    --kj-dim: var(--jp-content-font-color2, var(--vscode-descriptionForeground, #9aa5b1));
    --kj-ground: var(--jp-layout-color0, var(--vscode-editor-background, #15191e));
    --kj-line: var(--jp-border-color2, var(--vscode-panel-border, #3e4c59));
    --kj-blue: #63b3ed; --kj-amber: #ecc94b; --kj-red: #fc8181;
  }
}
.kinerja-page h2 { font-size: 1.35rem; font-weight: 650; margin: .75rem 0; }
.kinerja-page h3 {
  font-size: 1.02rem; font-weight: 650; margin: 1.5rem 0 .5rem; padding-bottom: .2rem;
  border-bottom: 1px solid var(--kj-line);
}
.kinerja-page p { margin: .4rem 0; }
.kinerja-page table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .95em; }
.kinerja-page caption { text-align: left; color: var(--kj-text); font-weight: 600; padding: .2rem 0; }
.kinerja-page th, .kinerja-page td {
  text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; font-weight: 400; white-space: normal;
  border: none; border-top: 1px solid var(--kj-line); background: none; max-width: none;
}
.kinerja-page thead th { border: none; color: var(--kj-dim); font-size: .9em; }
.kinerja-page .kinerja-group th { font-weight: 600; }
.kinerja-page .kinerja-note td { border: none; color: var(--kj-dim); font-size: .93em; padding: 0 0 .3rem 1rem; }
.kinerja-page .kinerja-sum td { border: none; padding-left: 1rem; }
.kinerja-page .kinerja-group + tr > * { border: none; }
.kinerja-page .kinerja-fields th { color: var(--kj-dim); width: 14rem; border: none; padding: .12rem .6rem .12rem 0; }
.kinerja-page .kinerja-fields td { border: none; padding: .12rem 0; }
.kinerja-page ul { list-style: none; margin: .3rem 0; padding: 0; }
.kinerja-page ul ul { margin: .1rem 0 .3rem -.6rem; padding-left: .35rem; border-left: 1px solid var(--kj-line); }
.kinerja-page li { margin: .25rem 0; padding-left: 1.1rem; }
.kinerja-page summary { cursor: pointer; margin-left: -1.1rem; }
.kinerja-page li > div, .kinerja-page details > div { color: var(--kj-dim); font-size: .93em; padding-left: .9rem; }
.kinerja-page .kinerja-value { font-weight: 600; }
.kinerja-page .kinerja-strong { font-weight: 700; font-size: 1.1em; }
.kinerja-page .kinerja-met { font-weight: 700; box-shadow: inset 0 0 0 2px var(--kj-blue); padding-left: .5rem; }
.kinerja-page .kinerja-bar { color: var(--kj-blue); white-space: nowrap; letter-spacing: -.05em; }
.kinerja-page mark { background: none; color: inherit; }
.kinerja-page .kinerja-info { border-left: 3px solid var(--kj-blue); }
.kinerja-page .kinerja-warning { border-left: 3px solid var(--kj-amber); }
.kinerja-page .kinerja-error { border-left: 3px solid var(--kj-red); }
.kinerja-page .kinerja-info, .kinerja-page .kinerja-warning, .kinerja-page .kinerja-error { padding-left: 1.7rem; }
@media print {
  .kinerja-page {
    --kj-text: #000; --kj-dim: #333; --kj-ground: #fff; --kj-line: #999;
    --kj-blue: #1a4f86; --kj-amber: #8a5a00; --kj-red: #a02020;
    font-size: 10pt; max-width: none; padding: 0; overflow: visible;
  }
  .kinerja-page details::details-content { content-visibility: visible; display: block; height: auto; }
  .kinerja-page summary { list-style: none; }
  .kinerja-page h2, .kinerja-page h3, .kinerja-page caption, .kinerja-page summary { break-after: avoid; }
  .kinerja-page thead { display: table-header-group; }
  .kinerja-page tr { break-inside: avoid; }
  .kinerja-page * { print-color-adjust: exact; }
}
"""
"""The style sheet of every page."""
