import type { AreaActs } from '../http/area.ts';
import { answerQuestion } from './answer-question.ts';
import { askInWriting } from './ask-in-writing.ts';
import { checkConflict } from './check-conflict.ts';
import { listMyQuestions, listQuestions } from './list-questions.ts';
import { monthOf } from './month-of.ts';
import { passQuestionOn } from './pass-question-on.ts';
import { readQuestion } from './read-question.ts';
import { withdrawQuestion } from './withdraw-question.ts';
import { amendConsultation } from './amend-consultation.ts';
import { serviceLoggers, serviceReaders } from './consultations.policy.ts';
import { listConsultations } from './list-consultations.ts';
import { getConsultation } from './get-consultation.ts';
import { logConsultation } from './log-consultation.ts';
import { logMany } from './log-many.ts';
import { referOn } from './refer-on.ts';

export const consultationActs: AreaActs<'consultations'> = {
  logConsultation: { access: serviceLoggers, handle: logConsultation },
  logMany: { access: serviceLoggers, handle: logMany },
  amend: { access: serviceLoggers, handle: amendConsultation },
  referOn: { access: serviceLoggers, handle: referOn },
  askInWriting: { access: 'signed-in', handle: askInWriting },
  withdrawQuestion: { access: 'signed-in', handle: withdrawQuestion },
  listMyQuestions: { access: 'signed-in', handle: listMyQuestions },
  answer: { access: ['adviser'], handle: answerQuestion },
  passOn: { access: serviceLoggers, handle: passQuestionOn },
  readQuestion: { access: 'signed-in', handle: readQuestion },
  listQuestions: { access: serviceLoggers, handle: listQuestions },
  checkConflict: { access: ['adviser'], handle: checkConflict },
  monthOf: { access: ['adviser'], handle: monthOf },
  get: { access: serviceReaders, handle: getConsultation },
  list: { access: serviceReaders, handle: listConsultations },
};
