import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { wordAct } from '../audit/word-act.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { readOfState } from '../web/read-of-state.ts';
import { AttachmentPiece } from './attachment-piece.entity.ts';
import { Attachment } from './attachment.entity.ts';
import { clamdStandIn, type ClamdStandIn } from './testing/clamd-stand-in.ts';
import { eicar } from './testing/eicar.ts';
import { hasClamd, startClamd } from './testing/real-clamd.ts';
import { exif, jpegWith, pdf } from './testing/sample-files.ts';
import { upload } from './testing/upload-as.ts';
import { clamd } from './virus-scanner.ts';

const infected = Buffer.concat([eicar, Buffer.from('\n')]);
const note = { name: '情况说明.txt', bytes: infected };
const away = { code: 'scanner-away' };

describe('uploads with a virus scanner', () => {
  let folder: string;
  let socket: string;
  let scanner: ClamdStandIn;
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linfa-clamd-'));
    socket = join(folder, 'clamd.ctl');
    server = await startTestServer('2026-03-11', undefined, { scanner: clamd(socket) });
    clerk = await server.signInStaff('community-clerk', server.units.community);
  });
  beforeEach(async () => {
    scanner = await clamdStandIn(socket);
  });
  afterEach(() => scanner.close());
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const held = () =>
    Promise.all([server.app.fork().count(Attachment, {}), server.app.fork().count(AttachmentPiece, {})]);

  it('takes a clean file in, and looks at it once however often it is sent with the same key', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await upload(server, clerk, { bytes: jpegWith(exif), headers });
    const again = await upload(server, clerk, { bytes: jpegWith(exif), headers });
    expect([first.status, again.body]).toEqual([200, first.body]);
    expect(scanner.scanned()).toBe(1);
    const large = Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(9_000_000, 'x'), Buffer.from('%%EOF')]);
    expect((await upload(server, clerk, { bytes: large, name: '卷宗.pdf' })).status).toBe(200);
  });

  it('refuses an infected one, keeps nothing of it, and puts on record who sent it and what was found', async () => {
    const before = await held();
    const { status, body } = await upload(server, clerk, note);
    expect([status, body]).toEqual([
      422,
      {
        error: {
          code: 'upload-infected',
          message:
            '杀毒软件在这个文件里查出了病毒（Eicar-Test-Signature），没有保存。请先在自己的电脑上杀毒，换一个干净的文件再传。',
        },
      },
    ]);
    expect(await held()).toEqual(before);
    const [row, ...more] = await server.app.fork().find(AuditEntry, { act: 'files.refuseInfected' });
    expect(row).toMatchObject({
      actor: `person:${clerk.person.id}`,
      thing: 'upload',
      reason: 'Eicar-Test-Signature',
    });
    expect([more, wordAct('files.refuseInfected')]).toEqual([[], '拒收带病毒的文件']);
  });

  it('takes nothing in that it did not look at, says that one may try again, and then does', async () => {
    const before = await held();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = () => upload(server, clerk, { bytes: jpegWith(exif), headers });
    for (const mishap of ['garbage', 'hang-up', 'size-limit'] as const) {
      scanner.next(mishap);
      const { status, body } = await send();
      expect([mishap, status, body]).toMatchObject([mishap, 503, { error: away }]);
    }
    await scanner.close();
    expect(await send()).toMatchObject({
      status: 503,
      body: {
        error: {
          ...away,
          message: '暂时不能给文件查毒，所以没有接收。请过几分钟再传一次，其他填好的内容不会丢。',
        },
      },
    });
    expect(await readOfState(server.app)).toMatchObject({ scannerUp: 0 });
    expect(await held()).toEqual(before);
    scanner = await clamdStandIn(socket);
    expect(await readOfState(server.app)).toMatchObject({ scannerUp: 1 });
    expect((await send()).status).toBe(200);
  });

  it('waits no longer for an answer than it was told', async () => {
    scanner.next('silence');
    await expect(clamd(socket, 100).scan(infected)).rejects.toMatchObject(away);
  });

  it('speaks to a port as well', async () => {
    const other = await clamdStandIn(0);
    const overTcp = clamd(`127.0.0.1:${(other.server.address() as AddressInfo).port}`);
    expect(await overTcp.answers()).toBe(true);
    expect(await overTcp.scan(infected)).toEqual({ infected: true, name: 'Eicar-Test-Signature' });
    await other.close();
    expect(await overTcp.answers()).toBe(false);
  });
});

describe.runIf(hasClamd)('ClamAV’s own daemon', () => {
  it('is understood: it finds what is bad, passes what is not, and is away when it has ended', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linfa-clamd-'));
    const socket = join(folder, 'clamd.ctl');
    const daemon = startClamd(folder, socket);
    const scanner = clamd(socket);
    try {
      await expect.poll(scanner.answers, { timeout: 60_000 }).toBe(true);
      expect(await scanner.scan(infected)).toEqual({ infected: true, name: 'Linfa.Test.UNOFFICIAL' });
      expect(await scanner.scan(jpegWith(exif))).toEqual({ infected: false });
      expect(await scanner.scan(Buffer.alloc(10 * 1024 * 1024, 'x'))).toEqual({ infected: false });
    } finally {
      await daemon.stop();
    }
    await expect(scanner.scan(infected)).rejects.toMatchObject(away);
    rmSync(folder, { recursive: true });
  }, 90_000);
});
