import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { presentSheet, type PresentedSheet } from './shift-sheet.ts';
import { signSheet } from './sign-sheet.ts';

/**
 * A sheet that was signed on paper, entered by somebody other than the adviser: who signed, and on which day.
 * @throws RuleError `day-in-future`, `not-yet` for a day before the shift, and as `signSheet` does
 */
export async function enterPaperSignature(
  context: ActContext,
  input: Received<'dutyShifts', 'enterPaperSignature'>,
): Promise<PresentedSheet> {
  if (input.day > context.today) throw new RuleError('day-in-future', { day: input.day });
  const shift = await signSheet(context, {
    act: 'dutyShifts.enterPaperSignature',
    shift: input.shift,
    seen: input.seen,
    how: 'countersign',
    way: 'paper',
    day: input.day,
    signer: input.signer,
  });
  if (input.day < shift.heldOn) throw new RuleError('not-yet', { when: '值班的日子', act: '签字' });
  return presentSheet(context, shift);
}
