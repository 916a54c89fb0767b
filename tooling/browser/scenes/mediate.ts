import type { Visit } from '../open-pages.ts';
import { reads, tap, type, type See } from './hand.ts';

/** A mediator who is signed in opens a new request, takes it on, tells the street of it, and looks at what may be entered. */
export async function mediate(visit: Visit, see: See): Promise<void> {
  await visit.open('mediator/cases/index');
  await reads(visit, '新申请');
  await see('mediator-cases');
  await tap(visit, '新申请');
  await reads(visit, /^申请人 赵/);
  await see('mediator-requests');
  await tap(visit, /^申请人 赵/);
  await tap(visit, /^打开全名和内容/);
  await reads(visit, '楼上漏水，天花板受损。');
  await see('mediator-request');
  await tap(visit, '受理');
  await reads(visit, /还剩\d+天/);
  await see('mediator-case');
  await tap(visit, '延长调解期限');
  await reads(visit, '延长，并通知双方');
  await see('mediator-extend');
  await visit.page.goBack();
  await tap(visit, '上报上级');
  await tap(visit, '演示东街道');
  await type(visit, '为什么上报', '双方情绪激动，可能激化');
  await see('mediator-escalate');
  await tap(visit, '上报');
  await reads(visit, '已上报演示东街道');
}
