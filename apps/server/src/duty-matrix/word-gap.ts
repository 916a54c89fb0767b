import type { MonthOfDuty } from './duty-by-month.ts';

/** Why a month falls short, from what became of its shifts: `排班3次，其中取消1次、未到岗1次`. */
export function wordGap(duty: MonthOfDuty): string {
  const all = duty.held + duty.planned + duty.missed + duty.cancelled;
  if (all === 0) return '没有排班';
  const lost = [
    duty.cancelled > 0 && `取消${duty.cancelled}次`,
    duty.missed > 0 && `未到岗${duty.missed}次`,
    duty.planned > 0 && `未登记结束${duty.planned}次`,
  ].filter((one) => one !== false);
  return lost.length === 0 ? `排班${all}次，均已值班，排班不足` : `排班${all}次，其中${lost.join('、')}`;
}
