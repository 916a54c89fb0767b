import type { Visit } from '../open-pages.ts';
import { reads, tap, type, type See } from './hand.ts';

/** Somebody signed in asks for mediation step by step, agrees that it is kept, and follows it. */
export async function askForMediation(visit: Visit, see: See): Promise<void> {
  await visit.open('pages/home/index');
  await tap(visit, '申请人民调解');
  await see('mediation-who');
  await tap(visit, '我自己');
  await type(visit, '您的姓名', '赵大娘');
  await tap(visit, '下一步');
  await type(visit, '对方的姓名或单位', '孙大伯');
  await tap(visit, '下一步');
  await tap(visit, /^邻里/);
  await tap(visit, '下一步');
  await type(visit, '事情的经过', '楼上漏水，我家的天花板泡坏了，找过他两次都没有修。');
  await see('mediation-facts');
  await tap(visit, '下一步');
  await type(visit, '您想要对方做的第一件事', '修好漏水的水管');
  await tap(visit, '下一步');
  await tap(visit, '下一步');
  await see('mediation-review');
  await tap(visit, '提交申请');
  await see('mediation-consent');
  await tap(visit, '我已阅读，同意');
  await reads(visit, '查看这件申请');
  await see('mediation-submitted');
  await tap(visit, '查看这件申请');
  await reads(visit, '等待工作人员决定是否受理');
  await see('mediation-progress');
}
