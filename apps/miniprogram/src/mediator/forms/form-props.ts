import type { Day } from '@linfa/domain';
import type { CaseDetail } from '../case-words';

export interface FormProps {
  readonly row: CaseDetail;
  /** Whom it is about, where it is about one; empty otherwise. */
  readonly party: string;
  readonly today: Day;
}
