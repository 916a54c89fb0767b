import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import type { App } from '../../app.ts';
import { addPerson } from '../../people/add-person.ts';
import { StaffAccount } from '../../sessions/staff-account.entity.ts';
import { actsWithin, type ActAs, type Doer } from './act-as.ts';

/** Residents of the demo: 某 says that nobody real is meant; their numbers are of no use to anybody. */
const residents = ['周某一', '吴某二', '郑某三', '冯某四', '陈某五', '蒋某六'] as const;
export type Resident = (typeof residents)[number];

/** Those who do something in the demo before one comes, and how. */
export interface Cast {
  readonly em: EntityManager;
  readonly app: App;
  readonly act: ActAs;
  /** One of the demo's accounts, by user name. */
  readonly staff: (username: string, day: Day) => Doer;
  readonly resident: (name: Resident, day: Day) => Doer;
  readonly phoneOf: (name: Resident) => string;
}

export async function gatherCast(em: EntityManager, app: App): Promise<Cast> {
  const accounts = await em.find(StaffAccount, {}, { fields: ['username', 'person'] });
  const staff = new Map(accounts.map((one) => [one.username, one.person.id]));
  const phoneOf = (name: Resident): string => `1370000000${residents.indexOf(name)}`;
  const people = new Map<string, number>();
  for (const name of residents) {
    const person = await addPerson(em, app.keyring, { name, phone: phoneOf(name), provenance: 'demo' });
    people.set(name, person.id);
  }
  const found = (map: ReadonlyMap<string, number>, name: string): number => {
    const id = map.get(name);
    if (id === undefined) throw new Error(`nobody in the demo is ${name}`);
    return id;
  };
  return {
    em,
    app,
    act: actsWithin(em, app),
    staff: (username, day) => ({ personId: found(staff, username), kind: 'staff', day }),
    resident: (name, day) => ({ personId: found(people, name), kind: 'resident', day }),
    phoneOf,
  };
}
