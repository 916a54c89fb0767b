import type { AreaActs } from '../http/area.ts';
import { answerQuestion } from './answer-question.ts';
import { dataQualityAnswerers, dataQualityReaders } from './data-quality.policy.ts';
import { listQuestions } from './list-questions.ts';

export const dataQualityActs: AreaActs<'dataQuality'> = {
  list: { access: dataQualityReaders, handle: listQuestions },
  answer: { access: dataQualityAnswerers, handle: answerQuestion },
};
