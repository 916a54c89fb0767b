import { everyAct } from '@linfa/contract/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

describe('the documentation that a server gives of itself', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  }, 180_000);
  afterAll(() => server.close());

  it('is OpenAPI 3.1 with every act and who may call it', async () => {
    const document = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, { post: { description: string } }>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(
      everyAct()
        .map(({ name }) => `/api/${name}`)
        .sort(),
    );
    expect(document.paths['/api/audit.list']?.post.description).toContain('审计人员、系统管理员');
  });

  it('is a page without scripts, styles or pictures from elsewhere, with every act on it', async () => {
    const answer = await fetch(`${server.address}/api/docs`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:\/\/|\sstyle=/);
    for (const { name, act } of everyAct()) {
      expect(page).toContain(`POST /api/${name}<`);
      expect(page).toContain(act.summary);
    }
  });
});
