import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { forUpdate, query, textOrNull } from '../database/sql.ts';
import { addPerson } from '../people/add-person.ts';
import { Person } from '../people/person.entity.ts';

/** What a booking asks of a person. */
type BookedPerson = Pick<Person, 'id' | 'nameCipher' | 'openidCipher'>;

/** Somebody for whom a place is taken. */
export interface Served<P = BookedPerson> {
  readonly person: P;
  /** As it was given for this booking. */
  readonly name: string;
  /** What makes them the same person for the same slot. */
  readonly identity: string;
}

interface Named {
  readonly name: string;
  readonly phone?: string | undefined;
}

/** The resident who is signed in. */
export async function servedSelf(context: ActContext): Promise<Served> {
  const person = await lockSelf(context);
  return { person, name: context.keyring.open(person.nameCipher), identity: `person:${person.id}` };
}

/** Somebody named by another resident: known by phone number, else by name among those whom that resident names. */
export async function servedOther(context: ActContext, named: Named): Promise<Served> {
  await lockSelf(context);
  const person = await personFor(context, named);
  return {
    person,
    name: named.name,
    identity: named.phone === undefined ? `named:${actorOf(context).personId}:${named.name}` : `person:${person.id}`,
  };
}

/** Somebody whom staff enter: without a number each entry is a person of its own, since names are shared. */
export async function servedAtDesk(context: ActContext, named: Named): Promise<Served<Person>> {
  const person = await personFor(context, named);
  return { person, name: named.name, identity: `person:${person.id}` };
}

/** Locked, so that what one person books at the same moment in two slots is counted one after the other. */
async function lockSelf(context: ActContext): Promise<BookedPerson> {
  const { em } = context;
  const id = actorOf(context).personId;
  const [row] = await query(em, {
    text: `select name_cipher, openid_cipher from person where id = ?${forUpdate(em)}`,
    values: [id],
  });
  if (!row) throw new RuleError('not-found');
  return { id, nameCipher: String(row['name_cipher']), openidCipher: textOrNull(row['openid_cipher']) };
}

/** Locked like oneself. */
async function personFor({ em, keyring }: ActContext, { name, phone }: Named): Promise<Person> {
  if (phone === undefined) return addPerson(em, keyring, { name });
  const phoneIndex = keyring.blindIndex(phone);
  const known = await em.findOne(Person, { phoneIndex }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (known) return known;
  try {
    await em.insert(Person, {
      nameCipher: keyring.seal(name),
      phoneCipher: keyring.seal(phone),
      phoneIndex,
      female: null,
      minority: null,
      provenance: 'recorded',
      version: 1,
    });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
  }
  // A locking read: it also sees the row of whoever was faster by a moment.
  const made = await em.findOne(Person, { phoneIndex }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!made) throw new RuleError('not-found');
  return made;
}
