import type { Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { attachFiles } from '../files/attach-files.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import { enterEntry } from './enter-entry.ts';
import { entryInput } from './entry-input.ts';
import { presentEntries, type PresentedEntry } from './present-entry.ts';
import { entryWriters } from './registers.policy.ts';

/** One line, counted the moment it is kept. @throws RuleError as `enterEntry` and `attachFiles` do, `not-allowed`, `unknown-unit` */
export async function enterEntryAct(
  context: ActContext,
  input: Received<'registers', 'enterEntry'>,
): Promise<PresentedEntry> {
  const { em, now, today } = context;
  const unit = await unitInReach(context, input.unit, entryWriters);
  const { id } = await enterEntry(
    em,
    unit,
    { ...entryInput(input.line), register: input.register },
    { actor: `person:${actorOf(context).personId}`, at: now, today },
  );
  await attachFiles(context, input.files, { kind: 'register-entry', id });
  return (await presentEntries(context, [await em.findOneOrFail(RegisterEntry, { id })]))[0] as PresentedEntry;
}
