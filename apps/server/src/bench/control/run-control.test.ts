import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tally } from '../../figures/tally.ts';
import { testDialect } from '../../testing/own-database.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { fillDatabase } from '../fill/fill-database.ts';
import { makePlan } from '../fill/plan.ts';
import { districtCode, nationCode, streetCode } from '../fill/unit-tree.ts';
import { askedOf } from '../measure/asked-cells.ts';
import { prepareStreet } from '../measure/prepare-street.ts';
import { assertSameNumbers, runControl } from './run-control.ts';

describe.runIf(testDialect === 'mysql')('the hand-written statements', () => {
  let test: TestDatabase;
  let connection: Connection;

  beforeAll(async () => {
    test = await createTestDatabase();
    const url = 'url' in test.place ? test.place.url : '';
    connection = await createConnection({ uri: url });
    await fillDatabase(url, makePlan('report', 20_000), () => undefined);
    await prepareStreet(test.database);
  }, 180_000);
  afterAll(async () => {
    await connection.end();
    await test.drop();
  });

  it.each([nationCode, districtCode(0), streetCode(0)])('give every number of the tally for %s', async (code) => {
    const em = test.database.em.fork();
    const asked = await askedOf(em, code);
    const [ours, byHand] = [await tally(em, asked.cells), await runControl(connection, asked.unit.place)];
    assertSameNumbers(asked, ours, byHand);
    expect(byHand.get('service.count')).toBeGreaterThan(0);
  });

  it('are not held against a tally that says something else', async () => {
    const em = test.database.em.fork();
    const asked = await askedOf(em, nationCode);
    const ours = await tally(em, asked.cells);
    const byHand = await runControl(connection, asked.unit.place);
    expect(() => assertSameNumbers(asked, ours, new Map(byHand).set('service.count', -1))).toThrow(
      'service.count: -1 by hand',
    );
    expect(() => assertSameNumbers(asked, ours, new Map([...byHand].slice(1)))).toThrow('nothing by hand');
    expect(() => assertSameNumbers(asked, ours, new Map(byHand).set('service.invented', 1))).toThrow(
      'nobody asks for service.invented',
    );
  });
});
