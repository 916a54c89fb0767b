import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../database/sql.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

const rows = 100_000;
const asked = { unit: 'd', from: '2025-01-01', to: '2025-12-31' };

describe('an export of a hundred thousand rows', () => {
  let server: TestServer;
  let district: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    district = await server.signInStaff('district-officer', server.units.district);
    const { otherCommunity } = server.units;
    const em = server.app.fork();
    await em.insertMany(
      DutyShift,
      Array.from({ length: 1000 }, (_, index) => ({
        unit: otherCommunity.id,
        place: otherCommunity.place,
        heldOn: `2025-${String((index % 12) + 1).padStart(2, '0')}-15`,
        mode: 'on-site',
        state: 'held',
        startsAt: 540,
        minutes: index % 600,
        version: 1,
      })),
    );
    // The rest are copies: cheaper than as many inserts.
    const list = em
      .getMetadata()
      .get(DutyShift)
      .props.flatMap(({ fieldNames, primary, persist }) => (primary || persist === false ? [] : fieldNames))
      .map((name) => `\`${name}\``)
      .join(', ');
    for (let made = 1000; made < rows; made += Math.min(made, rows - made))
      await query(em, {
        text: `insert into duty_shift (${list}) select ${list} from duty_shift order by id limit ${Math.min(made, rows - made)}`,
        values: [],
      });
  }, 240_000);
  afterAll(() => server.close());

  it('is written as it is read, each row once and in order, in few statements', { timeout: 240_000 }, async () => {
    const { id } = await district.api.exports.define({
      unit: 'd',
      name: '值班',
      source: 'dutyShifts',
      columns: [
        { field: 'id', heading: '序号' },
        { field: 'heldOn', heading: '日期' },
        { field: 'minutes', heading: '小时' },
      ],
    });
    const file = (format: 'csv' | 'xlsx') =>
      fetch(`${server.address}/api/files/exports/${id}.${format}?${new URLSearchParams(asked).toString()}`, {
        headers: { authorization: `Bearer ${district.token}` },
      });
    let lines: string[][] = [];
    const statements = await statementsOf(server.app.database, async () => {
      lines = (await (await file('csv')).text())
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(','));
    });
    expect(lines).toHaveLength(rows);
    expect(new Set(lines.map(([number]) => number)).size).toBe(rows);
    expect(lines.every(([, day = ''], index) => index === 0 || (lines[index - 1]?.[1] ?? '') <= day)).toBe(true);
    // One for five thousand rows, and what finding the template, the unit and who asks takes.
    expect(statements.length).toBeLessThanOrEqual(20 + 25);
    expect((await (await file('xlsx')).arrayBuffer()).byteLength).toBeGreaterThan(500_000);
  });
});
