import { Person } from '../people/person.entity.ts';
import { insertNumbered } from './insert-numbered.ts';
import type { Instruction } from './instruction.ts';
import type { Making } from './make-records.ts';

/**
 * The people that an instruction names, one a record or a few in turn. Their names say that nobody real is meant.
 * @returns one id a record; nothing when it names none
 */
export async function insertPeople(
  { em, keyring, provenance }: Making,
  { person, persons }: Instruction,
  records: number,
): Promise<number[]> {
  if (person === undefined) return [];
  const count = persons ?? records;
  const width = Math.max(2, String(count).length);
  const name = (number: number): string => person.replace(/\{[np]\}/, String(number).padStart(width, '0'));
  const ids = await insertNumbered(
    em,
    Person,
    Array.from({ length: count }, (_, index) => ({
      nameCipher: keyring.seal(name(index + 1)),
      phoneCipher: null,
      phoneIndex: null,
      female: null,
      minority: null,
      provenance,
    })),
  );
  return Array.from({ length: records }, (_, index) => ids[index % count]!);
}
