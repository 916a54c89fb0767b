import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { placeOn } from '../org-units/place-on.ts';
import { Person } from '../people/person.entity.ts';
import { checkEntry } from './check-entry.ts';
import { entryInput } from './entry-input.ts';
import { lineText } from './line-text.ts';
import { lineOf, presentEntries, type PresentedEntry } from './present-entry.ts';
import { registerByCode } from './register-by-code.ts';
import { RegisterEntryAmendment } from './register-entry-amendment.entity.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import { entryWriters } from './registers.policy.ts';

/**
 * Replaces what a line says and keeps what stood there. Figures follow at once; what was signed shows the difference.
 * @throws RuleError `not-found`, `changed-meanwhile`, `nothing-changed`, `day-in-future`, and as `checkEntry` does
 */
export async function amendEntry(
  context: ActContext,
  input: Received<'registers', 'amendEntry'>,
): Promise<PresentedEntry> {
  const { em, keyring, now, today } = context;
  const actor = actorOf(context);
  const row = await em.findOne(
    RegisterEntry,
    { id: keyring.ids.open('register-entry', input.entry) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!row || !reaches(actor, entryWriters, row.place)) throw new RuleError('not-found');
  if (row.version !== input.version) throw new RuleError('changed-meanwhile');
  const before = lineOf(row);
  const line = checkEntry(await registerByCode(em, row.register), entryInput(input.line), before);
  if (line.day > today) throw new RuleError('day-in-future', { day: line.day });
  if (lineText(before) === lineText(line)) throw new RuleError('nothing-changed');
  em.persist(
    em.create(RegisterEntryAmendment, {
      entry: row,
      by: em.getReference(Person, actor.personId),
      at: now,
      version: row.version,
      reasonCipher: keyring.seal(input.reason),
      beforeCipher: keyring.seal(JSON.stringify(before)),
    }),
  );
  await em.populate([row], ['unit']);
  em.assign(
    row,
    { ...line, ...(line.day !== before.day && { place: await placeOn(em, row.unit, line.day) }) },
    { mergeObjectProperties: false },
  );
  recordAct(context, { act: 'registers.amendEntry', thing: `registerEntries:${row.id}` });
  await em.flush();
  return (await presentEntries(context, [row]))[0] as PresentedEntry;
}
