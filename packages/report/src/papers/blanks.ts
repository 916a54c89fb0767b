import { wordDay, type Day } from '@linfa/domain';

/** What a pen fills in. */
const blank = '＿＿＿＿';
const wideBlank = '＿＿＿＿＿＿＿';

export function orBlank(given: string | number | null | undefined): string {
  const written = given === null || given === undefined ? '' : String(given).trim();
  return written === '' ? blank : written;
}

export function dayOrBlank(day: Day | null | undefined): string {
  return day ? wordDay(day) : '＿＿＿＿年＿＿月＿＿日';
}

/** Longer text, or lines for a pen. */
export function orLines(given: string | null | undefined, lines: number): string {
  const written = given?.trim() ?? '';
  return written === '' ? Array.from({ length: lines }, () => '＿'.repeat(28)).join('\n') : written;
}

/** `2026年3月11日14:30`; each part that is not given is a blank. */
export function momentOrBlank(day: Day | null, clock: string | null): string {
  return `${dayOrBlank(day)}${clock ?? '＿＿时＿＿分'}`;
}

/** `签名：` with room for a pen. Names are never signed by us. */
export function toSign(role: string, how = '签名'): string {
  return `${role}（${how}）：${wideBlank}`;
}

export function list(names: readonly (string | null)[]): string {
  return orBlank(names.filter((name): name is string => name !== null && name.trim() !== '').join('、'));
}
