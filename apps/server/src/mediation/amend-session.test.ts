import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { refusalOf } from '../testing/start-test-server.ts';
import { mediationPeople, type MediationPeople } from './testing/mediation-people.ts';
import { begun, sideOf, sitting } from './testing/mediation-steps.ts';

const notFound = { status: 404, code: 'not-found' };

describe('the record of a sitting that a party questioned', { timeout: 240_000 }, () => {
  let people: MediationPeople;
  beforeAll(async () => {
    people = await mediationPeople();
  }, 240_000);
  afterAll(() => people.server.close());

  async function questioned() {
    const { clerk, applicant, respondent } = people;
    const { id } = await begun(clerk, applicant);
    const row = await clerk.api.mediation.recordSession({ case: id, ...sitting });
    const [first] = row.sessions;
    if (!first) throw new Error('no sitting');
    await applicant.api.mediation.confirmRecord({ case: id, session: first.id });
    await respondent.api.mediation.questionRecord({ case: id, session: first.id, text: '我没有说愿意修' });
    return { id, session: first.id, version: first.version, respondent: sideOf(row, 'respondent') };
  }
  const change = { statements: '赵大娘：天花板坏了。孙大伯：要先看看。', minutes: 60 };
  const amend = (of: { id: string; session: string; version: number }, more: object = {}, who = people.clerk) =>
    who.api.mediation.amendSession({
      case: of.id,
      session: of.session,
      version: of.version,
      reason: '孙某原话记错',
      change,
      ...more,
    });

  it('is amended with the reason; the old text is kept with what was said to it, and all are asked anew', async () => {
    const { clerk, respondent, applicant, server } = people;
    const of = await questioned();
    const row = await amend(of, { signed: [of.respondent] });
    expect(row.sessions).toMatchObject([
      { version: of.version + 1, minutes: 60, time: '09:30', replies: [{ party: of.respondent, kind: 'signed' }] },
    ]);
    expect(row.history.at(-1)?.act).toBe('更正调解笔录');
    expect(await people.lastNotice(applicant)).toBe('mediation-recorded');
    const opened = await respondent.api.mediation.revealDetails({ case: of.id });
    expect(opened.sessions).toMatchObject([{ statements: change.statements, result: sitting.result }]);
    expect(opened.questions).toEqual([]);
    const { items } = await clerk.api.amendments.list({ kind: 'mediationSession', record: of.session });
    expect(items).toMatchObject([{ version: of.version, reason: '孙某原话记错' }]);
    const before = new Map(items[0]?.before.map((one) => [one.field, one.value]));
    expect(before.get('各方陈述')).toBe(sitting.statements);
    expect(before.get('时长（分钟）')).toBe('90');
    expect(before.get('对原笔录的签名、确认和异议')).toMatch(
      /^赵大娘 2026-03-11 .+；孙大伯 2026-03-11 .+：我没有说愿意修$/,
    );
    // What was confirmed was the old text.
    await applicant.api.mediation.confirmRecord({ case: of.id, session: of.session });
    const audit = await server.app.fork().find(AuditEntry, { act: 'mediation.amendSession' });
    expect(audit.length).toBeGreaterThan(0);
    expect(JSON.stringify(audit)).not.toMatch(/孙某|原话/);
  });

  it('is refused to parties and strangers, without a change, of another version, and once archived', async () => {
    const { respondent, server } = people;
    const of = await questioned();
    expect(await refusalOf(amend(of, {}, respondent))).toEqual({ status: 403, code: 'not-allowed' });
    const stranger = await server.signInStaff('mediator', server.units.otherCommunity);
    expect(await refusalOf(amend(of, {}, stranger))).toEqual(notFound);
    expect(await refusalOf(stranger.api.amendments.list({ kind: 'mediationSession', record: of.session }))).toEqual(
      notFound,
    );
    expect(await refusalOf(amend({ ...of, version: of.version + 1 }))).toEqual({
      status: 409,
      code: 'changed-meanwhile',
    });
    expect(await refusalOf(amend(of, { change: { venue: sitting.venue } }))).toEqual({
      status: 422,
      code: 'nothing-changed',
    });
    expect(await refusalOf(amend(of, { change: {} }))).toEqual({ status: 422, code: 'nothing-changed' });
    const other = await questioned();
    expect(await refusalOf(amend({ ...of, session: other.session }))).toEqual(notFound);
  });

  it('of a case of limited view is only for those named', async () => {
    const { clerk, mediator, server } = people;
    const of = await questioned();
    await amend(of);
    await clerk.api.mediation.assignMediators({ case: of.id, chief: people.personId(mediator) });
    await clerk.api.mediation.limitView({ case: of.id, limit: 'minors', reason: '涉及未成年人' });
    const officer = await server.signInStaff('street-officer', server.units.street);
    const list = (who: typeof clerk) => who.api.amendments.list({ kind: 'mediationSession', record: of.session });
    expect((await list(mediator)).items).toHaveLength(1);
    expect(await refusalOf(list(officer))).toEqual(notFound);
  });
});
