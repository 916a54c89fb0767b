import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearPeriod } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { RosterMember } from '../rosters/roster-member.entity.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { tally } from '../figures/tally.ts';
import { cellKey, type Cell } from '@linfa/figures';
import { addUnit } from './add-unit.ts';
import { findUnit } from './find-unit.ts';
import { mergeUnits } from './merge-units.ts';
import { moveUnit } from './move-unit.ts';
import { unitScopes } from './unit-scope.ts';

describe('the tree of units over time', () => {
  let test: TestDatabase;
  let em: EntityManager;

  beforeAll(async () => {
    test = await createTestDatabase();
    em = test.database.em.fork();
    const base = { validFrom: '2020-01-01', provenance: 'demo' } as const;
    const district = await addUnit(em, { ...base, code: 'd', name: '演示区', kind: 'district' });
    const east = await addUnit(em, { ...base, code: 'e', name: '东街道', kind: 'street', parent: district });
    const west = await addUnit(em, { ...base, code: 'w', name: '西街道', kind: 'street', parent: district });
    for (const name of ['甲', '乙', '丙'])
      await addUnit(em, { ...base, code: `e-${name}`, name: `${name}社区`, kind: 'community', parent: east });
    await addUnit(em, { ...base, code: 'w-丁', name: '丁社区', kind: 'community', parent: west });
    await record('e-甲', '2022-06-30', 'one');
    await moveUnit(em.fork(), await fresh('e-甲'), await fresh('w'), '2022-07-01');
    await record('e-甲', '2022-07-01', 'two');
    await mergeUnits(
      em.fork(),
      [await fresh('e-乙'), await fresh('e-丙')],
      { code: 'e-戊', name: '戊社区', kind: 'community', parent: await fresh('e'), provenance: 'demo' },
      '2023-03-01',
    );
  });
  afterAll(() => test.drop());

  async function fresh(code: string) {
    return findUnit(test.database.em.fork(), code);
  }

  async function record(code: string, day: string, person: string) {
    const unit = await fresh(code);
    const fork = test.database.em.fork();
    fork.persist(
      fork.create(OutreachEvent, {
        unit: unit.id,
        place: unit.place,
        heldOn: day,
        title: '演示活动',
        kind: 'stall',
        state: 'held',
        provenance: 'demo',
      } as never),
    );
    fork.persist(
      fork.create(RosterMember, {
        unit: unit.id,
        place: unit.place,
        roster: 'literate',
        personKey: person,
        joinedOn: day,
        provenance: 'demo',
      } as never),
    );
    await fork.flush();
  }

  async function count(code: string, cell: Cell): Promise<number> {
    const fork = test.database.em.fork();
    const scopes = await unitScopes(fork, await fresh(code));
    return (await tally(fork, [{ cell, scope: scopes.of(cell.period) }])).get(cellKey(cell)) ?? 0;
  }

  const events = (year: number): Cell => ({
    set: 'outreachEvents',
    period: yearPeriod(year),
    window: { field: 'heldOn', from: `${year}-01-01`, to: `${year}-12-31` },
    where: { all: [] },
    aggregate: { fn: 'count' },
  });
  const roster = (on: string): Cell => ({
    set: 'rosterMembers',
    period: { from: on, to: on },
    window: { holding: { from: 'joinedOn', to: 'leftOn' }, on },
    where: { all: [] },
    aggregate: { fn: 'count' },
  });

  it('counts records before a move at the old parent and after it at the new one', async () => {
    expect([await count('e', events(2022)), await count('w', events(2022)), await count('d', events(2022))]).toEqual([
      1, 1, 2,
    ]);
  });

  it('counts a roster as of any day once, at the place of that day', async () => {
    expect([await count('e', roster('2022-06-30')), await count('w', roster('2022-06-30'))]).toEqual([1, 0]);
    expect([
      await count('e', roster('2022-07-01')),
      await count('w', roster('2022-07-01')),
      await count('d', roster('2022-07-01')),
    ]).toEqual([0, 2, 2]);
  });

  it('shows the units that were merged, and what they were, for the year of the merger and the one before', async () => {
    const scopes = await unitScopes(em.fork(), await fresh('e-戊'));
    expect(scopes.of(yearPeriod(2023)).mapping.map((one) => one.name)).toEqual(['乙社区', '丙社区']);
    expect(scopes.of(yearPeriod(2022), yearPeriod(2023)).places).toHaveLength(2);
    expect(scopes.incomparable(yearPeriod(2022), yearPeriod(2023))).toBeUndefined();
    expect(scopes.of(yearPeriod(2024)).mapping).toEqual([]);
  });

  it('refuses a period in which the unit did not exist', async () => {
    const scopes = await unitScopes(em.fork(), await fresh('e-乙'));
    expect(() => scopes.of(yearPeriod(2024))).toThrow(expect.objectContaining({ code: 'unit-not-valid' }));
  });

  it('refuses to move a unit below itself', async () => {
    await expect(moveUnit(em.fork(), await fresh('d'), await fresh('w'), '2024-01-01')).rejects.toMatchObject({
      code: 'unit-under-itself',
    });
  });

  it('names near matches of an unknown unit', async () => {
    await expect(findUnit(em.fork(), '东街')).rejects.toMatchObject({
      code: 'unknown-unit',
      details: { near: ['东街道'] },
    });
  });
});
