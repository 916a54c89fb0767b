import type { Answer, Received } from '@linfa/contract';
import {
  applyCountersignAct,
  applyDutyShiftAct,
  RuleError,
  slotStart,
  type CountersignState,
  type DutyShiftState,
} from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { dutyKeepers } from './duty-shifts.policy.ts';
import { shiftForAct } from './shift-for-act.ts';

/** Says how long a shift really was; from then on its hours count. After an objection this is the adviser's answer. @throws RuleError `not-yet` before it has begun */
export async function closeShift(
  context: ActContext,
  input: Received<'dutyShifts', 'closeShift'>,
): Promise<Answer<'dutyShifts', 'closeShift'>> {
  const shift = await shiftForAct(context, input.shift, dutyKeepers);
  const before = shift.state as DutyShiftState;
  const signing = shift.countersign as CountersignState;
  const held = applyDutyShiftAct(before, signing === 'objected' ? 'correct' : 'hold');
  if (slotStart({ day: shift.heldOn, startsAt: shift.startsAt }) > context.now)
    throw new RuleError('not-yet', { when: '值班时间', act: '登记值班结束' });
  recordAct(context, {
    act: 'dutyShifts.closeShift',
    thing: `shift:${shift.id}`,
    from: before,
    to: held,
    reason: `${shift.minutes}→${input.minutes}分钟`,
  });
  shift.countersign = applyCountersignAct(signing, 'close');
  shift.state = held;
  shift.minutes = input.minutes;
  shift.noteCipher = input.note ? context.keyring.seal(input.note) : null;
  return { state: held };
}
