import { Marked, Renderer } from 'marked';

/** A page of the handbook as the server shows it: its title, and its body without any program or style. */
export interface RenderedPage {
  readonly title: string;
  readonly body: string;
}

const plain = new Renderer();
const marked = new Marked({
  gfm: true,
  renderer: {
    // The handbook is text: what looks like HTML in it is shown, never run.
    html: ({ text }) => escapeHtml(text),
    link(token) {
      return plain.link.call(this, { ...token, href: pageAddress(token.href) });
    },
    image: ({ href, text }) =>
      `<a class="picture" href="${escapeHtml(href)}"><img src="${escapeHtml(href)}" alt="${escapeHtml(text)}" loading="lazy"></a>`,
    table(token) {
      return `<div class="wide" tabindex="0" role="region" aria-label="表格">${plain.table.call(this, token)}</div>`;
    },
  },
});

/** @param text Markdown of the handbook; its first heading is the title */
export function renderMarkdown(text: string): RenderedPage {
  return { title: titleOf(text), body: marked.parse(text, { async: false }) };
}

/** What a page is called: its first heading. */
function titleOf(text: string): string {
  return /^# (.+)$/m.exec(text)?.[1]?.trim() ?? '';
}

/** Pages link to each other's files, so that the handbook reads the same in a repository; here they have no ending. */
function pageAddress(href: string): string {
  if (/^[a-z]+:/i.test(href) || href.startsWith('/')) return href;
  return href.replace(/(^|\/)README\.md(?=#|$)/, '$1./').replace(/\.md(?=#|$)/, '');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
