import type { AnswerOf } from '../../api/act-types';

/** A question with what was asked, for whoever may read it. */
export type OpenedQuestion = AnswerOf<'consultations.readQuestion'>;
