import type { EntityManager } from '@mikro-orm/core';
import { RuleError, wordDay, type Day, type Provenance } from '@linfa/domain';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { checkEntry, type EntryInput } from './check-entry.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import { Register } from './register.entity.ts';

export interface NewEntry extends EntryInput {
  /** The register's code. */
  readonly register: string;
  readonly provenance?: Provenance;
}

/**
 * Enters one line into a unit's register, at the place that the unit has on the line's day, with its audit entry, in one
 * transaction: all of it or nothing.
 * @throws RuleError `unknown-register`, `bad-entry`, `bad-quantity`, `unit-of-measure-mismatch`, `bad-day`, `unit-not-valid`
 */
export async function enterEntry(
  em: EntityManager,
  unit: OrgUnit,
  entry: NewEntry,
  by: { readonly actor: string; readonly at: Date; readonly today: Day },
): Promise<RegisterEntry> {
  return em.transactional(async (inside) => {
    const register = await inside.findOne(Register, { code: entry.register });
    if (!register) throw new RuleError('unknown-register', { register: entry.register });
    const columns = checkEntry(register, entry);
    if (columns.day > by.today)
      throw new RuleError('bad-entry', { register: register.name, reason: `${wordDay(columns.day)}还没有到` });
    const row = inside.create(RegisterEntry, {
      ...columns,
      register: register.code,
      unit: unit.id,
      place: await placeOn(inside, unit, columns.day),
      originSet: null,
      originId: null,
      provenance: entry.provenance ?? 'recorded',
    });
    await inside.persist(row).flush();
    inside.persist(
      inside.create(AuditEntry, {
        at: by.at,
        actor: by.actor,
        act: 'registers.enterEntry',
        thing: `registerEntries:${row.id}`,
        fromState: null,
        toState: null,
        reason: null,
      }),
    );
    return row;
  });
}
