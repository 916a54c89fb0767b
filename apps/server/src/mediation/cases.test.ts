import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { MediationAmendment } from './mediation-amendment.entity.ts';
import { accepted, begun, matter, sideOf, sitting, terms } from './testing/mediation-steps.ts';

const notFound = { status: 404, code: 'not-found' };
const wrongState = { status: 409, code: 'wrong-state' };
const sides = { ...matter, applicants: [{ name: '当事人甲' }], respondents: [{ name: '当事人乙' }] };
const { claims: _, ...dispute } = sides;

describe('a mediation case', { timeout: 60_000 }, () => {
  let server: TestServer;
  let clerk: SignedIn;
  let mediator: SignedIn;
  let applicant: SignedIn;
  let respondent: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    mediator = await server.signInStaff('mediator', server.units.community);
    applicant = await server.signInResident({ name: '赵大娘', phone: '13500000001' });
    respondent = await server.signInResident({ name: '孙大伯', phone: '13500000002' });
  }, 60_000);
  afterAll(() => server.close());

  const personId = (one: SignedIn) => server.app.keyring.ids.seal('person', one.person.id);
  const lastNotice = async (one: SignedIn) =>
    (await server.app.fork().find(Notice, { person: one.person.id }, { orderBy: { id: 'desc' }, limit: 1 }))[0]?.kind;

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
        { act: '登记一方拒绝调解', reason: '要打官司' },
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
      expect((await one.api.mediation.get({ case: row.id })).may).toContain('record-session');
      expect((await one.api.mediation.listAssigned({})).items.map(({ id }) => id)).toEqual([row.id]);
      expect(await refusalOf(one.api.mediation.get({ case: other.id }))).toEqual(notFound);
    }
    await clerk.api.mediation.endJoint({ case: row.id, unit: 'd-2' });
    expect(await refusalOf(colleague.api.mediation.get({ case: row.id }))).toEqual(notFound);
    expect((await outsider.api.mediation.get({ case: row.id })).id).toBe(row.id);
    await clerk.api.mediation.endJoint({ case: row.id, mediator: personId(outsider) });
    expect(await refusalOf(outsider.api.mediation.get({ case: row.id }))).toEqual(notFound);
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
      expect((await mine())?.toConfirm).toEqual([{ session, day: '2026-03-11', replied: true }]);
      await respondent.api.mediation.questionRecord({ case: row.id, session, text: '没有说愿意赔偿' });
      expect(await lastNotice(mediator)).toBe('mediation-questioned');
      expect(
        await refusalOf(respondent.api.mediation.questionRecord({ case: row.id, session, text: '再说一次' })),
      ).toEqual({ status: 409, code: 'already-replied' });
      await respondent.api.mediation.confirmRecord({ case: row.id, session });
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
      expect(await refusalOf(clerk.api.mediation.recordAgreement({ case: row.id, ...terms }))).toEqual({
        status: 409,
        code: 'agreement-exists',
      });
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
          terms: terms.terms,
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
