import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { tellAdviser } from './tell-adviser.ts';
import { presentSheet, type PresentedSheet } from './shift-sheet.ts';
import { signSheet } from './sign-sheet.ts';

/** The official does not agree, and says why; the adviser is told and answers by closing again. @throws RuleError as `signSheet` does */
export async function objectToShift(
  context: ActContext,
  input: Received<'dutyShifts', 'objectToShift'>,
): Promise<PresentedSheet> {
  const shift = await signSheet(context, {
    act: 'dutyShifts.objectToShift',
    shift: input.shift,
    seen: input.seen,
    how: 'object',
    way: 'online',
    reason: input.reason,
  });
  const sheet = await presentSheet(context, shift);
  if (shift.adviser) tellAdviser(context, shift.adviser, 'shift-objected', shift);
  return sheet;
}
