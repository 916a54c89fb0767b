import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationParty } from '../mediation/mediation-party.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const asked = { unit: 'd-1', from: '2026-01-01', to: '2026-03-31', kind: 'same-dispute' } as const;
const [wang, li, zhao] = ['1', '2', '3'].map((one) => one.repeat(64)) as [string, string, string];

describe('cases that may be one dispute', () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
  });
  afterAll(() => server.close());

  async function dispute(applicants: readonly string[], respondents: readonly string[], also: object = {}) {
    const { community } = server.units;
    const em = server.app.fork();
    const id = await em.insert(MediationCase, {
      unit: community.id,
      place: community.place,
      version: 1,
      state: 'accepted',
      acceptedOn: '2026-02-02',
      committeeKind: 'neighbourhood',
      disputeType: 'neighbour',
      source: 'application',
      outcome: 'pending',
      ...also,
    });
    const party = (side: string) => (partyKey: string) => ({
      case: id,
      side,
      partyKey,
      nameCipher: server.app.keyring.seal('王某'),
      detailsCipher: server.app.keyring.seal('{}'),
      consent: 'agreed',
    });
    await em.insertMany(MediationParty, [
      ...applicants.map(party('applicant')),
      ...respondents.map(party('respondent')),
    ]);
  }
  const questions = async () => (await officer.api.dataQuality.list(asked)).items;

  it('are asked about once, whoever applied and however many stand on a side', async () => {
    await dispute([wang], [li, zhao]);
    await dispute([wang], [li, zhao], { disputeType: 'contract' });
    await dispute([li], [zhao]);
    expect(await questions()).toEqual([]);
    await dispute([li, zhao], [wang], { acceptedOn: '2026-03-03' });
    const [found, ...more] = await questions();
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      unit: { code: 'd-1-1' },
      count: 2,
      sentence: '同样的双方有2件邻里纠纷案件。一件纠纷调解多次只计一件；是同一件，还是不同的纠纷？',
      records: [
        { kind: 'case', day: '2026-02-02', opens: true },
        { kind: 'case', day: '2026-03-03', opens: true },
      ],
    });
    expect(JSON.stringify(found)).not.toContain('王某');
    expect(await officer.api.mediation.get({ case: found?.records[0]?.id ?? '' })).toMatchObject({ state: 'accepted' });
  });

  it('are answered with a reason, and left alone where their view is limited', async () => {
    const [found] = await questions();
    const answer = (who: SignedIn) =>
      who.api.dataQuality.answer({ ...asked, key: found?.key ?? '', reason: '两次漏水，是两件' });
    const mediator = await server.signInStaff('mediator', server.units.community);
    expect(await refusalOf(answer(mediator))).toEqual({ status: 403, code: 'not-allowed' });
    expect((await answer(officer)).answer?.reason).toBe('两次漏水，是两件');
    await dispute([wang], [zhao], { viewLimit: 'violence', disputeType: 'family' });
    await dispute([wang], [zhao], { viewLimit: 'violence', disputeType: 'family' });
    expect(await questions()).toEqual([]);
  });
});
