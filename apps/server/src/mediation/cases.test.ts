import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/start-test-server.ts';
import { MediationAmendment } from './mediation-amendment.entity.ts';
import { mediationPeople, type MediationPeople } from './testing/mediation-people.ts';
import { accepted, begun, matter, sideOf } from './testing/mediation-steps.ts';

const notFound = { status: 404, code: 'not-found' };
const { claims: _claims, ...dispute } = {
  ...matter,
  applicants: [{ name: '当事人甲' }],
  respondents: [{ name: '当事人乙' }],
};

describe('a mediation case', { timeout: 240_000 }, () => {
  let server: MediationPeople['server'];
  let clerk: MediationPeople['clerk'];
  let mediator: MediationPeople['mediator'];
  let applicant: MediationPeople['applicant'];
  let personId: MediationPeople['personId'];
  let lastNotice: MediationPeople['lastNotice'];
  beforeAll(async () => {
    ({ server, clerk, mediator, applicant, personId, lastNotice } = await mediationPeople());
  }, 240_000);
  afterAll(() => server.close());

  it('is handed over by another office with its document, from its day on', async () => {
    const transfer = {
      ...dispute,
      source: 'court',
      sender: '试验区人民法院',
      document: '（2026）委调1号',
      sentOn: '2026-03-10',
    } as const;
    const row = await clerk.api.mediation.receiveTransfer(transfer);
    expect(row.source).toBe('court');
    expect((await clerk.api.mediation.revealDetails({ case: row.id })).transfer).toEqual({
      sender: '试验区人民法院',
      document: '（2026）委调1号',
      on: '2026-03-10',
    });
    expect(await refusalOf(clerk.api.mediation.receiveTransfer({ ...transfer, sentOn: '2026-03-12' }))).toEqual({
      status: 422,
      code: 'day-in-future',
    });
    expect(await refusalOf(clerk.api.mediation.receiveTransfer({ ...transfer, day: '2026-03-09' }))).toEqual({
      status: 422,
      code: 'day-out-of-order',
    });
  });

  it('is mediated by whoever is named; people of other units are invited, and reach this case alone', async () => {
    const row = await accepted(clerk, applicant);
    const other = await accepted(clerk, applicant);
    const outsider = await server.signInStaff('mediator', server.units.otherCommunity);
    const colleague = await server.signInStaff('mediator', server.units.otherStreet);
    expect(await refusalOf(clerk.api.mediation.assignMediators({ case: row.id, chief: personId(outsider) }))).toEqual({
      status: 422,
      code: 'not-a-mediator',
    });
    expect(await refusalOf(clerk.api.mediation.assignMediators({ case: row.id, chief: personId(clerk) }))).toEqual(
      notFound,
    );
    expect(
      await refusalOf(
        clerk.api.mediation.assignMediators({ case: row.id, chief: personId(mediator), joint: [personId(mediator)] }),
      ),
    ).toEqual({ status: 409, code: 'already-on-case' });
    const named = await clerk.api.mediation.assignMediators({ case: row.id, chief: personId(mediator) });
    expect(named.mediators).toMatchObject([{ id: personId(mediator), kind: 'chief', unit: { code: 'd-1-1' } }]);
    expect(await lastNotice(mediator)).toBe('mediation-assigned');
    const on = await clerk.api.mediation.listCases({ unit: 'd-1-1', mediator: personId(mediator), limit: 100 });
    expect(on.items.map(({ id }) => id)).toEqual([row.id]);
    expect((await clerk.api.mediation.listCases({ unit: 'd-1-1', mediator: personId(outsider) })).items).toEqual([]);
    expect((await clerk.api.mediation.listMediators({ unit: 'd-1-1' })).items.map((one) => one.id)).toEqual([
      personId(mediator),
    ]);

    expect(await refusalOf(outsider.api.mediation.get({ case: row.id }))).toEqual(notFound);
    await clerk.api.mediation.inviteJoint({ case: row.id, mediators: [personId(outsider)], unit: 'd-2' });
    expect(await refusalOf(clerk.api.mediation.inviteJoint({ case: row.id, unit: 'd-2' }))).toEqual({
      status: 409,
      code: 'already-on-case',
    });
    expect(await refusalOf(clerk.api.mediation.inviteJoint({ case: row.id }))).toEqual({
      status: 422,
      code: 'nothing-changed',
    });
    for (const one of [outsider, colleague]) {
      expect((await one.api.mediation.get({ case: row.id })).may).toContain('appoint');
      expect((await one.api.mediation.listAssigned({})).items.map(({ id }) => id)).toEqual([row.id]);
      expect(await refusalOf(one.api.mediation.get({ case: other.id }))).toEqual(notFound);
    }
    await clerk.api.mediation.endJoint({ case: row.id, unit: 'd-2' });
    expect(await refusalOf(colleague.api.mediation.get({ case: row.id }))).toEqual(notFound);
    expect((await outsider.api.mediation.get({ case: row.id })).id).toBe(row.id);
    await clerk.api.mediation.endJoint({ case: row.id, mediator: personId(outsider) });
    expect(await refusalOf(outsider.api.mediation.get({ case: row.id }))).toEqual(notFound);
  });

  it('is put right with a reason, and what stood there is kept', async () => {
    const row = await begun(clerk, applicant);
    const change = { case: row.id, version: row.version, reason: '受理时选错' };
    expect(await refusalOf(clerk.api.mediation.amendCase({ ...change, change: { disputeType: 'neighbour' } }))).toEqual(
      { status: 422, code: 'nothing-changed' },
    );
    const amended = await clerk.api.mediation.amendCase({
      ...change,
      change: { disputeType: 'property', preventedPetitionPeople: 8 },
    });
    expect(amended).toMatchObject({ disputeType: 'property', preventedPetitionPeople: 8, fileNumber: row.fileNumber });
    expect(await refusalOf(clerk.api.mediation.amendCase({ ...change, change: { disputeType: 'other' } }))).toEqual({
      status: 409,
      code: 'changed-meanwhile',
    });
    const kept = await server.app
      .fork()
      .findOneOrFail(MediationAmendment, { case: server.app.keyring.ids.open('mediationCase', row.id) });
    expect(JSON.parse(server.app.keyring.open(kept.beforeCipher))).toMatchObject({
      disputeType: 'neighbour',
      preventedPetition: false,
    });
  });

  it('is listed by its clock, the most urgent first, page by page', async () => {
    const early = await clerk.api.mediation.openOnInitiative({ ...dispute, day: '2026-02-05' });
    const late = await clerk.api.mediation.openOnInitiative({ ...dispute, day: '2026-02-14' });
    for (const day of ['2026-03-09', '2026-03-02', '2026-03-10', '2026-03-04'])
      await clerk.api.mediation.openOnInitiative({ ...dispute, day });
    const refusing = await accepted(clerk, await server.signInResident({ name: '赵大娘' }));
    await clerk.api.mediation.recordRefusal({
      case: refusing.id,
      party: sideOf(refusing, 'respondent'),
      way: 'phone',
    });
    const list = (clock: 'late' | 'due-soon' | 'open', more = {}) =>
      clerk.api.mediation.listCases({ unit: 'd-1-1', clock, ...more });
    expect((await list('late')).items.map((one) => [one.id, one.daysLeft])).toEqual([[early.id, -6]]);
    expect((await list('due-soon')).items.map((one) => [one.id, one.daysLeft])).toEqual([[late.id, 3]]);
    const all: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await list('open', { limit: 3, ...(after !== undefined && { after }) });
      all.push(...page.items.map((one) => one.dueOn ?? ''));
      after = page.next;
    }
    expect(all).toEqual([...all].sort());
    expect(all.length).toBeGreaterThan(5);
    expect((await clerk.api.mediation.listCases({ unit: 'd-1-1', state: 'refused' })).items).toMatchObject([
      { outcome: 'refused' },
    ]);
    expect(
      (await clerk.api.mediation.listCases({ unit: 'd-1-1', clock: 'follow-up' })).items.every(
        (one) => one.outcome === 'agreed',
      ),
    ).toBe(true);
  });
});
