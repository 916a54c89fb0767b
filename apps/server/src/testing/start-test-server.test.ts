import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type TestServer } from './start-test-server.ts';

describe('a server under test', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  }, 180_000);
  afterAll(() => server.close());

  it('lets in a member of staff whom it signed in, and nobody else', async () => {
    const auditor = await server.signInStaff('auditor', server.units.district);
    expect(await auditor.api.audit.list({})).toEqual({ items: [], next: null });
    const resident = await server.signInResident();
    expect(await refusalOf(resident.api.audit.list({}))).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(server.client().audit.list({}))).toEqual({ status: 401, code: 'not-signed-in' });
  });
});
