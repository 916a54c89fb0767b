import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { EntryColumns } from './check-entry.ts';
import { presentLine } from './present-entry.ts';
import { RegisterEntryAmendment } from './register-entry-amendment.entity.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import { entryReaders } from './registers.policy.ts';

/** What a line said before each correction, and why it was corrected; oldest first. @throws RuleError `not-found` */
export async function listAmendments(
  { em, keyring, actor }: ActContext,
  input: Received<'registers', 'listAmendments'>,
): Promise<Answer<'registers', 'listAmendments'>> {
  const entry = await em.findOne(RegisterEntry, { id: keyring.ids.open('register-entry', input.entry) });
  if (!entry || !reaches(actorOf({ actor }), entryReaders, entry.place)) throw new RuleError('not-found');
  const rows = await em.find(RegisterEntryAmendment, { entry: entry.id }, { orderBy: { id: 'asc' } });
  return {
    items: rows.map((row) => ({
      at: row.at.toISOString(),
      version: row.version,
      reason: keyring.open(row.reasonCipher),
      before: presentLine(JSON.parse(keyring.open(row.beforeCipher)) as EntryColumns),
    })),
  };
}
