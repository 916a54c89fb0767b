/**
 * The style of every public page: readable on a phone and a desk, in print the look of a government paper
 * (GB/T 9704-2012). Pages hold no script and no style attribute, so a strict policy with a nonce allows them.
 */
export const pageCss = `
:root { color-scheme: light; --ink: #1d2126; --soft: #59616b; --line: #d5d9df; --paper: #fff; --desk: #eef0f3; --link: #174f8a; --seal: #a3161b; --warn: #7a4300;
  --song: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, serif;
  --hei: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", SimHei, sans-serif;
  --fang: FangSong_GB2312, "仿宋_GB2312", FangSong, STFangsong, "FandolFang R", FandolFang, "Noto Serif CJK SC", serif;
  --kai: KaiTi_GB2312, "楷体_GB2312", KaiTi, STKaiti, FandolKai, "Noto Serif CJK SC", serif; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 1.125rem/1.9 var(--song); line-break: strict; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid #1b6fd0; outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; top: .5rem; padding: .5rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { left: .5rem; }
.bar { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; justify-content: space-between; max-width: 52rem; margin: 0 auto; padding: .75rem 1.25rem; font: 1rem/1.5 var(--hei); }
.bar .brand { color: var(--ink); font-weight: 600; text-decoration: none; padding: .5rem 0; }
.bar nav { display: flex; flex-wrap: wrap; gap: .5rem; }
.bar nav a { padding: .5rem .9rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); text-decoration: none; }
.bar nav a:hover { border-color: var(--link); }
.paper { max-width: 52rem; margin: 0 auto 3rem; padding: 2.5rem clamp(1.25rem, 7vw, 5rem) 3.5rem; background: var(--paper); border-top: 4px solid var(--seal); box-shadow: 0 1px 4px #0002; }
.notices { margin: 0 0 2rem; padding: .75rem 1rem; list-style: none; background: #fff6e5; border-left: 4px solid #d08a1d; color: var(--warn); font: 1rem/1.6 var(--hei); }
.number { margin: 0; text-align: center; color: var(--soft); font-size: 1rem; }
.letter .number { text-align: right; }
h1 { margin: .5rem 0 1rem; font-size: clamp(1.5rem, 4.5vw, 2.1rem); line-height: 1.45; text-align: center; text-wrap: balance; word-break: keep-all; }
h1 span { display: inline-block; }
.about { margin: 0 0 2.25rem; color: var(--soft); text-align: center; font: .95rem/1.7 var(--hei); }
h2, h3, h4, h5 { margin: 1.6em 0 .4em; line-height: 1.6; font-size: 1.125rem; }
h2 { font: 600 1.25rem/1.6 var(--hei); }
h3 { font: 600 1.15rem/1.6 var(--kai); }
.report .body, .addressee { margin: .5em 0; }
.report .body { text-indent: 2em; text-align: justify; }
.addressee { text-indent: 0; }
.keep { white-space: nowrap; }
.figure { display: inline; margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; letter-spacing: inherit; text-indent: 0; text-decoration: underline dotted 2px var(--link); text-underline-offset: .3em; cursor: pointer; -webkit-user-select: text; user-select: text; }
.figure:hover { background: #e8f1fb; }
.figure.doubt { text-decoration: underline wavy 1.5px #b86e00; }
.table { margin: 1.5em 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 1rem/1.6 var(--hei); }
caption { padding: .25em 0 .5em; font-weight: 600; text-align: center; }
th, td { padding: .45em .75em; border: 1px solid #8b939d; text-align: left; vertical-align: middle; font-weight: 400; overflow-wrap: normal; }
thead th { background: #f3f5f7; font-weight: 600; text-align: center; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.center { text-align: center; }
.note { color: var(--soft); font: .9rem/1.6 var(--hei); }
.closing { margin-top: 2.5rem; }
.attachments { display: flex; margin: 0 0 2rem; padding-left: 2em; }
.attachments ol, .attachments ul { margin: 0; padding-left: 1.6em; }
.attachments ul { list-style: none; padding-left: 0; }
.signature { width: fit-content; margin: 0 2em 0 auto; text-align: center; }
.signature p { margin: 0; }
.definition { width: min(34rem, calc(100vw - 2rem)); max-height: min(80vh, 44rem); margin: auto; padding: 1.5rem 1.75rem 1.75rem; overflow-y: auto; border: 0; border-radius: .6rem; background: var(--paper); color: var(--ink); box-shadow: 0 8px 40px #0005; font: 1rem/1.7 var(--hei); text-align: left; text-indent: 0; }
.definition::backdrop { background: #1014187a; }
.definition .name { margin: 0; padding-right: 4rem; font-weight: 600; font-size: 1.05rem; }
.definition .value { margin: .25rem 0 1rem; font-size: 1.7rem; line-height: 1.4; color: var(--seal); }
.definition dl { display: grid; grid-template-columns: max-content 1fr; gap: .45rem 1rem; margin: 0; }
.definition dt { color: var(--soft); }
.definition dd { margin: 0; }
.definition .findings { margin: 1rem 0 0; padding: .6rem 1rem .6rem 2rem; background: #fff6e5; color: var(--warn); }
.definition .provenance { margin: 1rem 0 0; color: var(--warn); }
.definition .also { margin: 1rem 0 0; color: var(--soft); }
.other { min-height: 44px; margin: .25rem .5rem 0 0; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); color: var(--link); font: inherit; cursor: pointer; }
.close { position: absolute; top: 1rem; right: 1rem; min-width: 44px; min-height: 44px; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); color: var(--link); font: inherit; cursor: pointer; }
.definitions > h2, .definitions > p { display: none; }
@supports not selector(:popover-open) {
  .definitions { max-width: 52rem; margin: 0 auto 3rem; padding: 1.5rem; background: var(--paper); }
  .definitions > h2, .definitions > p { display: block; }
  .definition { position: relative; width: auto; max-height: none; margin: 1rem 0; border: 1px solid var(--line); box-shadow: none; }
  .definition .close { display: none; }
}
.place { margin: 2rem 0 0; }
.place h2 { margin: 0 0 .25rem; }
.place .where { margin: 0 0 .5rem; color: var(--soft); font: .95rem/1.6 var(--hei); }
.list { margin: 0; padding: 0; list-style: none; }
.list li { display: flex; flex-wrap: wrap; gap: .1rem 1rem; justify-content: space-between; padding: .6rem 0; border-top: 1px solid var(--line); }
.list .title { flex: 1 1 18rem; padding: .15rem 0; }
.list .files { display: flex; gap: 1rem; font: .95rem/1.9 var(--hei); }
.list .files a { padding: .25rem 0; }
.tag { display: inline-block; margin: .1em .5em .1em 0; padding: .05em .5em; border: 1px solid var(--line); border-radius: .3em; color: var(--soft); font: .875rem/1.5 var(--hei); }
.empty { padding: .5rem 1.5rem; background: #f6f8fa; font-family: var(--hei); }
.empty h1 { font: 600 1.2rem/1.7 var(--hei); text-align: start; text-wrap: wrap; word-break: normal; }
code { padding: .1em .35em; background: #eceff2; border-radius: .25em; font-size: .95em; }
@media (max-width: 40rem) {
  body { font-size: 1.0625rem; }
  .paper { padding-top: 1.75rem; margin-bottom: 0; }
  .report .body { text-align: start; }
  th, td { padding: .4em .5em; }
  .definition { width: 100%; max-width: none; max-height: 75vh; margin: auto 0 0; border-radius: .8rem .8rem 0 0; }
  .signature { margin-right: 1em; }
}
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  @page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; margin-right: 14pt; vertical-align: top; padding-top: 5mm; } }
  @page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; margin-left: 14pt; vertical-align: top; padding-top: 5mm; } }
  .bar, .skip, .hint, .definitions, .definition { display: none; }
  body { background: none; color: #000; font: 16pt/28.95pt var(--fang); letter-spacing: -.3pt; orphans: 1; widows: 1; }
  .paper { max-width: none; margin: 0; padding: 0; border: 0; box-shadow: none; }
  h1 { margin: 0 0 28.95pt; font: 22pt/35pt "FZXiaoBiaoSong-B05S", "方正小标宋简体", var(--song); }
  h2, h3, h4, h5 { margin: 0; text-indent: 2em; font: 16pt/28.95pt var(--fang); break-after: avoid; }
  h2 { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
  h3 { font-family: var(--kai); }
  .report .body, .addressee { margin: 0; }
  .short { break-inside: avoid; }
  .number, .about, .notices { color: #000; font: 14pt/24pt var(--kai); }
  .notices { margin: 0 0 12pt; padding: 0; border: 0; background: none; text-align: center; }
  .about { display: none; }
  .figure, .figure.doubt { text-decoration: none; }
  .table { overflow: visible; margin: 8pt 0; }
  table, caption { font: 12pt/18pt var(--fang); letter-spacing: 0; }
  th, td { border: .5pt solid #000; }
  thead th { background: none; }
  tr, .signature { break-inside: avoid; }
  .note { color: #000; font: 12pt/18pt var(--fang); }
}
`.trim();
