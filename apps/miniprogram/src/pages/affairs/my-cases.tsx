import type { AnswerOf } from '@linfa/contract';
import { type Day, disputeTypes, mediationCaseStates, wordClock, wordDate, wordNearDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';

type OwnCase = AnswerOf<'mediation.listMine'>['cases'][number];

/** Cases in which one is a party; those that wait for one's answer first. */
export function MyCases({ cases, today }: { readonly cases: readonly OwnCase[]; readonly today: Day }) {
  const waiting = cases.filter(isAwaited);
  const others = cases.filter((one) => !isAwaited(one));
  return (
    <>
      {[...waiting, ...others].map((one) => (
        <ListRow
          key={one.id}
          title={disputeTypes[one.disputeType]}
          lines={[`对方：${one.otherSide.join('、')}`, wordLast(one, today)].filter((line) => line !== '')}
          aside={
            wordWaiting(one) === '' ? (
              <Tag word={mediationCaseStates[one.state]} tone={isOpen(one) ? 'pine' : 'quiet'} />
            ) : (
              <Tag word={wordWaiting(one)} tone="clay" />
            )
          }
          onTap={() => void go(routes.mediation, { id: one.id })}
        />
      ))}
    </>
  );
}

function isOpen({ state }: OwnCase): boolean {
  return state === 'accepted' || state === 'mediating';
}

/** Whether it stands still until one has answered. */
export function isAwaited(one: OwnCase): boolean {
  return wordWaiting(one) !== '';
}

/** What one is asked for. */
function wordWaiting({ may, toConfirm }: OwnCase): string {
  if (may.includes('invite')) return '等您答复';
  return toConfirm.some(({ reply }) => reply === null) ? '请核对' : '';
}

/** The next day that matters, or what happened last. */
function wordLast({ next, timeline }: OwnCase, today: Day): string {
  if (next) return `${wordNearDate(next.day, today)} ${wordClock(next.time)}调解`;
  const last = timeline.at(-1);
  return last ? `${wordDate(last.day, today)} ${last.words}` : '';
}
