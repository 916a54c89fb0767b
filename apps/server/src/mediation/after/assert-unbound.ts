import { RuleError } from '@linfa/domain';
import type { MediationCase } from '../mediation-case.entity.ts';

/** A bound file is not opened again. @throws RuleError `already-bound` */
export function assertUnbound(row: MediationCase): void {
  if (row.volume) throw new RuleError('already-bound', { file: row.fileNumber ?? '' });
}
