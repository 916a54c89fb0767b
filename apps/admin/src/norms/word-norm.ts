import { normKinds, type NormCode } from '@linfa/domain';

/** A norm's value as people say it: `3次`, `3月1日`, `计入`, `200元`. */
export function wordNorm(code: NormCode, value: string): string {
  const kind = normKinds[code];
  if (kind.value === 'flag') return value === 'true' ? '是' : '否';
  if (kind.value !== 'month-day') return `${value}${kind.unitWord}`;
  const [month = 0, day = 0] = value.split('-').map(Number);
  return `${month}月${day}日`;
}
