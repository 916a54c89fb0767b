import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf } from '../testing/start-test-server.ts';
import { mediationPeople, type MediationPeople } from './testing/mediation-people.ts';
import { accepted, begun, matter, sideOf, sitting, terms } from './testing/mediation-steps.ts';

const notFound = { status: 404, code: 'not-found' };
const wrongState = { status: 409, code: 'wrong-state' };
const { claims: _claims, ...dispute } = {
  ...matter,
  applicants: [{ name: '当事人甲' }],
  respondents: [{ name: '当事人乙' }],
};

describe('a case under way', { timeout: 240_000 }, () => {
  let server: MediationPeople['server'];
  let clerk: MediationPeople['clerk'];
  let mediator: MediationPeople['mediator'];
  let applicant: MediationPeople['applicant'];
  let respondent: MediationPeople['respondent'];
  let personId: MediationPeople['personId'];
  let lastNotice: MediationPeople['lastNotice'];
  beforeAll(async () => {
    ({ server, clerk, mediator, applicant, respondent, personId, lastNotice } = await mediationPeople());
  }, 240_000);
  afterAll(() => server.close());

  describe('before both sides agree', () => {
    it('has no session, no agreement and no failure', async () => {
      const { id } = await accepted(clerk, applicant);
      const missing = { status: 409, code: 'consent-missing' };
      expect(await refusalOf(clerk.api.mediation.recordSession({ case: id, ...sitting }))).toEqual(missing);
      expect(await refusalOf(clerk.api.mediation.recordAgreement({ case: id, ...terms }))).toEqual(missing);
      expect(await refusalOf(clerk.api.mediation.recordOralAgreement({ case: id, ...terms }))).toEqual(missing);
      expect(
        await refusalOf(
          clerk.api.mediation.recordNoAgreement({ case: id, day: '2026-03-11', why: '谈不拢', otherWays: '起诉' }),
        ),
      ).toEqual(missing);
    });

    it('asks the other side, known by the phone number, who answers alone', async () => {
      const row = await accepted(clerk, applicant);
      await clerk.api.mediation.inviteRespondent({ case: row.id, party: sideOf(row, 'respondent') });
      expect(await lastNotice(respondent)).toBe('mediation-invited');
      const [mine] = (await respondent.api.mediation.listMine({})).cases;
      expect(mine).toMatchObject({
        id: row.id,
        side: 'respondent',
        otherSide: ['赵**'],
        consent: 'pending',
        may: ['invite', 'refuse', 'withdraw'],
      });
      const stranger = await server.signInResident();
      expect(await refusalOf(stranger.api.mediation.respondToInvitation({ case: row.id, agree: true }))).toEqual(
        notFound,
      );
      expect(await refusalOf(applicant.api.mediation.respondToInvitation({ case: row.id, agree: true }))).toEqual({
        status: 409,
        code: 'consent-given',
      });
      expect(await respondent.api.mediation.respondToInvitation({ case: row.id, agree: true })).toEqual({
        case: row.id,
        state: '调解中',
        may: ['withdraw'],
      });
      const now = await clerk.api.mediation.get({ case: row.id });
      expect(now.state).toBe('mediating');
      expect(now.history.map((one) => one.act)).toEqual([
        '受理申请',
        '征求调解意愿',
        '当事人答复调解意愿',
        '各方同意，开始调解',
      ]);
      expect(
        await refusalOf(
          clerk.api.mediation.recordConsent({ case: row.id, party: sideOf(row, 'respondent'), way: 'phone' }),
        ),
      ).toEqual(wrongState);
    });

    it('ends with the first refusal, and waits for the last consent', async () => {
      const opened = await clerk.api.mediation.openOnInitiative({
        ...dispute,
        respondents: [{ name: '当事人乙' }, { name: '当事人丙' }],
      });
      const [first, second, third] = opened.people.map((one) => one.id) as [string, string, string];
      expect(opened.people.every((one) => one.consent === 'pending')).toBe(true);
      await clerk.api.mediation.recordConsent({ case: opened.id, party: first, way: 'in-person' });
      expect((await clerk.api.mediation.recordConsent({ case: opened.id, party: second, way: 'phone' })).state).toBe(
        'accepted',
      );
      expect(
        await refusalOf(clerk.api.mediation.recordConsent({ case: opened.id, party: second, way: 'phone' })),
      ).toEqual({ status: 409, code: 'consent-given' });
      const ended = await clerk.api.mediation.recordRefusal({
        case: opened.id,
        party: third,
        way: 'phone',
        reason: '要打官司',
      });
      expect(ended).toMatchObject({ state: 'refused', outcome: 'refused', concludedOn: '2026-03-11', daysLeft: null });
      expect((await clerk.api.mediation.revealDetails({ case: opened.id })).reasons).toEqual([
        { act: '一方不同意调解', reason: '要打官司' },
      ]);
      expect(
        await refusalOf(clerk.api.mediation.recordConsent({ case: opened.id, party: third, way: 'phone' })),
      ).toEqual(wrongState);
    });

    it('knows no party of another case', async () => {
      const [one, other] = [await accepted(clerk, applicant), await accepted(clerk, applicant)];
      expect(
        await refusalOf(
          clerk.api.mediation.recordConsent({ case: one.id, party: sideOf(other, 'respondent'), way: 'phone' }),
        ),
      ).toEqual(notFound);
    });
  });

  describe('while it is mediated', () => {
    it('is met on appointed days, recorded, and confirmed or questioned by the parties', async () => {
      const row = await begun(clerk, applicant);
      await clerk.api.mediation.assignMediators({ case: row.id, chief: personId(mediator) });
      await mediator.api.mediation.appointSession({
        case: row.id,
        day: '2026-03-11',
        time: '15:00',
        venue: '社区调解室',
      });
      expect(await lastNotice(respondent)).toBe('mediation-appointed');
      const mine = () =>
        applicant.api.mediation.listMine({}).then(({ cases }) => cases.find((one) => one.id === row.id));
      expect((await mine())?.next).toEqual({ day: '2026-03-11', time: '15:00', venue: '社区调解室' });
      const met = await mediator.api.mediation.recordSession({
        case: row.id,
        ...sitting,
        signed: [sideOf(row, 'applicant')],
      });
      expect(met.next).toBeNull();
      expect(met.sessions).toMatchObject([
        {
          number: 1,
          day: '2026-03-11',
          time: '09:30',
          minutes: 90,
          replies: [{ party: sideOf(row, 'applicant'), kind: 'signed' }],
        },
      ]);
      const session = met.sessions[0]?.id ?? '';
      expect(await mine()).toMatchObject({
        toConfirm: [{ session, day: '2026-03-11', reply: 'signed' }],
        mediators: [{ kind: 'chief', unit: { code: row.unit.code } }],
        acceptedOn: '2026-03-11',
        dueOn: row.dueOn,
        agreement: null,
      });
      await respondent.api.mediation.questionRecord({ case: row.id, session, text: '没有说愿意赔偿' });
      expect(await lastNotice(mediator)).toBe('mediation-questioned');
      expect(
        await refusalOf(respondent.api.mediation.questionRecord({ case: row.id, session, text: '再说一次' })),
      ).toEqual({ status: 409, code: 'already-replied' });
      const theirs = () =>
        respondent.api.mediation.listMine({}).then(({ cases }) => cases.find((one) => one.id === row.id)?.toConfirm);
      expect(await theirs()).toEqual([{ session, day: '2026-03-11', reply: 'questioned' }]);
      await respondent.api.mediation.confirmRecord({ case: row.id, session });
      expect(await theirs()).toEqual([{ session, day: '2026-03-11', reply: 'confirmed' }]);
      const opened = await mediator.api.mediation.revealDetails({ case: row.id });
      expect(opened.sessions[0]).toMatchObject({ statements: sitting.statements });
      expect(opened.questions).toEqual([{ party: sideOf(row, 'respondent'), session, text: '没有说愿意赔偿' }]);
      expect((await applicant.api.mediation.revealDetails({ case: row.id })).questions).toEqual([]);
      expect(
        await refusalOf((await server.signInResident()).api.mediation.confirmRecord({ case: row.id, session })),
      ).toEqual(notFound);
      expect(await refusalOf(applicant.api.mediation.confirmRecord({ case: row.id }))).toEqual({
        status: 409,
        code: 'no-agreement',
      });
      const other = await begun(clerk, applicant);
      expect(await refusalOf(applicant.api.mediation.confirmRecord({ case: other.id, session }))).toEqual(notFound);
    });

    it('tells a party its own details and the records, never the other side’s', async () => {
      const row = await begun(clerk, applicant);
      await clerk.api.mediation.recordSession({ case: row.id, ...sitting });
      const asked = await respondent.api.mediation.revealDetails({ case: row.id });
      expect(asked).toMatchObject({ facts: '', claims: [], transfer: null, reasons: [] });
      expect(asked.parties.map((one) => one.name)).toEqual(['孙大伯']);
      expect(asked.sessions).toHaveLength(1);
      expect((await applicant.api.mediation.revealDetails({ case: row.id })).facts).toBe(matter.facts);
      const thing = `mediationCase:${server.app.keyring.ids.open('mediationCase', row.id)}`;
      expect(await server.app.fork().count(AuditEntry, { act: 'mediation.revealDetails', thing })).toBe(2);
    });

    it('takes no day before its acceptance or after today', async () => {
      const row = await begun(clerk, applicant);
      for (const day of ['2026-03-10', '2026-03-12'])
        expect(await refusalOf(clerk.api.mediation.recordSession({ case: row.id, ...sitting, day }))).toEqual({
          status: 422,
          code: 'day-out-of-order',
        });
      expect(
        await refusalOf(
          clerk.api.mediation.appointSession({ case: row.id, day: '2026-03-10', time: '09:00', venue: '社区' }),
        ),
      ).toEqual({ status: 422, code: 'bad-period' });
    });

    it('is given more time when both sides agree, and never less', async () => {
      const row = await begun(clerk, applicant);
      const longer = { case: row.id, applicantWay: 'in-person', respondentWay: 'phone', reason: '等待鉴定' } as const;
      expect(await refusalOf(clerk.api.mediation.extendClock({ ...longer, to: '2026-04-11' }))).toEqual({
        status: 422,
        code: 'bad-extension',
      });
      const extended = await clerk.api.mediation.extendClock({ ...longer, to: '2026-05-11' });
      expect(extended).toMatchObject({
        dueOn: '2026-05-11',
        extensions: [{ from: '2026-04-11', to: '2026-05-11', agreedOn: '2026-03-11' }],
      });
      expect(await lastNotice(respondent)).toBe('mediation-extended');
    });

    it('is reported to a unit above, and to no other', async () => {
      const row = await begun(clerk, applicant);
      const head = await server.signInStaff('justice-head', server.units.street);
      for (const to of ['d-1-1', 'd-2'])
        expect(await refusalOf(clerk.api.mediation.escalate({ case: row.id, to, reason: '人数较多' }))).toEqual({
          status: 422,
          code: 'not-above',
        });
      expect(await clerk.api.mediation.escalate({ case: row.id, to: 'd-1', reason: '人数较多' })).toMatchObject({
        state: 'mediating',
        escalated: true,
        escalatedTo: { code: 'd-1' },
      });
      expect(await lastNotice(head)).toBe('mediation-escalated');
    });
  });
});
