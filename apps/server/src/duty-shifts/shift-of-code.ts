import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { ShiftCode } from './shift-code.entity.ts';

/** How long a code shown by an adviser is good for. */
export const shiftCodeMinutes = 10;

export function digestShiftCode({ keyring }: Pick<ActContext, 'keyring'>, code: string): string {
  return keyring.blindIndex(`shift code ${code}`);
}

/** The shift that a code stands for, while it is good. @param expected the shift that it must be, where one is known. @throws RuleError `wrong-shift-code` */
export async function shiftOfCode(context: ActContext, code: string, expected?: number): Promise<number> {
  const row = await context.em.findOne(ShiftCode, { codeDigest: digestShiftCode(context, code) });
  if (!row || row.expiresAt <= context.now || (expected !== undefined && row.shift.id !== expected))
    throw new RuleError('wrong-shift-code');
  return row.shift.id;
}
