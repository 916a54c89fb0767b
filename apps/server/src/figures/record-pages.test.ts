import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };

describe('the pages behind a figure’s records', () => {
  let server: TestServer;
  let officer: SignedIn, mediator: SignedIn, head: SignedIn, adviser: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street, community } = server.units;
    officer = await server.signInStaff('street-officer', street);
    mediator = await server.signInStaff('mediator', street);
    head = await server.signInStaff('justice-head', street);
    adviser = await server.signInStaff('adviser', community);
    const row = { unit: community.id, place: community.place, version: 1 };
    const disputed = {
      ...row,
      state: 'accepted',
      acceptedOn: '2026-03-02',
      committeeKind: 'neighbourhood',
      disputeType: 'neighbour',
      source: 'application',
      outcome: 'pending',
    };
    const em = server.app.fork();
    await em.insertMany(MediationCase, [disputed, { ...disputed, viewLimit: 'violence' }]);
    await em.insert(OutreachEvent, {
      ...row,
      heldOn: '2026-03-01',
      kind: 'lecture',
      theme: 'civil-code',
      state: 'held',
      title: '民法典讲座',
    });
    await em.insert(Consultation, {
      ...row,
      heldOn: '2026-03-03',
      serviceKind: 'consultation',
      mode: 'on-site',
      channel: 'walk-in',
      matter: 'family',
      result: 'answered',
      summaryCipher: server.app.keyring.seal('问继承'),
    });
  });
  afterAll(() => server.close());

  const pages = async (who: SignedIn, figure: string) => {
    const [strand] = (await who.api.figures.trace({ figure, ...year })).strands;
    if (strand?.kind !== 'records') throw new Error('no records');
    return strand.records.map(({ page }) => page);
  };

  it('are those that whoever asks may open, and open', async () => {
    const [event] = await pages(officer, 'outreach.events');
    expect(event?.kind).toBe('event');
    expect(await officer.api.outreach.getEvent({ event: event?.id ?? '' })).toMatchObject({ title: '民法典讲座' });
    const [line] = await pages(officer, 'consultation.count');
    expect(await officer.api.consultations.get({ consultation: line?.id ?? '' })).toMatchObject({ summary: '问继承' });
    const [open, limited] = await pages(officer, 'mediation.accepted');
    expect(await officer.api.mediation.get({ case: open?.id ?? '' })).toMatchObject({ state: 'accepted' });
    expect(limited).toBeNull();
    const [, seen] = await pages(head, 'mediation.accepted');
    expect(await head.api.mediation.get({ case: seen?.id ?? '' })).toMatchObject({ state: 'accepted' });
    // Whoever mediates counts events and consultations, and has no business in them.
    expect(await pages(mediator, 'outreach.events')).toEqual([null]);
    expect(await pages(mediator, 'consultation.count')).toEqual([null]);
  });

  it('lead from a book’s line to its book', async () => {
    const { code } = await officer.api.registers.define({
      unit: 'd-1',
      code: 'meetings',
      name: '会议台账',
      unitOfMeasure: 'act',
      columns: [],
    });
    await officer.api.registers.enterEntry({ register: code, unit: 'd-1-1', line: { day: '2026-03-03' } });
    expect(await pages(officer, `register.${code}`)).toEqual([{ kind: 'register', id: code }]);
    expect(await pages(mediator, `register.${code}`)).toEqual([null]);
  });

  it('show a consultation’s words to those who serve there, recorded, and its line to others who read the log', async () => {
    const [line] = await pages(officer, 'consultation.count');
    const consultation = line?.id ?? '';
    const readings = () => server.app.fork().count(AuditEntry, { act: 'consultations.get' });
    const before = await readings();
    expect(await head.api.consultations.get({ consultation })).toMatchObject({ summary: '', may: [] });
    expect(await readings()).toBe(before);
    expect(await adviser.api.consultations.get({ consultation })).toMatchObject({ summary: '问继承', may: ['amend'] });
    expect(await readings()).toBe(before + 1);
    const stranger = await server.signInStaff('street-officer', server.units.otherStreet);
    const notFound = { status: 404, code: 'not-found' };
    expect(await refusalOf(stranger.api.consultations.get({ consultation }))).toEqual(notFound);
    expect(await refusalOf(officer.api.consultations.get({ consultation: 'A'.repeat(22) }))).toEqual(notFound);
    expect(await refusalOf(mediator.api.consultations.get({ consultation }))).toEqual({
      status: 403,
      code: 'not-allowed',
    });
  });
});
