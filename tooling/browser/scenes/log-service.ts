import type { Visit } from '../open-pages.ts';
import { reads, tap, type, type See } from './hand.ts';

/** An adviser who is signed in logs what somebody asked, and shows a closed shift's code to the official. */
export async function logService(visit: Visit, see: See, shift: string): Promise<void> {
  await visit.open('adviser/today/index');
  await reads(visit, '今天的值班');
  await see('adviser-today');
  await tap(visit, '登记服务');
  await tap(visit, '劳动工伤');
  await type(visit, '简要情况', '拖欠工资两个月，已告知仲裁时效');
  await see('adviser-log');
  await tap(visit, '保存');
  await reads(visit, '今天的值班');
  await tap(visit, '登记服务');
  await tap(visit, '相邻关系');
  await tap(visit, '更改或转介');
  await tap(visit, '人民调解');
  await reads(visit, '申请人姓名');
  await see('adviser-sends-on');
  await visit.open('adviser/questions/index');
  // A demo that is lived in has some.
  await reads(visit, /没有等待答复的书面咨询|等您答复/);
  await see('adviser-questions');
  await visit.open(`adviser/code/index?id=${shift}`);
  await reads(visit, '请社区工作人员扫码签字');
  await see('adviser-code');
  await visit.open('adviser/month/index');
  await see('adviser-month');
}
