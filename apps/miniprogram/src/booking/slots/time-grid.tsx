import { wordClock } from '@linfa/domain';
import { Text, View } from '@tarojs/components';
import { Tap } from '../../ui/tap';
import type { OpenSlot } from './nearest-free';
import { isHeld, wordAdviser, type Held } from './slot-words';
import './time-grid.scss';

export interface TimeGridProps {
  /** Of one day. */
  readonly slots: readonly OpenSlot[];
  readonly value: string | null;
  /** Whether a full one can be chosen, to wait for a place. */
  readonly mayWait: boolean;
  /** One's own, which cannot be chosen again. */
  readonly held: Held | undefined;
  readonly onChange: (slot: OpenSlot) => void;
}

/** The times of a day, by who is there. */
export function TimeGrid({ slots, value, mayWait, held, onChange }: TimeGridProps) {
  const advisers = [...new Set(slots.map(wordAdviser))];
  return (
    <>
      {advisers.map((adviser) => (
        <View key={adviser} className="times" role="radiogroup" aria-label={adviser}>
          <View className="times__who">
            <Text>{adviser}</Text>
          </View>
          <View className="times__all">
            {slots
              .filter((slot) => wordAdviser(slot) === adviser)
              .map((slot) => {
                const own = isHeld(slot, held);
                const full = slot.free <= 0 || own;
                const chosen = slot.id === value;
                return (
                  <Tap
                    key={slot.id}
                    className={`times__one${chosen ? ' times__one--chosen' : ''}${full ? ' times__one--full' : ''}`}
                    role="radio"
                    checked={chosen}
                    disabled={own || (full && !mayWait)}
                    onTap={() => onChange(slot)}
                  >
                    <View className="times__clock">
                      <Text>{wordClock(slot.startsAt)}</Text>
                    </View>
                    <View className="times__word">
                      <Text>{own ? '您约的' : full ? (mayWait ? '已满，可候补' : '已满') : `余${slot.free}个`}</Text>
                    </View>
                  </Tap>
                );
              })}
          </View>
        </View>
      ))}
    </>
  );
}
