import * as z from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Act } from './act.ts';
import { contract } from './contract.ts';

const refusal = z
  .object({ error: z.object({ code: z.string(), message: z.string(), fields: z.array(z.object({ path: z.string(), message: z.string() })).optional() }) })
  .meta({ id: 'Refusal', description: '拒绝及其理由' });

/** The contract as OpenAPI 3.1. */
export function openApiDocument(version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [area, acts] of Object.entries(contract))
    for (const [name, act] of Object.entries(acts as Readonly<Record<string, Act>>)) {
      const refused = (description: string) => ({ description, content: { 'application/json': { schema: refusal } } });
      paths[`/api/${area}.${name}`] = {
        post: {
          operationId: `${area}.${name}`,
          tags: [area],
          summary: act.summary,
          security: [{ bearer: [] }, { cookie: [] }, {}],
          ...(act.kind === 'write' && { requestParams: { header: z.object({ 'Idempotency-Key': z.string().min(16).max(64).meta({ description: '同一次操作重发时用同一个值' }) }) } }),
          requestBody: { required: true, content: { 'application/json': { schema: act.input } } },
          responses: {
            '200': { description: '成功', content: { 'application/json': { schema: act.output } } },
            '400': refused('请求不完整'), '401': refused('需要登录'), '403': refused('没有权限'), '404': refused('没有找到'), '409': refused('与现状冲突'), '422': refused('内容不符合要求'), '429': refused('过于频繁'),
          },
        },
      };
    }
  return createDocument({
    openapi: '3.1.0',
    info: { title: '邻法 Linfa', version, description: '社区法律服务与法治政府建设年度报告', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: Object.keys(contract).map((name) => ({ name })),
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: 'linfa' } } },
  });
}
