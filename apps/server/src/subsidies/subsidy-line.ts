import type { Day, SubsidyKind } from '@linfa/domain';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from '../people/person.entity.ts';

/** What would be paid for a case or a shift by today's records. */
export interface SubsidyLine {
  readonly source: 'case' | 'shift';
  readonly recordId: number;
  readonly unit: OrgUnit;
  readonly place: string;
  readonly payee: Person | null;
  readonly day: Day;
  readonly kind: SubsidyKind;
  readonly fileNumber: string | null;
  /** In cents by the rate of its own day; null where there is none. */
  readonly amount: number | null;
  readonly rateSource: string | null;
}
