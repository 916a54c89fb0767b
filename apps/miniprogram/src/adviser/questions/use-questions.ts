import { type Day, wordNearDate } from '@linfa/domain';
import type { AnswerOf } from '@linfa/contract';
import type { Box } from '../offline/box';
import { useKeptRead } from '../offline/use-kept-read';

export type OpenQuestions = AnswerOf<'consultations.listQuestions'>;
export type OpenQuestion = OpenQuestions['items'][number];

/** WeChat draws no more than sixty in a list. */
const most = 50;
/** Neither who asked nor what is in it. */
const whole = (answer: OpenQuestions) => answer;

/** What waits for an answer wherever this adviser serves, the most urgent first. */
export function useQuestions(box: Box) {
  return useKeptRead(box, 'questions', 'consultations.listQuestions', { limit: most }, whole);
}

/** Whether this adviser is to answer it, or may. */
export const isMine = ({ may }: OpenQuestion): boolean => may.includes('answer');

/** `2个等您答复，最早11月28日 周六前`, in the list of what there is to do. */
export function wordOpen(questions: OpenQuestions | null, today: Day): string {
  const mine = questions?.items.filter(isMine) ?? [];
  const [first] = mine;
  if (!first) return questions === null ? '居民书面提的问题' : '没有等您答复的';
  const late = mine.filter((one) => one.dueOn < today).length;
  if (late > 0) return `${mine.length}个等您答复，其中${late}个已超过期限`;
  return `${mine.length}个等您答复，最早的到${wordNearDate(first.dueOn, today)}`;
}
