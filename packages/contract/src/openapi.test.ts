import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { areaTitles } from './area-titles.ts';
import { contract } from './contract.ts';
import { everyAct, openApiDocument } from './openapi.ts';

const document = openApiDocument('0.1.0', () => ({ open: false, words: '居民' }));

type Operation = Record<string, unknown>;

async function findings(api: unknown): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source: JSON.stringify(api), absoluteRef: 'openapi.json', config });
  return problems.map(
    (one) => `${one.ruleId}: ${one.message} ${one.location.map((place) => place.pointer ?? '').join(' ')}`,
  );
}

describe('the OpenAPI document', () => {
  it('is clean under an independent linter', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(await findings(document)).toEqual([]);
  });

  it.each([
    [
      'an operation of the same name',
      'operation-operationId-unique',
      (post: Operation) => (post['operationId'] = 'audit.list'),
    ],
    [
      'a reference to nothing',
      'no-unresolved-refs',
      (post: Operation) => (post['requestBody'] = { $ref: '#/components/requestBodies/None' }),
    ],
    ['a field that the format does not know', 'struct', (post: Operation) => (post['request'] = {})],
    [
      'a way of signing in that is not declared',
      'security-defined',
      (post: Operation) => (post['security'] = [{ magic: [] }]),
    ],
    [
      'an answer without its refusals',
      'operation-4xx-response',
      (post: Operation) => (post['responses'] = { 200: { description: '' } }),
    ],
  ])('is really read by that linter: it finds %s', async (_what, rule, breakIt) => {
    const broken = JSON.parse(JSON.stringify(document)) as { paths: Record<string, { post: Operation }> };
    const [first] = Object.entries(broken.paths).filter(([path]) => path !== '/api/audit.list');
    if (first) breakIt(first[1].post);
    expect((await findings(broken)).map((finding) => finding.split(':')[0])).toContain(rule);
  });

  it('names every act once, with its input, its answer and its refusals', () => {
    for (const { name, act } of everyAct()) {
      const post = document.paths?.[`/api/${name}`]?.post;
      expect(post?.operationId).toBe(name);
      expect(Object.keys(post?.responses ?? {})).toEqual(
        expect.arrayContaining(['200', '400', '401', '403', '422', '429']),
      );
      expect((post?.parameters ?? []).length).toBe(act.kind === 'write' ? 1 : 0);
    }
    expect(Object.keys(document.paths ?? {})).toHaveLength(everyAct().length);
  });

  it('calls every area by its Chinese title', () => {
    expect(Object.keys(contract).filter((area) => !Object.hasOwn(areaTitles, area))).toEqual([]);
  });
});
