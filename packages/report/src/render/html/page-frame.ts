import { escapeXml } from '../files/escape-xml.ts';
import { pageCss } from './page-css.ts';

export interface PageFrame {
  readonly title: string;
  /** Id of the main part, which the skip link leads to. */
  readonly main: string;
  readonly mainHtml: string;
  readonly navigation?: readonly { readonly label: string; readonly href: string; readonly download?: boolean }[];
  readonly navigationLabel?: string;
  readonly homeHref: string;
  /** Of the page's Content-Security-Policy, for its one style element. */
  readonly nonce?: string;
  /** After the main part: what opens over it. */
  readonly afterHtml?: string;
}

/** A whole page: language, skip link, landmarks, one style element, no script. */
export function pageFrame(frame: PageFrame): string {
  const nonce = frame.nonce === undefined ? '' : ` nonce="${escapeXml(frame.nonce)}"`;
  const links = (frame.navigation ?? []).map(
    ({ label, href, download }) =>
      `<a href="${escapeXml(href)}"${download === true ? ' download' : ''}>${escapeXml(label)}</a>`,
  );
  const navigation =
    links.length === 0 ? '' : `<nav aria-label="${escapeXml(frame.navigationLabel ?? '导航')}">${links.join('')}</nav>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(frame.title)}</title>
<style${nonce}>${pageCss}</style>
</head>
<body>
<a class="skip" href="#${frame.main}">跳到正文</a>
<header class="bar"><a class="brand" href="${escapeXml(frame.homeHref)}">邻法</a>${navigation}</header>
<main class="paper" id="${frame.main}" tabindex="-1">
${frame.mainHtml}
</main>
${frame.afterHtml ?? ''}
</body>
</html>
`;
}
