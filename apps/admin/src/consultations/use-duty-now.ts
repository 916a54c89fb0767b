import type { AnswerOf } from '@linfa/contract';
import { dutyNow } from '@linfa/domain';
import { useRead } from '../api/use-read';
import { useRoles } from '../session/use-roles';
import { useToday } from '../words/use-today';

/** The shift that an adviser who logs services now is on, or the next of today: null where there is none, undefined while it is not known yet. */
export function useDutyNow(): AnswerOf<'dutyShifts.listMine'>['items'][number] | null | undefined {
  const today = useToday();
  const adviser = useRoles('adviser');
  const { data, loading } = useRead('dutyShifts.listMine', adviser ? { from: today, to: today } : null);
  if (loading) return undefined;
  return dutyNow(data?.items ?? [], today, new Date()) ?? null;
}
