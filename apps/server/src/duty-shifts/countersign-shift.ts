import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { shiftOfCode } from './shift-of-code.ts';
import { presentSheet, type PresentedSheet } from './shift-sheet.ts';
import { signSheet } from './sign-sheet.ts';

/** The community's official vouches for a shift as it stands. @throws RuleError as `signSheet` does; `wrong-shift-code` */
export async function countersignShift(
  context: ActContext,
  input: Received<'dutyShifts', 'countersignShift'>,
): Promise<PresentedSheet> {
  const shift = await signSheet(context, {
    act: 'dutyShifts.countersignShift',
    shift: input.shift,
    seen: input.seen,
    how: 'countersign',
    way: input.code === undefined ? 'online' : 'code',
  });
  if (input.code !== undefined) await shiftOfCode(context, input.code, shift.id);
  return presentSheet(context, shift);
}
