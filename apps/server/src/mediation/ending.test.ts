import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/start-test-server.ts';
import { mediationPeople, type MediationPeople } from './testing/mediation-people.ts';
import { begun, sideOf, sitting, terms } from './testing/mediation-steps.ts';

const notFound = { status: 404, code: 'not-found' };
const wrongState = { status: 409, code: 'wrong-state' };

describe('a case', { timeout: 240_000 }, () => {
  let server: MediationPeople['server'];
  let clerk: MediationPeople['clerk'];
  let mediator: MediationPeople['mediator'];
  let applicant: MediationPeople['applicant'];
  let respondent: MediationPeople['respondent'];
  let lastNotice: MediationPeople['lastNotice'];
  beforeAll(async () => {
    ({ server, clerk, mediator, applicant, respondent, lastNotice } = await mediationPeople());
  }, 240_000);
  afterAll(() => server.close());

  describe('at its end', () => {
    it('has a written agreement once all have signed and the seal is set, on the last of those days', async () => {
      const row = await begun(clerk, applicant);
      const both = [sideOf(row, 'applicant'), sideOf(row, 'respondent')];
      const drawn = await clerk.api.mediation.recordAgreement({ case: row.id, ...terms, signed: [both[0]!, both[0]!] });
      expect(drawn).toMatchObject({
        state: 'mediating',
        outcome: 'pending',
        agreement: { form: 'written', effectiveOn: null, amount: 120_000 },
      });
      expect(await lastNotice(respondent)).toBe('mediation-to-sign');
      // Another text in its place: what was signed was not this one.
      const again = await clerk.api.mediation.recordAgreement({ case: row.id, ...terms, terms: ['孙大伯赔偿1200元'] });
      expect(again.agreement?.replies).toEqual([]);
      expect((await clerk.api.mediation.revealDetails({ case: row.id })).reasons).toEqual([
        { act: '此前的协议文本作废', reason: `此前2026年3月11日的文本作废：${terms.terms.join('；')}` },
      ]);
      expect(await refusalOf(clerk.api.mediation.signAgreement({ case: row.id }))).toEqual({
        status: 422,
        code: 'nothing-changed',
      });
      expect((await clerk.api.mediation.signAgreement({ case: row.id, sealedOn: '2026-03-11' })).state).toBe(
        'mediating',
      );
      server.advance({ days: 1 });
      try {
        clerk = await server.signInStaff('community-clerk', server.units.community);
        const agreed = await clerk.api.mediation.signAgreement({ case: row.id, signed: both });
        expect(agreed).toMatchObject({
          state: 'agreed',
          outcome: 'agreed',
          concludedOn: '2026-03-12',
          amount: 120_000,
          performance: 'none',
          agreement: { effectiveOn: '2026-03-12' },
        });
        expect(await lastNotice(respondent)).toBe('mediation-agreed');
        expect(await refusalOf(clerk.api.mediation.signAgreement({ case: row.id, signed: both }))).toEqual({
          status: 409,
          code: 'already-signed',
        });
        await respondent.api.mediation.confirmRecord({ case: row.id });
        expect((await respondent.api.mediation.revealDetails({ case: row.id })).agreement).toMatchObject({
          terms: ['孙大伯赔偿1200元'],
        });
      } finally {
        server.advance({ days: -1 });
      }
    });

    it('has an oral agreement when it is reached', async () => {
      const row = await begun(clerk, applicant);
      const agreed = await clerk.api.mediation.recordOralAgreement({ case: row.id, ...terms, preventedCrimePeople: 3 });
      expect(agreed).toMatchObject({
        state: 'agreed',
        agreement: { form: 'oral', effectiveOn: '2026-03-11', sealedOn: null },
        preventedCrimePeople: 3,
        preventedPetitionPeople: null,
      });
      expect(await refusalOf(clerk.api.mediation.recordSession({ case: row.id, ...sitting }))).toEqual(wrongState);
    });

    it('is performed no earlier than it was reached', async () => {
      const row = await begun(clerk, applicant);
      expect(
        await refusalOf(clerk.api.mediation.recordOralAgreement({ case: row.id, ...terms, performBy: '2026-03-10' })),
      ).toEqual({ status: 422, code: 'before-start' });
    });

    it('says why there is no agreement and which other ways there are, also to the parties', async () => {
      const row = await begun(clerk, applicant);
      const ended = await clerk.api.mediation.recordNoAgreement({
        case: row.id,
        day: '2026-03-11',
        why: '赔偿差距过大',
        otherWays: '可以向法院起诉',
      });
      expect(ended).toMatchObject({ state: 'not-agreed', outcome: 'not-agreed' });
      expect((await respondent.api.mediation.revealDetails({ case: row.id })).ending).toBe(
        '赔偿差距过大\n其他途径：可以向法院起诉',
      );
    });

    it('is ended by either side, or by the mediator on a legal ground', async () => {
      const taken = await begun(clerk, applicant);
      expect(await refusalOf((await server.signInResident()).api.mediation.withdraw({ case: taken.id }))).toEqual(
        notFound,
      );
      expect((await applicant.api.mediation.withdraw({ case: taken.id, reason: '不想谈了' })).state).toBe('撤回或终止');
      expect(await clerk.api.mediation.get({ case: taken.id })).toMatchObject({
        outcome: 'withdrawn',
        endingGround: 'applicant-withdrew',
      });
      const left = await begun(clerk, applicant);
      await respondent.api.mediation.withdraw({ case: left.id, ground: 'unlawful' });
      expect((await clerk.api.mediation.get({ case: left.id })).endingGround).toBe('party-ended');
      const ended = await begun(clerk, applicant);
      expect(await refusalOf(mediator.api.mediation.withdraw({ case: ended.id }))).toEqual({
        status: 422,
        code: 'ground-missing',
      });
      await mediator.api.mediation.withdraw({ case: ended.id, ground: 'intensified', preventedPetitionPeople: 12 });
      expect(await clerk.api.mediation.get({ case: ended.id })).toMatchObject({
        endingGround: 'intensified',
        preventedPetitionPeople: 12,
      });
      expect(await refusalOf(mediator.api.mediation.withdraw({ case: ended.id, ground: 'other' }))).toEqual(wrongState);
    });
  });
});
