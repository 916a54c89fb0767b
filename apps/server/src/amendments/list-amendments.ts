import type { Answer, Received } from '@linfa/contract';
import { RuleError, wordAmendedField, wordAmendedValue, type AmendableRecord } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { ConsultationAmendment } from '../consultations/consultation-amendment.entity.ts';
import type { ActContext } from '../http/act-context.ts';
import { readableReasons } from './readable-reasons.ts';
import { RecordAmendment } from './record-amendment.entity.ts';

/** What a column held, as it is kept. */
type Kept = string | number | boolean | null | undefined;

/** What a record said before each correction, and why; oldest first. That they were read is recorded. @throws RuleError `not-found` */
export async function listAmendments(
  context: ActContext,
  input: Received<'amendments', 'list'>,
): Promise<Answer<'amendments', 'list'>> {
  const { em, keyring } = context;
  const recordId = keyring.ids.open(input.kind, input.record);
  if (!(await readableReasons(context, input.kind, [recordId])).has(recordId)) throw new RuleError('not-found');
  const oldestFirst = { populate: ['by'], orderBy: { id: 'asc' } } as const;
  const rows =
    input.kind === 'consultation'
      ? await em.find(ConsultationAmendment, { consultation: recordId }, oldestFirst)
      : await em.find(RecordAmendment, { kind: input.kind, recordId }, oldestFirst);
  if (rows.length > 0)
    recordAct(context, {
      act: 'amendments.list',
      thing: `${input.kind}:${recordId}`,
      reason: `读取${rows.length}次更正`,
    });
  return {
    items: rows.map((one) => ({
      at: one.at.toISOString(),
      by: keyring.open(one.by.nameCipher),
      version: one.version,
      reason: keyring.open(one.reasonCipher),
      before: Object.entries(JSON.parse(keyring.open(one.beforeCipher)) as Record<string, Kept>)
        // Where the unit stood on the day follows from the day.
        .filter(([field]) => field !== 'place')
        .map(([field, value]) => ({
          field: wordAmendedField(input.kind, field),
          value: wordAmendedValue(input.kind, field, plain(context, input.kind, value, field)),
        })),
    })),
  };
}

/** A consultation's correction keeps its text as it stood in the column; the others keep what it said. */
function plain({ keyring }: ActContext, kind: AmendableRecord, value: Kept, field: string): Kept {
  return kind === 'consultation' && field.endsWith('Cipher') && typeof value === 'string' ? keyring.open(value) : value;
}
