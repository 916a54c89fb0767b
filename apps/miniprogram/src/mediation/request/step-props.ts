import type { RequestDraft } from './request-draft';
import type { Wrong } from './steps';

/** What every step of the form is given. */
export interface StepProps {
  readonly draft: RequestDraft;
  readonly change: (change: Partial<RequestDraft>) => void;
  readonly wrong: Wrong;
}
