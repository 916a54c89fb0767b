import { escapeXml } from '../files/escape-xml.ts';
import { pageFrame } from './page-frame.ts';

/** A page that says one thing, with a way on: a refusal, an address that leads nowhere. */
export function renderMessage(message: string, options: { readonly nonce?: string } = {}): string {
  return pageFrame({
    title: message,
    main: 'message',
    homeHref: '/',
    ...(options.nonce === undefined ? {} : { nonce: options.nonce }),
    mainHtml: `<div class="empty"><h1>${escapeXml(message)}</h1><p><a href="/">回到首页，查看全部报告</a></p></div>`,
  });
}
