import { escapeHtml, type RenderedPage } from './render-markdown.ts';

const style = `
:root{color-scheme:light;--ink:#1d2b26;--soft:#52635c;--line:#d5ddd8;--pine:#14594a;--paper:#fbfaf6}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.8 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--pine)}a:focus-visible,[tabindex]:focus-visible{outline:3px solid #c8811a;outline-offset:2px}
.skip{position:absolute;left:-99em}.skip:focus{left:1em;top:1em;background:#fff;padding:.5em 1em}
header{background:var(--pine);color:#fff}header div{max-width:46em;margin:auto;padding:.6em 1.2em;display:flex;flex-wrap:wrap;gap:.2em 1.4em}
header a{color:#fff;display:inline-flex;align-items:center;min-height:44px;text-decoration:none}header a:hover{text-decoration:underline}header .name{font-weight:700}
main{max-width:46em;margin:auto;padding:1em 1.2em 4em}
h1{font-size:1.7em;line-height:1.35;margin:.6em 0}h2{font-size:1.25em;margin:1.8em 0 .5em;border-bottom:1px solid var(--line)}h3{font-size:1.05em;margin:1.5em 0 .3em}
li{margin:.35em 0}code{background:#eef2ef;padding:.1em .3em;border-radius:3px;font-size:.9em}pre{background:#eef2ef;padding:.8em 1em;overflow-x:auto}pre code{padding:0}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--line);padding:.4em .7em;text-align:left;vertical-align:top}th{background:#eef2ef}
.picture{display:inline-block;max-width:100%}img{max-width:100%;max-height:32em;border:1px solid var(--line);border-radius:6px;background:#fff}
blockquote{margin:1em 0;padding:.2em 1em;border-left:4px solid var(--pine);color:var(--soft)}
@media print{header,.skip{display:none}body{background:#fff}}`;

const consoleLink = '<a href="/admin/">工作台</a>';

/** The frame of every page of the handbook: for a phone and for a desk, without a program. */
export function helpLayout(
  { title, body }: RenderedPage,
  { nonce, console }: { readonly nonce: string; readonly console: boolean },
): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} · 邻法帮助</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header><div>
<a class="name" href="/help/">邻法帮助</a>
<a href="/help/numbers">数字怎么算</a>
<a href="/m/">居民办事</a>
${console ? consoleLink : ''}
</div></header>
<main id="content">
${body}</main>
</body>
</html>
`;
}
