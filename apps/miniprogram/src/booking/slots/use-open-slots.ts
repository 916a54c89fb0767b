import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { addDays, type Day } from '@linfa/domain';
import { useRead, type Read } from '../../api/use-read';

/** Days that are looked at first, today included, and that are added each time. */
const stretch = 14;

export interface OpenSlots {
  readonly read: Read<AnswerOf<'slots.listOpen'>>;
  /** How many weeks are looked at. */
  readonly weeks: number;
  readonly lookFurther: () => void;
}

/** What a community's advisers offer in the next two weeks, or as far as the day that one came for. */
export function useOpenSlots(community: string | undefined, today: Day, until?: string): OpenSlots {
  const [days, setDays] = useState(stretch);
  const near = addDays(today, days - 1);
  const to = until !== undefined && until > near ? until : near;
  const read = useRead('slots.listOpen', community === undefined ? null : { community, from: today, to });
  return { read, weeks: days / 7, lookFurther: () => setDays(days + stretch) };
}
