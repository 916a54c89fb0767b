import { countersignStates, shiftModes, shiftStates, wordDate, wordSpan } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import type { OwnShift } from './use-shifts';

/** A shift and what is still to do about it. */
export function ShiftRow({ shift, today }: { readonly shift: OwnShift; readonly today: string }) {
  const { id, community, day, startsAt, minutes, mode, state, booked } = shift;
  const when = day === today ? wordSpan(startsAt, minutes) : `${wordDate(day, today)} ${wordSpan(startsAt, minutes)}`;
  return (
    <ListRow
      title={community.name}
      lines={[when, state === 'planned' ? `${shiftModes[mode]} · 已约${booked}人` : shiftModes[mode]]}
      aside={<Tag {...stateOf(shift, today)} />}
      onTap={() => void go(routes.adviserShift, { id, day })}
    />
  );
}

function stateOf(
  { state, countersign, day }: OwnShift,
  today: string,
): { word: string; tone: 'quiet' | 'pine' | 'clay' | 'red' } {
  if (state === 'planned')
    return day < today ? { word: '未登记时长', tone: 'clay' } : { word: shiftStates.planned, tone: 'quiet' };
  if (state !== 'held') return { word: shiftStates[state], tone: 'quiet' };
  if (countersign === 'objected') return { word: countersignStates.objected, tone: 'red' };
  return { word: countersignStates[countersign], tone: countersign === 'countersigned' ? 'pine' : 'clay' };
}
