import type { Answer } from '@linfa/contract';
import { quantityScale } from '@linfa/domain';
import { filesOf } from '../files/present-files.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { EntryColumns } from './check-entry.ts';
import type { RegisterEntry } from './register-entry.entity.ts';
import { entryWriters } from './registers.policy.ts';

export type PresentedEntry = Answer<'registers', 'enterEntry'>;
type PresentedLine = Answer<'registers', 'listAmendments'>['items'][number]['before'];

export async function presentEntries(context: ActContext, rows: readonly RegisterEntry[]): Promise<PresentedEntry[]> {
  const { em, keyring } = context;
  await em.populate([...rows], ['unit']);
  const files = await filesOf(
    context,
    'register-entry',
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: keyring.ids.seal('register-entry', row.id),
    register: row.register,
    unit: { code: row.unit.code, name: row.unit.name },
    ...presentLine(lineOf(row)),
    provenance: row.provenance,
    version: row.version,
    files: [...(files.get(row.id) ?? [])],
    may: reaches(actorOf(context), entryWriters, row.place) ? ['amend' as const] : [],
  }));
}

/** What a row says, as it is stored. */
export function lineOf({ day, category, status, subject, values, texts }: RegisterEntry): EntryColumns {
  return {
    day,
    category: category ?? null,
    status: status ?? null,
    subject: subject ?? null,
    values,
    texts: texts ?? null,
  };
}

/** Amounts in each column's own unit of measure. */
export function presentLine({ values, texts, ...plain }: EntryColumns): PresentedLine {
  return {
    ...plain,
    values: Object.entries(values).map(([column, stored]) => ({ column, amount: stored / quantityScale })),
    texts: Object.entries(texts ?? {}).map(([column, text]) => ({ column, text })),
  };
}
