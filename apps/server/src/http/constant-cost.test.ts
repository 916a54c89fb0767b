import { addDays } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Consultation } from '../consultations/consultation.entity.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { query } from '../database/sql.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Slot } from '../slots/slot.entity.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { rowsRead, selectsOf } from '../testing/rows-read.ts';
import { testDialect } from '../testing/own-database.ts';

const asked = { from: '2026-03-11', to: '2026-03-31' };
const few = 40;

describe('what a page costs when there is a hundred times as much beside what was asked', () => {
  let server: TestServer;
  let clerk: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    await addSlots(server.units.community, few, 0);
    await addConsultations(server.units.community, few);
    await analyse();
  }, 240_000);
  afterAll(() => server.close());

  /** @param startsIn days from the last of what is asked, 0 for within it */
  async function addSlots(unit: OrgUnit, count: number, startsIn: number): Promise<void> {
    const em = server.app.fork();
    for (let made = 0; made < count; made += few) {
      const day = startsIn === 0 ? '2026-03-20' : addDays(asked.to, startsIn + made / few);
      const shift = await em.insert(DutyShift, {
        unit: unit.id,
        place: unit.place,
        heldOn: day,
        adviser: null,
        mode: 'on-site',
        state: 'planned',
        startsAt: 540,
        minutes: few,
        version: 1,
        provenance: 'recorded',
      });
      const { place } = unit;
      await em.insertMany(
        Slot,
        Array.from({ length: few }, (_, index) => ({
          shift,
          unit: unit.id,
          place,
          day,
          startsAt: 540 + index,
          minutes: 1,
          capacity: 1,
          taken: 0,
          closed: false,
        })),
      );
    }
  }

  async function addConsultations(unit: OrgUnit, count: number): Promise<void> {
    const em = server.app.fork();
    const line = {
      day: '2026-03-11',
      mode: 'on-site',
      channel: 'walk-in',
      matter: 'family',
      result: 'answered',
      minutes: 20,
    } as const;
    const who = unit === server.units.community ? clerk : await server.signInStaff('community-clerk', unit);
    await who.api.consultations.logConsultation({ community: unit.code, line });
    // The rest are copies of the first: cheaper than as many acts.
    const columns = em
      .getMetadata()
      .get(Consultation)
      .props.flatMap(({ fieldNames, primary, persist }) => (primary || persist === false ? [] : fieldNames));
    const list = columns.map((name) => `\`${name}\``).join(', ');
    for (let made = 1; made < count; made *= 2)
      await query(em, {
        text: `insert into consultation (${list}) select ${list} from consultation where unit_id = ? order by id limit ${Math.min(made, count - made)}`,
        values: [unit.id],
      });
  }

  /** So that both databases know how much there is, as they do sooner or later by themselves. */
  async function analyse(): Promise<void> {
    const text = testDialect === 'mysql' ? 'analyze table slot, duty_shift, consultation' : 'analyze';
    await query(server.app.fork(), { text, values: [] });
  }

  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    'slots.listOpen': () => clerk.api.slots.listOpen({ community: 'd-1-1', ...asked }),
    'figures.trace': () =>
      clerk.api.figures.trace({ figure: 'consultation.count', unit: 'd-1-1', ...asked, limit: 20 }),
  };
  const cost = async (act: () => Promise<unknown>) => {
    const selects = await selectsOf(server.app.database, act);
    return { statements: selects.length, rows: await rowsRead(server.app.database, selects) };
  };

  it('is the same number of statements, and of rows read', { timeout: 400_000 }, async () => {
    const costs = async () => {
      const found: Record<string, Awaited<ReturnType<typeof cost>>> = {};
      for (const [name, act] of Object.entries(acts)) found[name] = await cost(act);
      return found;
    };
    const before = await costs();
    await addSlots(server.units.community, few * 50, 1);
    await addSlots(server.units.otherCommunity, few * 50, 1);
    await addConsultations(server.units.otherCommunity, few * 100);
    await analyse();
    const after = await costs();
    for (const name of Object.keys(acts)) {
      expect({ name, statements: after[name]?.statements }).toEqual({ name, statements: before[name]?.statements });
      // What is few is read from end to end, what is many by an index: some rows more or less, never a hundred times as many.
      expect(after[name]?.rows, name).toBeLessThanOrEqual((before[name]?.rows ?? 0) * 2);
    }
  });

  it('is the same for a later page of a figure however much more there is of what it counts', async () => {
    const first = { figure: 'consultation.count', unit: 'd-1-1', ...asked, limit: 10 };
    const after = async (): Promise<string> => {
      const [strand] = (await clerk.api.figures.trace(first)).strands;
      if (strand?.kind !== 'records' || strand.next === null) throw new Error('no next page');
      return strand.next;
    };
    const next = await after();
    const page = () => clerk.api.figures.trace({ ...first, after: next });
    const before = await cost(page);
    await addConsultations(server.units.community, few * 100);
    await addConsultations(server.units.otherCommunity, few * 100);
    await analyse();
    const now = await cost(page);
    expect(now.statements).toBe(before.statements);
    expect(now.rows).toBeLessThanOrEqual(before.rows * 2);
    // It counts nothing again: the number is the one that the first page said, until it is opened anew.
    expect((await page()).strands).toMatchObject([{ total: few }]);
    const [anew] = (await clerk.api.figures.trace(first)).strands;
    expect(anew?.kind === 'records' && anew.total).toBeGreaterThan(few * 50);
  }, 400_000);
});
