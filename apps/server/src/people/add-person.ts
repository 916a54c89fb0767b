import type { EntityManager } from '@mikro-orm/core';
import type { Provenance } from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';
import { Person } from './person.entity.ts';

export interface NewPerson {
  readonly name: string;
  readonly phone?: string;
  readonly provenance?: Provenance;
}

/** Adds a person with name and phone number encrypted, within the caller's transaction. */
export async function addPerson(
  em: EntityManager,
  keyring: Keyring,
  { name, phone, provenance = 'recorded' }: NewPerson,
): Promise<Person> {
  const person = em.create(Person, {
    nameCipher: keyring.seal(name),
    phoneCipher: phone === undefined ? null : keyring.seal(phone),
    phoneIndex: phone === undefined ? null : keyring.blindIndex(phone),
    openidIndex: null,
    openidCipher: null,
    unionidCipher: null,
    female: null,
    minority: null,
    provenance,
  });
  em.persist(person);
  await em.flush();
  return person;
}
