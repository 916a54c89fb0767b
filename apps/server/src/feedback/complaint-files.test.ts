import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictures } from '../files/testing/sample-files.ts';
import { download, uploadAs } from '../files/testing/upload-as.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

describe('a complaint', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const submit = (who: SignedIn, also: object) =>
    who.api.feedback.submitComplaint({ kind: 'complaint', unit: 'd-1-1', text: '接待室一直锁着', ...also });

  it('may carry pictures, which its submitter and its handlers read, and nobody else', async () => {
    const [resident, other] = [await server.signInResident(), await server.signInResident()];
    const file = await uploadAs(server, resident, { bytes: pictures.webp, name: '门锁.webp' });
    const { complaint } = await submit(resident, { files: [file], about: 'community-clerk' });
    expect(complaint.files).toMatchObject([{ id: file, name: '门锁.webp', kind: 'webp' }]);
    expect((await resident.api.feedback.listMine({})).items[0]?.files).toEqual(complaint.files);
    expect((await officer.api.feedback.openComplaint({ complaint: complaint.id })).files).toEqual(complaint.files);
    const readers = [
      resident,
      officer,
      clerk,
      other,
      await server.signInStaff('street-officer', server.units.otherStreet),
    ];
    const answers = [];
    for (const who of readers) answers.push((await download(server, who, file)).status);
    // It is about the community's clerks: it goes to the street, past them.
    expect(answers).toEqual([200, 200, 404, 404, 404]);
    expect(await refusalOf(submit(other, { files: [file] }))).toEqual({ status: 404, code: 'not-found' });
    const second = await uploadAs(server, resident, { bytes: pictures.webp });
    expect(await refusalOf(submit(resident, { files: [second], anonymous: true }))).toEqual({
      status: 422,
      code: 'anonymous-without-files',
    });
  });
});
