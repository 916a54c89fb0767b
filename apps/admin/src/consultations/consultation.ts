import type { AnswerOf } from '@linfa/contract';

/** A line of the service log. */
export type Consultation = AnswerOf<'consultations.list'>['items'][number];
