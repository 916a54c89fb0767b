import { openApiDocument } from '@linfa/contract/openapi';
import { ruleCodes, type RuleCode } from '@linfa/domain';
import { escapeXml, pageFrame } from '@linfa/report';
import type { Context } from 'koa';
import { nonceOf } from '../web/security-headers.ts';
import { wordAccess } from './access-words.ts';
import { fieldRows, type JsonSchema } from './field-rows.ts';
import { wireVersion } from './openapi-file.ts';
import { refusalStatus } from './refusal-status.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly requestBody: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Content {
  readonly content: { readonly 'application/json': { readonly schema: JsonSchema } };
}

/** `/api/docs`: the OpenAPI document as a page to read, without a script: every act, who may call it, what goes in and out. */
export function docsPage() {
  const mainHtml = docsHtml();
  return (ctx: Context): void => {
    ctx.type = 'html';
    ctx.body = pageFrame({
      title: '邻法接口',
      main: 'acts',
      mainHtml,
      homeHref: '/',
      navigation: [{ label: 'OpenAPI 3.1', href: '/api/openapi.json' }],
      nonce: nonceOf(ctx),
    });
  };
}

function docsHtml(): string {
  const document = openApiDocument(wireVersion, wordAccess);
  // The document writes no references but to the refusal; ours are all written out.
  const operations = Object.values(document.paths ?? {}).map((path) => path.post as unknown as Operation);
  const areas = (document.tags ?? []).map(({ name, description }) => ({
    name,
    title: description ?? name,
    acts: operations.filter((one) => one.tags.includes(name)),
  }));
  return [
    '<h1>邻法接口</h1>',
    `<p>${escapeXml(document.info.description ?? '')}</p>`,
    ...areas.map(
      ({ name, title, acts }) =>
        `<h2 id="${escapeXml(name)}">${escapeXml(title)} <code>${escapeXml(name)}</code></h2>${acts.map(actHtml).join('')}`,
    ),
    `<h2 id="refusals">拒绝</h2><p>拒绝的内容是 <code>{ "error": { "code", "message", "fields" } }</code>。</p>`,
    table(
      ['代码', '状态', '说明'],
      (Object.keys(ruleCodes) as RuleCode[]).map((code) => [
        `<code>${code}</code>`,
        String(refusalStatus(code)),
        escapeXml(ruleCodes[code]),
      ]),
    ),
  ].join('\n');
}

function actHtml({ operationId, summary, description, requestBody, responses }: Operation): string {
  return [
    `<section id="${escapeXml(operationId)}"><h3>${escapeXml(summary)}</h3><p><code>POST /api/${escapeXml(operationId)}</code></p><p class="note">${escapeXml(description)}</p>`,
    fieldsHtml('提交', requestBody.content['application/json'].schema),
    fieldsHtml('回答', responses['200']?.content['application/json'].schema ?? {}),
    '</section>',
  ].join('\n');
}

function fieldsHtml(title: string, schema: JsonSchema): string {
  const rows = fieldRows(schema);
  if (rows.length === 0) return `<h4>${title}</h4><p class="note">无内容</p>`;
  return `<h4>${title}</h4>${table(
    ['字段', '类型', '必填', '说明'],
    rows.map((row) => [`<code>${escapeXml(row.path)}</code>`, row.kind, row.needed ? '是' : '', escapeXml(row.remark)]),
  )}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<div class="table"><table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table></div>`;
}
