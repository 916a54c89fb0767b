import type { Visit } from '../open-pages.ts';
import { reads, tap, type, type See } from './hand.ts';

/** A community's official who is signed in follows a shown code, signs, and objects to another shift from the list. */
export async function countersign(visit: Visit, see: See, code: string): Promise<void> {
  await visit.open(`official/sheet/index?code=${code}`);
  await reads(visit, /^情况属实，签字/);
  await see('official-sheet');
  await tap(visit, /^情况属实，签字/);
  await reads(visit, '已签字，不用再做什么');
  await visit.open('official/to-sign/index');
  await reads(visit, '待签字');
  await see('official-list');
  await tap(visit, /时长1小时/);
  await tap(visit, '有出入，提出异议');
  await type(visit, '异议理由', '当天只来了半小时');
  await see('official-object');
  await tap(visit, '交给法律顾问');
  await reads(visit, /异议已交给法律顾问/);
}
