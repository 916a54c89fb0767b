import type { Visit } from '../open-pages.ts';
import { reads, tap, type See } from './hand.ts';

/** Looks at what there is, signs up for the demo's lecture, and leaves it again. */
export async function signUpForEvent(visit: Visit, see: See): Promise<void> {
  await visit.open('pages/events/index');
  await see('events');
  await tap(visit, '全街道');
  await reads(visit, '咨询摆台（演示）');
  await see('events-street');
  await tap(visit, '往期');
  await reads(visit, '已结束');
  await see('events-past');
  await tap(visit, '普法文章');
  await reads(visit, '以案释法');
  await see('law-posts');
  await tap(visit, '近期');
  await tap(visit, '本社区');
  await tap(visit, '法治讲座（演示）');
  await see('event');
  await tap(visit, '报名参加');
  await reads(visit, '报名成功');
  await see('signed-up');
  await tap(visit, '取消报名');
  await see('leave-event');
  await tap(visit, '确定取消');
  await reads(visit, '已取消报名');
}
