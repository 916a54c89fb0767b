import { addDays, mediationCaseStates } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationSession } from '../mediation/mediation-session.entity.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { EventSeating } from '../outreach/event-seating.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { Person } from '../people/person.entity.ts';
import { ReportedFigure } from '../reported-figures/reported-figure.entity.ts';
import { mondayOf } from './relative-day.ts';
import { seededApp } from './testing/seeded-app.ts';

const demo = { provenance: 'demo' };

describe.each(['2026-03-11', '2026-01-01', '2028-02-29'])('the demo district loaded on %s', (today) => {
  let app: App;
  beforeAll(async () => {
    ({ app } = await seededApp(today));
  }, 180_000);
  afterAll(() => app.close());

  it('has a shift in every community this week or next, and none of the past is still planned', async () => {
    const shifts = await app.fork().find(DutyShift, { ...demo, state: 'planned' });
    const communities = await app.fork().count(OrgUnit, { ...demo, kind: 'community' });
    const next = shifts.filter((one) => one.heldOn >= addDays(mondayOf(today), 7));
    expect(new Set(next.map((one) => one.unit.id)).size).toBe(communities);
    expect(shifts.every((one) => one.heldOn >= today && one.heldOn <= addDays(mondayOf(today), 13))).toBe(true);
    expect(await app.fork().count(DutyShift, { ...demo, state: 'held', heldOn: { $gte: today } })).toBe(0);
  });

  it('has no adviser at two places at one hour', async () => {
    const shifts = await app.fork().find(DutyShift, { ...demo, adviser: { $ne: null }, state: { $ne: 'cancelled' } });
    const days = Map.groupBy(shifts, ({ adviser, heldOn }) => `${adviser?.id} ${heldOn}`);
    const together = [...days.values()].flatMap((own) =>
      own.filter((one) =>
        own.some(
          (other) => other !== one && other.startsAt <= one.startsAt && one.startsAt < other.startsAt + other.minutes,
        ),
      ),
    );
    expect(shifts.length).toBeGreaterThan(500);
    expect(together.map(({ heldOn, startsAt }) => `${heldOn} ${startsAt}`)).toEqual([]);
  });

  it('has cases in every state, each with the days that its state needs', async () => {
    const cases = await app.fork().find(MediationCase, demo);
    expect(new Set(cases.map((one) => one.state))).toEqual(new Set(Object.keys(mediationCaseStates)));
    for (const one of cases) {
      expect(one.outcome === 'pending').toBe(one.concludedOn === null);
      expect(one.acceptedOn).not.toBeNull();
      expect((one.acceptedOn ?? today) <= (one.concludedOn ?? today) && (one.concludedOn ?? today) <= today).toBe(true);
    }
  });

  it('sits on a case only between its acceptance and its end', async () => {
    for (const session of await app.fork().find(MediationSession, demo, { populate: ['case'] })) {
      expect(session.heldOn >= (session.case.acceptedOn ?? '')).toBe(true);
      expect(session.heldOn <= (session.case.concludedOn ?? today)).toBe(true);
    }
  });

  it('has events past and coming', async () => {
    const events = await app.fork().find(OutreachEvent, demo);
    expect(events.filter((one) => one.state === 'held').every((one) => one.heldOn < today)).toBe(true);
    expect(
      events.filter((one) => one.state === 'published' || one.state === 'planned').every((one) => one.heldOn > today),
    ).toBe(true);
    expect(new Set(events.map((one) => one.state))).toEqual(new Set(['held', 'published', 'planned', 'cancelled']));
  });

  it('has an event in every community to sign up for, and one of every street that wants no signing up', async () => {
    const coming = await app.fork().find(OutreachEvent, { ...demo, state: 'published' }, { populate: ['unit'] });
    const seated = await app.fork().find(EventSeating, { open: true, taken: 0, capacity: { $gt: 0 } });
    const asked = new Set(seated.map((one) => one.event.id));
    const kinds = (signUp: boolean) => coming.filter((one) => asked.has(one.id) === signUp).map((one) => one.unit.kind);
    const units = (kind: string) => app.fork().count(OrgUnit, { ...demo, kind });
    expect(kinds(true)).toEqual(new Array(await units('community')).fill('community'));
    expect(kinds(false)).toEqual(new Array(await units('street')).fill('street'));
  });

  it('links what grew out of another act: questions at a lecture, a consultation that became a case', async () => {
    const asked = await app.fork().find(Consultation, { ...demo, originSet: 'outreachEvents' });
    expect(asked).toHaveLength(30);
    for (const one of asked) {
      const event = await app.fork().findOneOrFail(OutreachEvent, { id: one.originId! });
      expect([event.kind, event.heldOn, event.unit.id]).toEqual(['lecture', one.heldOn, one.unit.id]);
    }
    const grown = await app.fork().find(MediationCase, { ...demo, originSet: 'consultations' });
    expect(grown).toHaveLength(9);
    for (const one of grown)
      expect((await app.fork().findOneOrFail(Consultation, { id: one.originId! })).unit.id).toBe(one.unit.id);
  });

  it('leaves one card unanswered, and nobody in it is real', async () => {
    expect(await app.fork().count(ReportedFigure, { ...demo, value: null, shortText: null })).toBe(1);
    for (const person of await app.fork().find(Person, demo))
      expect(app.keyring.open(person.nameCipher)).toMatch(/^演示·/);
  });
});

describe('loading on the same day', () => {
  it('makes the same records on every machine', async () => {
    const rows = async (): Promise<unknown[]> => {
      const { app } = await seededApp('2026-03-11');
      const cases = await app.fork().find(MediationCase, {}, { orderBy: { id: 'asc' } });
      const events = await app.fork().find(OutreachEvent, {}, { orderBy: { id: 'asc' } });
      const out = [...cases, ...events].map((one) => JSON.stringify(one));
      await app.close();
      return out;
    };
    const first = await rows();
    expect(first.length).toBeGreaterThan(2000);
    expect(await rows()).toEqual(first);
  });
});
