import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Act } from './act.ts';
import { areaTitles } from './area-titles.ts';
import { contract, type Contract } from './contract.ts';
import type { ActName } from './wire.ts';

const conflict = z
  .strictObject({ yours: z.unknown(), theirs: z.unknown(), version: z.number().int() })
  .meta({ description: '别人先改过时交还的两份文本：您的、现有的，以及现有的版本' });

/** What every refusal looks like, in all acts. */
export const refusal = z
  .strictObject({
    error: z.strictObject({
      code: z.string(),
      message: z.string(),
      fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
      conflict: conflict.optional(),
      consent: z
        .strictObject({ kind: z.string(), version: z.number().int() })
        .optional()
        .meta({ description: '须先同意的文本' }),
    }),
  })
  .meta({ id: 'Refusal', description: '拒绝及其理由' });

const refusals = {
  400: '请求不完整',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  409: '与现状冲突',
  413: '内容过大',
  415: '不是 JSON',
  422: '内容不符合规定',
  429: '过于频繁',
  503: '暂时不可用，稍后再试（Retry-After）',
} as const;

const keyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,64}$/)
    .meta({ description: '同一次操作重发时用同一个值', example: '018f3a7c5b2e4d019c6a' }),
});

/** Who may call an act, worded by the server's policy; `open` means without signing in. */
export interface WordedAccess {
  readonly open: boolean;
  readonly words: string;
}

/** The contract as OpenAPI 3.1. */
export function openApiDocument(version: string, accessOf: (act: ActName) => WordedAccess) {
  const paths: ZodOpenApiPathsObject = {};
  for (const { area, name, act } of everyAct())
    paths[`/api/${name}`] = { post: operation(area, name, act, accessOf(name)) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '邻法 Linfa',
      version,
      description:
        '社区法律服务与法治政府建设年度报告。每个操作都是一次 POST，内容为 JSON；写操作须带 Idempotency-Key。' +
        '文件不走 JSON：POST /api/files 上传（内容即请求体，文件名经百分号编码放在 X-File-Name，须带 Idempotency-Key，每个不超过 10 MB），' +
        '回答 id、name、kind、size；GET /api/files/{id} 下载；GET /api/files/registers/{台账}.xlsx|csv?unit=&from=&to= 导出台账；' +
        'GET /api/files/figure-sheets/{单位}.xlsx?unit=&from=&to= 取部门填报表。',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Wherever this document was read from.
    servers: [{ url: '.' }],
    tags: Object.keys(contract).map((name) => ({ name, description: areaTitles[name] ?? name })),
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: '小程序' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'linfa', description: '管理台；正式运行时名为 __Host-linfa' },
      },
    },
  });
}

/** Every act with its name, area by area. */
export function everyAct(): { readonly area: keyof Contract; readonly name: ActName; readonly act: Act }[] {
  return (Object.keys(contract) as (keyof Contract)[]).flatMap((area) =>
    Object.entries(contract[area] as Readonly<Record<string, Act>>).map(([name, act]) => ({
      area,
      name: `${area}.${name}` as ActName,
      act,
    })),
  );
}

function operation(area: string, name: ActName, act: Act, access: WordedAccess): ZodOpenApiOperationObject {
  return {
    operationId: name,
    tags: [area],
    summary: act.summary,
    description: `${act.kind === 'read' ? '只读' : '写操作'}。谁可以调用：${access.words}。`,
    security: access.open ? [{}, { bearer: [] }, { cookie: [] }] : [{ bearer: [] }, { cookie: [] }],
    ...(act.kind === 'write' && { requestParams: { header: keyHeader } }),
    requestBody: { required: true, content: { 'application/json': { schema: act.input } } },
    responses: {
      '200': { description: '成功', content: { 'application/json': { schema: act.output } } },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          { description, content: { 'application/json': { schema: refusal } } },
        ]),
      ),
    },
  };
}
