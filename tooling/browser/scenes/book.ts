import type { Visit } from '../open-pages.ts';
import { reads, tap, type, type See } from './hand.ts';

/** A visitor with a community books a time from home, is signed in on the way, and calls it off again. */
export async function book(visit: Visit, see: See): Promise<void> {
  await visit.open('pages/home/index');
  await see('home');
  await tap(visit, '预约法律顾问');
  await see('book-matter');
  await tap(visit, '劳动工伤');
  await reads(visit, /余\d个/);
  await see('book-time');
  await tap(visit, /^上午9:00/);
  await type(visit, '想先告诉法律顾问的话', '单位欠了三个月工资');
  await reads(visit, /社区，到服务台说找值班法律顾问/);
  await see('book-confirm');
  await tap(visit, '确定预约');
  await reads(visit, '预约成功');
  await see('booked');
  await visit.open('pages/affairs/index');
  await see('affairs');
  await tap(visit, /法律顾问 · 劳动工伤/);
  await tap(visit, '取消预约');
  await see('cancel-booking');
  await tap(visit, '确定取消');
  await reads(visit, '预约已取消');
}
