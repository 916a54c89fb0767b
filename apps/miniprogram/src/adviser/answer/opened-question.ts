import type { AnswerOf } from '@linfa/contract';

/** A question with what was asked, for whoever may read it. */
export type OpenedQuestion = AnswerOf<'consultations.readQuestion'>;
