import type { Visit } from '../open-pages.ts';
import { reads, tap, type, type See } from './hand.ts';

/** Somebody signed in asks the community's adviser in writing. */
export async function askInWriting(visit: Visit, see: See, question: string): Promise<void> {
  await visit.open('pages/home/index');
  await tap(visit, '书面咨询');
  await tap(visit, '物业');
  await type(visit, '您的问题', question);
  await see('ask');
  await tap(visit, '提交');
  await reads(visit, /已经提交/);
  await see('asked');
}

/** The adviser, signed in, answers what waits. */
export async function answerInWriting(visit: Visit, see: See, answer: string): Promise<void> {
  await visit.open('adviser/questions/index');
  await reads(visit, /^等您答复/);
  await see('adviser-questions-open');
  await tap(visit, /前答复$/);
  await reads(visit, '提交答复');
  await type(visit, '您的答复', answer);
  await see('adviser-answer');
  await tap(visit, '提交答复');
  await reads(visit, /^已经答复/);
  await see('adviser-answered');
}
