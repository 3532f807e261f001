import { Markup } from './markup';

/** A table that is wider than the page: each row as a block, its figures under each other with what they are called. */
const stacked = (table: string) => `
  ${table}, ${table} tbody, ${table} tfoot { display: block; min-width: 0; } ${table} thead { display: none; }
  ${table} tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr)); column-gap: 1.4rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  ${table} tr th { grid-column: 1 / -1; padding: 0 0 .2rem; border: 0; text-align: left; white-space: normal; overflow-wrap: anywhere; }
  ${table} td { display: flex; justify-content: space-between; align-items: baseline; gap: .6rem; padding: .1rem 0; border: 0; }
  ${table} td::before { content: attr(data-name); color: var(--soft); text-align: left; overflow-wrap: anywhere; }
`;

/** The report's look: light, dark, high contrast, narrow and printed. */
export const reportStyle = new Markup(`
:root { color-scheme: light dark;
  --paper: light-dark(#fff, #14181d);
  --ink: light-dark(#1c2128, #e4e8ed);
  --soft: light-dark(#57606a, #a3adb9);
  --line: light-dark(#d5dae1, #343c46);
  --tint: light-dark(#f4f6f8, #1e242b);
  --link: light-dark(#0b5cad, #7db7f5);
  --true: light-dark(#18794e, #4cc38a);
  --mostly: light-dark(#4b7a1f, #9bcb5a);
  --half: light-dark(#8a6100, #e0b13a);
  --hardly: light-dark(#b3500b, #f19654);
  --false: light-dark(#b42318, #ff8577);
  --astray: light-dark(#7440b8, #c49bf5);
  --unknown: light-dark(#57606a, #a3adb9);
  --none: light-dark(#57606a, #a3adb9);
  --other: light-dark(#0b5cad, #7db7f5);
  --speech: light-dark(#8c98a8, #66717e);
  --ofclaims: light-dark(#0b5cad, #7db7f5);
}
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--ink); } a { text-decoration-thickness: 2px; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { line-height: 1.25; } h1 { text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); margin: 0 0 .6rem; letter-spacing: -.01em; }
h2 { font-size: 1.25rem; margin: 0 0 .8rem; }
section { margin-top: 2.8rem; padding-top: 1.4rem; border-top: 1px solid var(--line); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.shapes { position: absolute; width: 0; height: 0; }
.notice { margin: 0; padding: .6rem 1.5rem; background: var(--ink); color: var(--paper); font-weight: 600; text-align: center; }
.kind { margin: 0 0 .3rem; font-size: .85rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: .2rem 1rem; margin: 0; color: var(--soft); align-items: center; }
.sum { margin: 1.2rem 0 .6rem; }
.help, .small { color: var(--soft); font-size: .9rem; }
.help { margin: 0 0 .8rem; }
.tally { list-style: none; display: flex; flex-wrap: wrap; gap: .55rem; padding: 0; margin: 0; }
.tally li { background: var(--tint); border-radius: .4rem; padding: .55rem .8rem .6rem; min-width: 6rem; max-width: 100%; }
.tally .big { display: flex; align-items: center; gap: .45rem; font-size: 1.6rem; font-weight: 650; line-height: 1.2; color: var(--ink); font-variant-numeric: tabular-nums; }
.tally .name { color: var(--ink); font-size: .88rem; }
.tally .glyph { margin: 0; width: 1.15rem; height: 1.15rem; }
.glyph { width: 1em; height: 1em; vertical-align: -.12em; margin-right: .35em; flex: none; }
.tone-true { --tone: var(--true); } .tone-mostly { --tone: var(--mostly); } .tone-half { --tone: var(--half); } .tone-hardly { --tone: var(--hardly); } .tone-false { --tone: var(--false); } .tone-astray { --tone: var(--astray); } .tone-unknown { --tone: var(--unknown); } .tone-none { --tone: var(--none); } .tone-other { --tone: var(--other); }
.tone-true, .tone-mostly, .tone-half, .tone-hardly, .tone-false, .tone-astray, .tone-unknown, .tone-none, .tone-other { color: var(--tone); }
.bar rect { fill: currentColor; stroke: var(--paper); stroke-width: 1.5; }
.bar rect.tone-none { fill: color-mix(in srgb, var(--none) 38%, var(--paper)); }
.glyph, .shapes, .strip use, .bar use { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; } .full { fill: currentColor; }
.bar rect.cover-checked, .glyph .cover-checked { fill: var(--true); stroke: none; } .bar rect.cover-nothing, .glyph .cover-nothing { fill: var(--speech); stroke: none; } .bar rect.cover-open, .glyph .cover-open { fill: var(--tint); stroke: var(--soft); stroke-width: 1; }
.bar use { color: var(--paper); stroke-width: 2; } .bar use.on-none { color: var(--ink); }
.bars { width: 100%; border-collapse: collapse; }
.bars th { width: 11rem; text-align: left; font-weight: 600; vertical-align: top; padding: .35rem 1rem .35rem 0; }
.bars td { padding: .45rem 0 .35rem; }
.bar { display: block; border-radius: 3px; overflow: hidden; background: var(--tint); }
.bar .speech, .glyph .speech { fill: var(--speech); stroke: none; } .bar .ofclaims, .glyph .ofclaims { fill: var(--ofclaims); stroke: none; }
.told { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin-top: .25rem; font-size: .88rem; color: var(--soft); }
.count { color: var(--ink); }
svg.strip { display: block; overflow: visible; }
.turn-0 { fill: var(--line); } @media (prefers-contrast: more) { .turn-0 { fill: light-dark(#c4c4c4, #4a4a4a); } }
.turn-1 { fill: var(--tint); stroke: var(--line); stroke-width: .5; }
.strip text { fill: var(--ink); font-size: .8rem; } .strip a { cursor: pointer; } .strip a rect { fill: currentColor; } .strip .disc { fill: var(--paper); }
.strip a:hover .disc, .strip a:focus .disc { fill: var(--tint); stroke: currentColor; }
.wide { overflow-x: auto; }
.figures { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .92rem; min-width: 100%; }
.figures th, .figures td { padding: .4rem .55rem; text-align: right; border-bottom: 1px solid var(--line); vertical-align: bottom; overflow-wrap: normal; }
.figures tbody th { white-space: nowrap; font-weight: 600; }
.figures thead th { font-weight: 600; color: var(--soft); line-height: 1.3; min-width: 4.5em; text-wrap: balance; }
.figures th:first-child { text-align: left; padding-left: 0; }
.figures tfoot { font-weight: 650; }
.claim { padding: 1.3rem 0 1.2rem 3.2rem; border-bottom: 1px solid var(--line); position: relative; break-inside: avoid; content-visibility: auto; contain-intrinsic-size: auto 14rem; }
.claim:last-child { border-bottom: 0; }
.claim:target, mark:target { background: var(--tint); }
.claim h3 { font-size: 1.08rem; margin: 0 0 .5rem; font-weight: 620; }
.number { position: absolute; left: 0; min-width: 2.2rem; padding: .05rem .4rem; text-align: center; font-size: .95rem; font-variant-numeric: tabular-nums; text-decoration: none; border: 1.5px solid currentColor; border-radius: 1rem; }
.chip { display: inline-flex; align-items: center; font-weight: 620; font-size: .95rem; }
blockquote { margin: .8rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); color: var(--soft); }
.line { margin: .8rem 0; }
.small { margin: .5rem 0 0; } .small b { color: var(--ink); font-weight: 600; margin-right: .4em; } .small ul { margin: .2rem 0 0; padding-left: 1.2rem; }
.internal { margin: .8rem 0 0; padding: .6rem .9rem; border: 1px dashed var(--soft); border-radius: .4rem; font-size: .9rem; display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
.internal dt { color: var(--soft); } .internal dd { margin: 0; }
.transcript .turn { padding-left: 3.2rem; content-visibility: auto; contain-intrinsic-size: auto 8rem; max-width: 46rem; }
.transcript .aside { color: var(--soft); font-style: italic; } .transcript > .aside { margin: .2rem 0; padding-left: 3.2rem; max-width: 46rem; white-space: pre-line; }
.turn p { margin: 0 0 .7rem; } .turn .who { margin: 1.1rem 0 .15rem; display: flex; gap: .8rem; color: var(--soft); font-size: .95rem; } .who b { color: var(--ink); }
mark[class] { color: inherit; background: color-mix(in srgb, var(--tone) 11%, transparent); text-decoration: underline; text-decoration-color: var(--tone); text-decoration-thickness: 2px; text-underline-offset: .22em; -webkit-box-decoration-break: clone; box-decoration-break: clone; border-radius: 2px; }
.margin { float: left; clear: left; width: 2.4rem; margin-left: -3.2rem; margin-right: .8rem; text-align: center; font-size: .85rem; line-height: 1.5; border: 1.5px solid currentColor; border-radius: 1rem; text-decoration: none; font-variant-numeric: tabular-nums; scroll-margin-top: 4rem; }
.margin:target { background: var(--tone); color: var(--paper); }
.contents { margin-bottom: 3rem; } .contents ol { padding-left: 1.4rem; } .contents span { color: var(--soft); }
.talk + .talk { margin-top: 5rem; padding-top: 3rem; border-top: 4px solid var(--ink); }
@media screen and (max-width: 36rem) {${stacked('.figures')}}
@media screen and (max-width: 58rem) {${stacked('.figures:not(.few)')}}
@media screen and (max-width: 64rem) {${stacked('.figures.many')}}
@media (max-width: 36rem) {
  main { padding: 1.5rem 1rem 3rem; }
  .bars tr, .bars th, .bars td { display: block; width: auto; padding: 0; } .bars tr { padding: .5rem 0; }
  .tally li { flex: 1 1 40%; }
  .strip use { transform: scale(.62); } .strip .disc { r: 5.5px; }
  .claim { padding-left: 0; } .claim .number { position: static; margin-right: .3rem; }
  .transcript .turn, .transcript > .aside { padding-left: 2.4rem; } .margin { width: 1.9rem; margin-left: -2.4rem; margin-right: .5rem; font-size: .78rem; }
  .internal { grid-template-columns: 1fr; }
}
@media (forced-colors: active) { .bar rect, .turn-0, .turn-1 { stroke: CanvasText; } .notice { border-bottom: 2px solid; } mark[class] { background: none; } }
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --line: #999; --tint: #fff; --link: #000;
    --true: #000; --mostly: #000; --half: #000; --hardly: #000; --false: #000; --astray: #000; --unknown: #000; --none: #000; --other: #000; --speech: #888; --ofclaims: #000; }
  body { font-size: 10.5pt; line-height: 1.45; } main { max-width: none; padding: 0; }
  .notice { background: none; color: #000; border: 2px solid #000; }
  .host { display: none; }
  a.titled::after { content: " <" attr(href) ">"; font-size: .9em; }
  .claim { content-visibility: visible; } .transcript .turn { content-visibility: visible; max-width: none; } mark[class] { background: none; }
  .verdicts .bar rect[class] { fill: #fff; stroke: #000; } .verdicts .bar use[class] { color: #000; } .bar { background: none; }
  .figures { font-size: 8pt; } .figures th, .figures td { padding: 2pt 3pt; } .figures thead th { min-width: 0; } .wide { overflow: visible; }
  h2, h3, .who { break-after: avoid; } section { break-inside: auto; } .bars tr, .tally { break-inside: avoid; }
  .talk + .talk { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
}
`);
