import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EntityManager } from '@mikro-orm/core';
import type { App } from '../app.ts';
import { query } from '../database/sql.ts';
import { seededApp } from '../seeds/testing/seeded-app.ts';
import { cardsCheck } from './cards-check.ts';
import { contributionsCheck } from './contributions-check.ts';
import { editionsCheck } from './editions-check.ts';
import { originsCheck } from './origins-check.ts';
import { placesCheck } from './places-check.ts';
import { registersCheck } from './registers-check.ts';
import { noticesCheck } from './notices-check.ts';
import { returnFilingsCheck } from './return-filings-check.ts';
import { seatsCheck } from './seats-check.ts';
import { slotsCheck } from './slots-check.ts';
import { splitsCheck } from './splits-check.ts';
import { treeCheck } from './tree-check.ts';
import { verifyDatabase } from './verify-database.ts';

const today = '2026-03-11';
const unitId = "(select id from org_unit where code = 'shamian')";

const checks = {
  tree: treeCheck,
  places: placesCheck,
  origins: originsCheck,
  registers: registersCheck,
  cards: cardsCheck,
  contributions: contributionsCheck,
  splits: splitsCheck,
  editions: editionsCheck,
  'return-filings': returnFilingsCheck,
  slots: slotsCheck,
  seats: seatsCheck,
  notices: noticesCheck,
};
/** What the demo has none of before somebody acts. */
const madeByActs: readonly string[] = ['seats', 'notices', 'return-filings'];

/** Damage done behind Linfa's back, the check that must find it, and where it must say it is. */
const damages: readonly [string, keyof typeof checks, RegExp, readonly string[]][] = [
  [
    'a record at a place that is not its unit’s',
    'places',
    /^outreachEvents#\d+$/,
    [
      "update outreach_event set place = '0099' where id = (select m from (select min(id) as m from outreach_event) as x)",
    ],
  ],
  [
    'a record of a unit before the unit was there',
    'places',
    /^consultations#\d+$/,
    [
      "update consultation set held_on = '1990-01-01' where id = (select m from (select min(id) as m from consultation) as x)",
    ],
  ],
  [
    'a record whose origin is gone',
    'origins',
    /^consultations#\d+$/,
    [
      "update consultation set origin_id = 999999 where id = (select m from (select min(id) as m from consultation where origin_set = 'outreachEvents') as x)",
    ],
  ],
  [
    'a record whose origin is of no known kind',
    'origins',
    /^consultations#\d+$/,
    [
      "update consultation set origin_set = 'dreams', origin_id = 1 where id = (select m from (select min(id) as m from consultation) as x)",
    ],
  ],
  [
    'an entry of an unknown register',
    'registers',
    /^registerEntries#\d+$/,
    [
      "update register_entry set register = 'no-such-book' where id = (select m from (select min(id) as m from register_entry) as x)",
    ],
  ],
  [
    'an entry with a number in a column that its register does not have',
    'registers',
    /^registerEntries#\d+$/,
    [
      `update register_entry set \`values\` = '{"nothing":10000}' where id = (select m from (select min(id) as m from register_entry) as x)`,
    ],
  ],
  [
    'a negative number',
    'registers',
    /^registerEntries#\d+$/,
    [
      `update register_entry set \`values\` = '{"opinions":-10000}' where id = (select m from (select min(id) as m from register_entry where register = 'deputy-receptions') as x)`,
    ],
  ],
  [
    'half a case',
    'registers',
    /^registerEntries#\d+$/,
    [
      `update register_entry set \`values\` = '{"opinions":5000}' where id = (select m from (select min(id) as m from register_entry where register = 'deputy-receptions') as x)`,
    ],
  ],
  [
    'an entry of an unknown category',
    'registers',
    /^registerEntries#\d+$/,
    [
      "update register_entry set category = 'other-planet' where id = (select m from (select min(id) as m from register_entry where register = 'meetings') as x)",
    ],
  ],
  [
    'a card in another unit of measure',
    'cards',
    /^reportedFigures#\d+$/,
    [
      "update reported_figure set unit_of_measure = 'area' where id = (select m from (select min(id) as m from reported_figure) as x)",
    ],
  ],
  [
    'a card of an unknown item',
    'cards',
    /^reportedFigures#\d+$/,
    [
      "update reported_figure set item = 'rumours' where id = (select m from (select min(id) as m from reported_figure) as x)",
    ],
  ],
  [
    'a card at a foreign place',
    'cards',
    /^reportedFigures#\d+$/,
    [
      "update reported_figure set place = '0099' where id = (select m from (select min(id) as m from reported_figure) as x)",
    ],
  ],
  [
    'a unit without a place on some days',
    'tree',
    /沙面街道/,
    [`update org_unit_place set \`to\` = '2023-01-01' where unit_id = ${unitId}`],
  ],
  [
    'a unit outside of its parent',
    'tree',
    /沙面街道第01社区/,
    ["update org_unit set place = '0099' where code = 'shamian-01'"],
  ],
  [
    'a case of no known type',
    'splits',
    /荷塘区2024/,
    [
      "update mediation_case set dispute_type = 'witchcraft' where id = (select m from (select min(id) as m from mediation_case) as x)",
    ],
  ],
  [
    'other bytes than those that were signed',
    'editions',
    /沙面街道2024/,
    [
      `update edition_file set bytes = x'504b0304' where edition_id = (select id from edition where unit_id = ${unitId})`,
    ],
  ],
  [
    'a signed file that is gone',
    'editions',
    /沙面街道2024/,
    [`delete from edition_file where edition_id = (select id from edition where unit_id = ${unitId})`],
  ],
  [
    'a changed contribution to a signed figure',
    'editions',
    /沙面街道2024/,
    [
      `update edition_contribution set amount = amount + 1 where id = (select m from (select min(c.id) as m from edition_contribution c join edition e on e.id = c.edition_id where e.unit_id = ${unitId}) as x)`,
    ],
  ],
  [
    'a contribution that is gone',
    'editions',
    /沙面街道2024/,
    [
      `delete from edition_contribution where id = (select m from (select max(c.id) as m from edition_contribution c join edition e on e.id = c.edition_id where e.unit_id = ${unitId}) as x)`,
    ],
  ],
  [
    'a published edition without what was signed',
    'editions',
    /沙面街道2024/,
    [`update edition set frozen = null where unit_id = ${unitId}`],
  ],
  [
    'a slot that counts a place nobody holds',
    'slots',
    /^slot#\d+$/,
    [
      'update slot set taken = taken + 1 where id = (select m from (select min(id) as m from slot where taken < capacity) as x)',
    ],
  ],
  [
    'a seat that nobody has',
    'seats',
    /^event#\d+$/,
    ['insert into event_seating (event_id, capacity, taken, open) select min(id), 5, 1, 1 from outreach_event'],
  ],
  [
    'a notice that was sent without an attempt on record',
    'notices',
    /^notice#\d+$/,
    [
      "insert into notice (person_id, kind, data, state, created_at) select min(id), 'booking-made', '{}', 'sent', '2026-03-11 02:00:00' from person",
    ],
  ],
  [
    'a notice that somebody rang up about and that goes out again',
    'notices',
    /^notice#\d+$/,
    [
      "insert into notice (person_id, kind, data, state, created_at, called_at) select min(id), 'booking-made', '{}', 'queued', '2026-03-11 02:00:00', '2026-03-11 03:00:00' from person",
    ],
  ],
  [
    'an outline that names no figure',
    'contributions',
    /沙面街道2024/,
    [
      `update edition set outline = replace(outline, 'outreach.lectures', 'outreach.nothing') where unit_id = ${unitId}`,
    ],
  ],
];

describe('verifying the whole database', { timeout: 240_000 }, () => {
  let app: App;
  let em: EntityManager;
  beforeAll(async () => {
    ({ app } = await seededApp(today));
  }, 180_000);
  afterAll(() => app.close());
  afterEach(async () => {
    if (em?.isInTransaction()) await em.rollback();
  });

  it('finds nothing wrong with what ships, and looks at all of it', async () => {
    const results = await verifyDatabase(app.fork, today);
    expect(results.map((one) => one.id).sort()).toEqual(Object.keys(checks).sort());
    expect(results.flatMap((one) => one.problems)).toEqual([]);
    for (const one of results.filter(({ id }) => !madeByActs.includes(id)))
      expect([one.id, one.looked > 0]).toEqual([one.id, true]);
  });

  it.each(damages)('finds %s', async (_what, check, where, statements) => {
    em = app.fork();
    await em.begin();
    for (const text of statements) await query(em, { text, values: [] });
    const { problems } = await checks[check].run(em, today);
    expect(problems.map((one) => one.where)).toContainEqual(expect.stringMatching(where));
    for (const problem of problems) expect(problem.what).toMatch(/\S/);
  });

  it('left nothing of all this behind', async () => {
    expect((await verifyDatabase(app.fork, today)).flatMap((one) => one.problems)).toEqual([]);
  });
});
