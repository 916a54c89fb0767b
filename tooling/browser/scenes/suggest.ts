import type { Visit } from '../open-pages.ts';
import { reads, tap, type, type See } from './hand.ts';

/** Anybody suggests something without a name. @returns the code that leads back to it */
export async function suggest(visit: Visit, see: See, words: string): Promise<string> {
  await visit.open('mine/complain/index');
  await tap(visit, '建议');
  await type(visit, '内容', words);
  await tap(visit, '不留姓名');
  await see('suggest');
  await tap(visit, '提交');
  await reads(visit, /查询码只显示这一次/);
  await see('suggested');
  return /((?:[0-9A-Z]{4} ){4}[0-9A-Z]{4})/.exec(await visit.text())?.[1] ?? '';
}

/** Whoever has the code reads what became of it. */
export async function findByCode(visit: Visit, see: See, code: string): Promise<void> {
  await visit.open('mine/complaint-code/index');
  await type(visit, '查询码', code);
  await tap(visit, '查看');
  await see('found-by-code');
}
