import type { AnswerOf } from '@linfa/contract';
import { addDays } from '@linfa/domain';
import { useToday } from '../../words/use-today';
import type { Box } from '../offline/box';
import { useKeptRead } from '../offline/use-kept-read';

export type OwnShift = AnswerOf<'dutyShifts.listMine'>['items'][number];

const whole = (answer: AnswerOf<'dutyShifts.listMine'>) => answer;

/** One's own shifts around today: those whose hours may still be missing, today's, and the next. */
export function useShifts(box: Box) {
  const today = useToday();
  const read = useKeptRead(
    box,
    'shifts',
    'dutyShifts.listMine',
    { from: addDays(today, -14), to: addDays(today, 14) },
    whole,
  );
  return { read, today };
}
