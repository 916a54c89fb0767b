import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { applyRetention } from '../retention/apply-retention.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { AttachmentPiece } from './attachment-piece.entity.ts';
import { Attachment } from './attachment.entity.ts';
import { exif, jpegWith, pdf, pictures, whereabouts } from './testing/sample-files.ts';
import { download, upload, uploadAs } from './testing/upload-as.ts';

const photo = { bytes: jpegWith(exif) };
const code = (body: unknown) => (body as { error?: { code?: string } }).error?.code;

describe('files over HTTP', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let officer: SignedIn;
  let stranger: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street, community, otherStreet } = server.units;
    clerk = await server.signInStaff('community-clerk', community);
    officer = await server.signInStaff('street-officer', street);
    stranger = await server.signInStaff('street-officer', otherStreet);
    await officer.api.registers.define({
      unit: 'd-1',
      code: 'visits',
      name: '走访',
      unitOfMeasure: 'act',
      columns: [],
    });
  });
  afterAll(() => server.close());

  const held = () =>
    Promise.all([
      server.app.fork().count(Attachment, {}),
      server.app.fork().count(AttachmentPiece, {}),
      server.app.fork().count(AuditEntry, {}),
    ]);
  const enter = (who: SignedIn, files: string[]) =>
    who.api.registers.enterEntry({ register: 'visits', unit: 'd-1-1', line: { day: '2026-03-10' }, files });

  it('keeps an upload encrypted, gives it back as a download, and only to whoever sent it', async () => {
    const { status, body } = await upload(server, clerk, { ...photo, name: '../张某家门口.JPG' });
    expect([status, body]).toEqual([
      200,
      { id: expect.any(String) as string, name: '张某家门口.jpg', kind: 'jpeg', size: photo.bytes.length - 41 },
    ]);
    const { id } = body as { id: string };
    const got = await download(server, clerk, id);
    expect([
      got.headers.get('content-type'),
      got.headers.get('content-disposition'),
      got.headers.get('x-content-type-options'),
      got.headers.get('cache-control'),
    ]).toEqual([
      'image/jpeg',
      `attachment; filename="?????.jpg"; filename*=UTF-8''${encodeURIComponent('张某家门口.jpg')}`,
      'nosniff',
      'private, no-store',
    ]);
    const bytes = Buffer.from(await got.arrayBuffer());
    expect([bytes.includes(pictures.jpeg.subarray(20)), bytes.includes(whereabouts)]).toEqual([true, false]);
    for (const who of [null, officer, stranger, await server.signInResident()])
      expect((await download(server, who, id)).status).toBe(who ? 404 : 401);
    const row = await server.app
      .fork()
      .findOneOrFail(Attachment, { id: server.app.keyring.ids.open('attachment', id) });
    const [piece] = await server.app.fork().find(AttachmentPiece, { attachment: row.id });
    expect(row.nameCipher).not.toContain('张');
    expect(Buffer.from(piece!.bytes).includes(pictures.jpeg.subarray(-40))).toBe(false);
  });

  it('keeps a large file whole, in pieces', async () => {
    const large = Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(3_500_000, 'x'), Buffer.from('%%EOF')]);
    const id = await uploadAs(server, clerk, { bytes: large, name: '卷宗.pdf' });
    const attachment = server.app.keyring.ids.open('attachment', id);
    expect(await server.app.fork().count(AttachmentPiece, { attachment })).toBe(4);
    expect(Buffer.from(await (await download(server, clerk, id)).arrayBuffer()).equals(large)).toBe(true);
    // Whoever exchanges two of them is found out.
    const [first, second] = await server.app
      .fork()
      .find(AttachmentPiece, { attachment }, { orderBy: { number: 'asc' } });
    await server.app.fork().nativeUpdate(AttachmentPiece, { id: first!.id }, { bytes: second!.bytes });
    expect((await download(server, clerk, id)).status).toBe(500);
  });

  it('keeps an upload once, however often it is sent with the same key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await upload(server, clerk, { ...photo, headers });
    const before = await held();
    expect((await upload(server, clerk, { ...photo, headers })).body).toEqual(first.body);
    expect(code((await upload(server, clerk, { bytes: pictures.png, headers })).body)).toBe('idempotency-key-reused');
    expect(await held()).toEqual(before);
  });

  it('refuses what is not a file of the kinds it takes, and keeps nothing', async () => {
    const before = await held();
    const refused = async (what: Partial<Parameters<typeof upload>[2]>, who: SignedIn | null = clerk) => {
      const { status, body } = await upload(server, who, { ...photo, ...what });
      return [status, code(body)];
    };
    expect(await refused({}, null)).toEqual([401, 'not-signed-in']);
    expect(await refused({ bytes: Buffer.from('<svg/>'), name: 'a.jpg', type: 'image/jpeg' })).toEqual([
      415,
      'upload-kind',
    ]);
    expect(await refused({ type: 'multipart/form-data; boundary=x' })).toEqual([415, 'upload-kind']);
    expect(await refused({ type: 'text/plain' })).toEqual([415, 'upload-kind']);
    expect(await refused({ bytes: Buffer.alloc(0) })).toEqual([422, 'upload-empty']);
    expect(await refused({ bytes: photo.bytes.subarray(0, 200) })).toEqual([422, 'upload-damaged']);
    expect(await refused({ headers: { 'x-file-name': '' } })).toEqual([400, 'upload-unnamed']);
    expect(await refused({ headers: { 'x-file-name': '%E5%' } })).toEqual([400, 'upload-unnamed']);
    expect(await refused({ headers: { 'idempotency-key': 'short' } })).toEqual([400, 'no-idempotency-key']);
    const foreign = { cookie: `linfa=${clerk.token}`, origin: 'https://elsewhere.example' };
    expect(await refused({ headers: foreign }, null)).toEqual([403, 'foreign-page']);
    expect(await refused({ bytes: Buffer.concat([pictures.jpeg, Buffer.alloc(10 * 1024 * 1024)]) })).toEqual([
      413,
      'upload-too-large',
    ]);
    expect(await held()).toEqual(before);
  });

  it('hangs a file on one thing, once, and lets those read it who may read the thing', async () => {
    const files = [
      await uploadAs(server, clerk, { ...photo, name: '走访.jpg' }),
      await uploadAs(server, clerk, { bytes: pdf, name: '记录' }),
    ];
    const entry = await enter(clerk, files);
    expect(entry.files.map((one) => [one.id, one.name, one.kind])).toEqual([
      [files[0], '走访.jpg', 'jpeg'],
      [files[1], '记录.pdf', 'pdf'],
    ]);
    const listed = await officer.api.registers.listEntries({
      register: 'visits',
      unit: 'd-1',
      from: '2026-03-01',
      to: '2026-03-31',
    });
    expect(listed.items.find((one) => one.id === entry.id)?.files).toEqual(entry.files);
    const status = async (who: SignedIn) => (await download(server, who, files[0]!)).status;
    expect([
      await status(clerk),
      await status(officer),
      await status(stranger),
      await status(await server.signInResident()),
    ]).toEqual([200, 200, 404, 404]);
    const before = await held();
    expect(await refusalOf(enter(clerk, files))).toEqual({ status: 404, code: 'not-found' });
    expect(await refusalOf(clerk.api.files.remove({ file: files[0]! }))).toEqual({ status: 409, code: 'file-in-use' });
    expect(await refusalOf(officer.api.files.remove({ file: files[0]! }))).toEqual({ status: 404, code: 'not-found' });
    expect(await held()).toEqual(before);
  });

  it('hangs nobody else’s file on anything, nor a table for importing, nor more than nine', async () => {
    const foreign = await uploadAs(server, officer, photo);
    const table = await uploadAs(server, clerk, {
      bytes: Buffer.from('日期\n2026-03-01\n'),
      type: 'text/csv',
      name: '台账.csv',
    });
    const before = await held();
    expect((await refusalOf(enter(clerk, [foreign]))).code).toBe('not-found');
    expect((await refusalOf(enter(clerk, [table]))).code).toBe('not-for-attaching');
    expect(
      (
        await refusalOf(
          enter(
            clerk,
            Array.from({ length: 10 }, () => foreign),
          ),
        )
      ).code,
    ).toBe('bad-request');
    expect((await refusalOf(enter(clerk, ['A'.repeat(22)]))).code).toBe('not-found');
    expect(await held()).toEqual(before);
  });

  it('hangs a file once, however many ask at the same moment', async () => {
    const file = await uploadAs(server, clerk, photo);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => enter(clerk, [file])));
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('lets one take away what one has not used, with its content', async () => {
    const file = await uploadAs(server, clerk, photo);
    expect(await clerk.api.files.remove({ file })).toEqual({ removed: true });
    expect((await download(server, clerk, file)).status).toBe(404);
    expect((await refusalOf(clerk.api.files.remove({ file }))).code).toBe('not-found');
    expect((await refusalOf(enter(clerk, [file]))).code).toBe('not-found');
    const attachment = server.app.keyring.ids.open('attachment', file);
    expect(await server.app.fork().count(AttachmentPiece, { attachment })).toBe(0);
  });

  it('shows an office’s paper with its answer, and no longer once it was returned', async () => {
    const { app, units } = server;
    const em = app.fork();
    await em
      .persist(
        em.create(ReportedItem, {
          code: 'petitions',
          name: '信访件数',
          unitOfMeasure: 'case',
          unitWord: null,
          addsOverUnits: false,
        }),
      )
      .flush();
    const liaison = await server.signInStaff('liaison', units.community);
    const other = await server.signInStaff('liaison', units.sisterCommunity);
    const { items } = await officer.api.reportedFigures.requestFigures({
      unit: 'd-1',
      from: '2025-01-01',
      to: '2025-12-31',
      due: '2026-03-20',
      asks: [{ item: 'petitions', office: 'd-1-1' }],
    });
    const sheet = items[0]!.id;
    const paper = await uploadAs(server, liaison, { bytes: pdf, name: '信访统计表.pdf' });
    const answered = await liaison.api.reportedFigures.submitFigure({
      sheet,
      value: 3,
      document: '统计表',
      files: [paper],
    });
    expect(answered.files.map((one) => one.name)).toEqual(['信访统计表.pdf']);
    const status = async (who: SignedIn) => (await download(server, who, paper)).status;
    expect([await status(officer), await status(liaison), await status(other), await status(stranger)]).toEqual([
      200, 200, 404, 404,
    ]);
    expect((await officer.api.reportedFigures.returnFigure({ sheet, remark: '缺章' })).files).toEqual([]);
    expect(await status(officer)).toBe(200);
  });

  it('takes no more than thirty that wait, and lets what waits for a day go', async () => {
    const hoarder = await server.signInResident();
    const first = await uploadAs(server, hoarder, { bytes: pictures.webp });
    for (let more = 1; more < 30; more += 1) await uploadAs(server, hoarder, { bytes: pictures.webp });
    const { status, body } = await upload(server, hoarder, { bytes: pictures.webp });
    expect([status, code(body)]).toEqual([409, 'too-many-uploads']);
    server.advance({ hours: 25 });
    expect((await download(server, hoarder, first)).status).toBe(404);
    const attached = await server.app.fork().count(Attachment, { thingKind: { $ne: null } });
    const gone = async () =>
      (await applyRetention(server.app.fork, server.app.now())).find((one) => one.name === 'unattached-uploads')?.rows;
    expect(await gone()).toBeGreaterThanOrEqual(30);
    expect(await gone()).toBe(0);
    expect(
      await server.app.fork().count(AttachmentPiece, { attachment: server.app.keyring.ids.open('attachment', first) }),
    ).toBe(0);
    expect(await server.app.fork().count(Attachment, {})).toBe(attached);
    expect((await upload(server, hoarder, { bytes: pictures.webp })).status).toBe(200);
  });
});
