import type { Answer, Received } from '@linfa/contract';
import { RuleError, type CheckedText } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { assertMayReadFlag, flagForAct } from './flag-for-act.ts';
import { textOf } from './text-of.ts';

/** The text that was flagged; that it was read is recorded. @throws RuleError `not-found`, `not-allowed` for a case of others */
export async function openFlag(
  context: ActContext,
  input: Received<'contentFlags', 'open'>,
): Promise<Answer<'contentFlags', 'open'>> {
  const row = await flagForAct(context, input.flag);
  await assertMayReadFlag(context, row);
  const text = await textOf(context.em, context.keyring, row.kind as CheckedText, row.thingId);
  if (text === null) throw new RuleError('not-found');
  recordAct(context, { act: 'contentFlags.open', thing: `textCheck:${row.id}`, reason: '读取被提示的原文' });
  return { text };
}
