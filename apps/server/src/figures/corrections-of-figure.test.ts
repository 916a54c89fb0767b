import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const year = { figure: 'consultation.count', unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };

describe('who corrected what a figure counts', () => {
  let server: TestServer;
  let adviser: SignedIn, officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    adviser = await server.signInStaff('adviser', server.units.community);
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  const log = (serviceKind: 'consultation' | 'opinion') =>
    adviser.api.consultations.logConsultation({
      community: 'd-1-1',
      line: {
        day: '2026-03-10',
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'family',
        result: 'answered',
        minutes: 20,
        serviceKind,
      },
    });
  const amend = (consultation: string, version: number, change: object) =>
    adviser.api.consultations.amend({ consultation, version, reason: '张三丰说错了', change });

  it('is told by name, day and place, the newest first, without why or what stood there', async () => {
    const [one, other, opinion] = [await log('consultation'), await log('consultation'), await log('opinion')];
    await amend(one.id, 1, { minutes: 25 });
    server.advance({ minutes: 5 });
    await amend(one.id, 2, { minutes: 30 });
    server.advance({ minutes: 5 });
    await amend(other.id, 1, { day: '2026-03-09' });
    await amend(opinion.id, 1, { minutes: 5 });
    const { items } = await officer.api.figures.listCorrections(year);
    expect(items.map(({ by, version, record }) => [by, version, record])).toEqual([
      ['工作人员乙', 1, { setLabel: '法律服务记录', unit: '试验东街道第一社区', day: '2026-03-09' }],
      ['工作人员乙', 2, { setLabel: '法律服务记录', unit: '试验东街道第一社区', day: '2026-03-10' }],
      ['工作人员乙', 1, { setLabel: '法律服务记录', unit: '试验东街道第一社区', day: '2026-03-10' }],
    ]);
    expect(JSON.stringify(items)).not.toContain('张三丰');
    expect((await officer.api.figures.listCorrections({ ...year, limit: 1 })).items).toHaveLength(1);
    expect(
      (await officer.api.figures.listCorrections({ ...year, from: '2025-01-01', to: '2025-12-31' })).items,
    ).toEqual([]);
    expect((await officer.api.figures.listCorrections({ ...year, figure: 'mediation.success-rate' })).items).toEqual(
      [],
    );
  });

  it('is refused outside of one’s reach, and of a figure that is none', async () => {
    expect(await refusalOf(officer.api.figures.listCorrections({ ...year, unit: 'd-2' }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
    expect(await refusalOf(officer.api.figures.listCorrections({ ...year, figure: 'nothing' }))).toEqual({
      status: 404,
      code: 'unknown-figure',
    });
  });
});
