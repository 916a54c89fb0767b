import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matter, sideOf } from '../mediation/testing/mediation-steps.ts';
import { Norm } from '../norms/norm.entity.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };

describe('when the other side refuses', { timeout: 240_000 }, () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
  }, 240_000);
  afterAll(() => server.close());

  const accepted = async () => (await officer.api.figures.get({ figure: 'mediation.accepted', ...year })).value;

  it('there is no mediation, and whether it counts is the place’s dated rule', async () => {
    const applicant = await server.signInResident({ name: '赵大娘' });
    const respondent = await server.signInResident({ name: '孙大伯', phone: '13500000002' });
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const { id: request } = await applicant.api.mediation.requestMediation(matter);
    const row = await clerk.api.mediation.acceptRequest({ request });
    await clerk.api.mediation.inviteRespondent({ case: row.id, party: sideOf(row, 'respondent') });
    expect(await accepted()).toBe(1);
    await respondent.api.mediation.respondToInvitation({ case: row.id, agree: false, reason: '要走法律程序' });
    const ended = await clerk.api.mediation.get({ case: row.id });
    expect(ended).toMatchObject({ state: 'refused', outcome: 'refused', agreement: null, sessions: [] });
    const [mine] = (await applicant.api.mediation.listMine({})).cases;
    expect(mine).toMatchObject({ state: 'refused', may: [] });
    // Why the other side refused is not for the applicant.
    expect(JSON.stringify(await applicant.api.mediation.revealDetails({ case: row.id }))).not.toContain('法律程序');
    expect(await accepted()).toBe(0);
    await server.app.fork().insert(Norm, {
      code: 'mediation.refused-enters-total',
      place: server.units.street.place,
      value: 'true',
      source: '试验东街道设定',
      validFrom: '2020-01-01',
      validTo: null,
    });
    expect(await accepted()).toBe(1);
  });
});
