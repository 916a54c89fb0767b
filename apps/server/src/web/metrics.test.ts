import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linfaPlace, type LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa } from '../testing/run-linfa.ts';
import { serve, type RunningServer } from './serve.ts';

const token = 'a-token-for-the-monitor-of-this-test-0001';

describe('/metrics', () => {
  let place: LinfaPlace;
  let server: RunningServer;
  beforeEach(() => {
    place = linfaPlace();
  });
  afterEach(async () => {
    await server.close();
    await place.drop();
  });

  const start = async (more: Readonly<Record<string, string>> = { LINFA_METRICS_TOKEN: token }): Promise<void> => {
    server = await serve(place.environment({ LINFA_LOG: 'silent', ...more }));
    await server.ready;
  };
  const read = async (shown: string | undefined = token): Promise<{ status: number; text: string; type: string }> => {
    const answer = await fetch(`${server.address}/metrics`, {
      headers: shown === '' ? {} : { authorization: `Bearer ${shown}` },
    });
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
  };
  const ask = (act: string, body: unknown): Promise<Response> =>
    fetch(`${server.address}/api/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });

  it('tells what was asked, how it ended and what waits, and of nobody', async () => {
    await start();
    const phone = '13912345678';
    await ask('sessions.sendPhoneCode', { phone });
    await ask('sessions.me', {});
    await fetch(`${server.address}/reports/${phone}/2024/x`);
    await ask(`sessions.of-${phone}`, {});
    const { status, text, type } = await read();
    expect([status, type]).toEqual([200, expect.stringContaining('version=0.0.4')]);
    expect(text).toMatch(/linfa_request_seconds_count\{act="sessions\.sendPhoneCode",status="200"\} 1\n/);
    expect(text).toMatch(/linfa_request_seconds_count\{act="sessions\.me",status="401"\} 1\n/);
    // What somebody made up is one line, however often they make something up.
    expect(text).toMatch(/linfa_request_seconds_count\{act="unknown",status="404"\} 1\n/);
    expect(text).toMatch(/^linfa_database_up 1$/m);
    expect(text).toMatch(/^linfa_backup_age_seconds -1$/m);
    expect(text).toMatch(/^nodejs_heap_size_used_bytes \d+$/m);
    expect(text).not.toContain(phone);
    await callLinfa(place, ['backup-note', 'made', '--note', 'nightly']);
    const age = /^linfa_backup_age_seconds (\S+)$/m.exec((await read()).text)?.[1];
    expect(Number(age)).toBeGreaterThanOrEqual(0);
  });

  it('is shown to nobody without the token', async () => {
    await start();
    for (const wrong of ['', 'another', `${token}x`, token.slice(0, -1)]) {
      const { status, text } = await read(wrong);
      expect([wrong, status]).toEqual([wrong, 401]);
      expect(text).not.toContain('linfa_');
    }
  });

  it('is not there where no token is set, and no short one is taken', async () => {
    await start({});
    expect((await read()).status).toBe(404);
    expect(() => place.environment({ LINFA_METRICS_TOKEN: 'short' })).toThrow('LINFA_METRICS_TOKEN');
  });
});
