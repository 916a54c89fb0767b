import type { ComponentType } from 'react';
import type { Form } from '../acts';
import { AnswerForm } from './answer-form';
import { ApplyForm } from './apply-form';
import { AppointForm } from './appoint-form';
import { ConfirmForm } from './confirm-form';
import { OralForm, WrittenForm } from './agreement-form';
import { EndForm } from './end-form';
import { EscalateForm } from './escalate-form';
import { ExtendForm } from './extend-form';
import { FailForm } from './fail-form';
import { FollowUpForm } from './follow-up-form';
import type { FormProps } from './form-props';
import { PaperForm } from './paper-form';
import { PerformForm } from './perform-form';
import { SessionForm } from './session-form';
import { SignForm } from './sign-form';

/** One a form; all on one page of the package. */
export const forms: Readonly<Record<Form, ComponentType<FormProps>>> = {
  answer: AnswerForm,
  appoint: AppointForm,
  session: SessionForm,
  written: WrittenForm,
  oral: OralForm,
  sign: SignForm,
  fail: FailForm,
  extend: ExtendForm,
  end: EndForm,
  perform: PerformForm,
  'follow-up': FollowUpForm,
  paper: PaperForm,
  apply: ApplyForm,
  confirm: ConfirmForm,
  escalate: EscalateForm,
};
