import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '@linfa/contract';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, type SignedIn } from '../testing/start-test-server.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { mediationPeople, type MediationPeople } from './testing/mediation-people.ts';
import { matter } from './testing/mediation-steps.ts';

describe('a consultation sent on to mediation', { timeout: 240_000 }, () => {
  let world: MediationPeople;
  let adviser: SignedIn;
  beforeAll(async () => {
    world = await mediationPeople();
    adviser = await world.server.signInStaff('adviser', world.server.units.community);
  }, 240_000);
  afterAll(() => world.server.close());

  const { community: _community, ...dispute } = matter;
  const asked = { ...dispute, applicant: { name: '钱大爷', phone: '13500000008' } };
  const log = async (more: object = {}, who = adviser) => {
    const line = {
      day: '2026-03-11',
      mode: 'on-site',
      channel: 'walk-in',
      matter: 'neighbour',
      result: 'referred',
      minutes: 20,
      ...more,
    } as const;
    return (await who.api.consultations.logConsultation({ community: 'd-1-1', line })).id;
  };
  const sendOn = (
    consultation: string,
    more: Partial<Sent<'mediation', 'requestFromConsultation'>> = {},
    who = adviser,
  ) => who.api.mediation.requestFromConsultation({ consultation, ...asked, ...more });

  it('waits at its community’s desk as entered by staff, names where it came from, and the applicant is told', async () => {
    const consultation = await log();
    const made = await sendOn(consultation);
    expect(made).toMatchObject({ state: 'submitted', byStaff: true, mine: false, unit: { code: 'd-1-1' }, may: [] });
    const { items } = await world.clerk.api.mediation.listRequests({ unit: 'd-1-1', state: 'submitted' });
    expect(items.find(({ id }) => id === made.id)?.may).toEqual(['accept', 'decline', 'withdraw']);
    const { app } = world.server;
    const id = app.keyring.ids.open('mediationRequest', made.id);
    const row = await app.fork().findOneOrFail(MediationRequest, { id });
    expect(row).toMatchObject({
      originSet: 'consultations',
      originId: app.keyring.ids.open('consultation', consultation),
    });
    expect(await app.fork().findOneOrFail(Notice, { person: row.requestedBy.id })).toMatchObject({
      kind: 'mediation-requested',
    });
    const opened = await world.mediator.api.mediation.revealRequest({ request: made.id });
    expect(opened).toMatchObject({ facts: matter.facts, claims: matter.claims });
    expect(opened.parties[0]).toMatchObject({ side: 'applicant', name: '钱大爷', phone: '13500000008' });
    // Taking it on is the desk's, and so is what was said in it.
    expect(await refusalOf(adviser.api.mediation.acceptRequest({ request: made.id }))).toMatchObject({ status: 403 });
    expect(await refusalOf(adviser.api.mediation.revealRequest({ request: made.id }))).toMatchObject({ status: 404 });
    const accepted = await world.clerk.api.mediation.acceptRequest({ request: made.id });
    expect(accepted.source).toBe('application');
  });

  it('is applied for by whoever had booked, who finds it among their own', async () => {
    const { slots } = await buildShift(world.server, { day: '2026-03-11', startsAt: 900, adviser: adviser.person });
    const { id: booking } = await world.applicant.api.bookings.bookSlot({ slot: slots[0]!, matter: 'neighbour' });
    const consultation = await log({ booking });
    const { applicant: _applicant, ...rest } = asked;
    await adviser.api.mediation.requestFromConsultation({ consultation, ...rest });
    const { requests } = await world.applicant.api.mediation.listMine({});
    expect(requests[0]).toMatchObject({ state: 'submitted', mine: true, byStaff: true, may: ['withdraw'] });
  });

  it('goes on once while it waits or is taken on, and again when it was withdrawn', async () => {
    const consultation = await log();
    const { id: request } = await sendOn(consultation);
    const again = { status: 409, code: 'already-sent-on' };
    expect(await refusalOf(sendOn(consultation))).toEqual(again);
    await world.clerk.api.mediation.withdrawRequest({ request });
    const ended = await Promise.allSettled([sendOn(consultation), sendOn(consultation), sendOn(consultation)]);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused of another adviser’s service, elsewhere, without an applicant, and from all others', async () => {
    const [before, consultation] = [await count(), await log()];
    const colleague = await world.server.signInStaff('adviser', world.server.units.community);
    expect(await refusalOf(sendOn(consultation, {}, colleague))).toEqual({ status: 409, code: 'service-of-another' });
    const sister = await world.server.signInStaff('adviser', world.server.units.sisterCommunity);
    expect(await refusalOf(sendOn(consultation, {}, sister))).toEqual({ status: 404, code: 'not-found' });
    const { applicant: _applicant, ...nobody } = asked;
    const unnamed = adviser.api.mediation.requestFromConsultation({ consultation, ...nobody });
    expect(await refusalOf(unnamed)).toEqual({ status: 422, code: 'applicant-not-named' });
    for (const who of [world.clerk, world.mediator, world.applicant])
      expect(await refusalOf(sendOn(consultation, {}, who))).toEqual({ status: 403, code: 'not-allowed' });
    for (const wrong of [{ facts: '' }, { claims: [] }, { respondents: [] }, { community: 'd-1-2' }])
      expect(await refusalOf(sendOn(consultation, wrong))).toEqual({ status: 400, code: 'bad-request' });
    expect(await count()).toBe(before);
  });

  it('waits five at a time for one applicant', async () => {
    const named = { applicant: { name: '五次', phone: '13500000055' } };
    for (let time = 0; time < 5; time++) await sendOn(await log(), named);
    const sixth = await log();
    expect(await refusalOf(sendOn(sixth, named))).toEqual({ status: 409, code: 'too-many-open-requests' });
    const { app } = world.server;
    const acts = await app.fork().count(AuditEntry, { act: 'mediation.requestFromConsultation' });
    expect(acts).toBeGreaterThanOrEqual(5);
  });

  const count = () => world.server.app.fork().count(MediationRequest, {});
});
