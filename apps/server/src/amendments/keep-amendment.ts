import { RuleError, type AmendableRecord } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { RecordAmendment } from './record-amendment.entity.ts';

export interface Correction<Row> {
  readonly act: string;
  readonly kind: AmendableRecord;
  readonly reason: string;
  /** The version that whoever corrects it has seen. */
  readonly version: number;
  /** The columns as they are to be; those that say the same already are left alone. */
  readonly to: Partial<Row>;
  /** What of it stands in other rows and changes with it, as it was. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

/**
 * Corrects a row, which the caller has locked, and keeps what stood there. Figures follow at once; what was signed
 * shows the difference.
 * @throws RuleError `changed-meanwhile`, `nothing-changed`
 */
export function keepAmendment<Row extends { readonly id: number; readonly version: number }>(
  context: ActContext,
  row: Row,
  { act, kind, reason, version, to, beside }: Correction<Row>,
): void {
  if (row.version !== version) throw new RuleError('changed-meanwhile');
  const changed = Object.entries(to).filter(
    ([field, value]) => !sameText(context, field, row[field as keyof Row], value),
  );
  if (changed.length === 0 && !beside) throw new RuleError('nothing-changed');
  const columns = changed.map(([field]) => [field, plain(context, field, row[field as keyof Row])]);
  const before = { ...beside, ...(Object.fromEntries(columns) as Record<string, unknown>) };
  writeAmendment(context, row, { act, kind, reason, before });
  Object.assign(row, Object.fromEntries(changed));
}

/** Keeps what stood in a row that the caller has locked and is about to change. */
export function writeAmendment(
  context: ActContext,
  row: { readonly id: number; readonly version: number },
  {
    act,
    kind,
    reason,
    before,
  }: Pick<Correction<object>, 'act' | 'kind' | 'reason'> & { readonly before: Readonly<Record<string, unknown>> },
): void {
  const { em, keyring, now } = context;
  em.persist(
    em.create(RecordAmendment, {
      kind,
      recordId: row.id,
      by: em.getReference(Person, actorOf(context).personId),
      at: now,
      version: row.version,
      reasonCipher: keyring.seal(reason),
      beforeCipher: keyring.seal(JSON.stringify(before)),
    }),
  );
  recordAct(context, { act, thing: `${kind}:${row.id}`, reason: `更正${Object.keys(before).join('、')}` });
}

function sameText(context: ActContext, field: string, old: unknown, value: unknown): boolean {
  return (plain(context, field, old) ?? null) === (plain(context, field, value) ?? null);
}

/** What an encrypted column says: sealing the same text twice gives two texts. */
function plain({ keyring }: ActContext, field: string, value: unknown): unknown {
  return field.endsWith('Cipher') && typeof value === 'string' ? keyring.open(value) : value;
}
