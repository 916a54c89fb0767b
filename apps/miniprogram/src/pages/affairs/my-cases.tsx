import { disputeTypes, mediationCaseStates, type Day } from '@linfa/domain';
import type { AnswerOf } from '../../api/act-types';
import { go } from '../../go';
import { routes } from '../../routes';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { wordDate } from '../../words/word-day';

type OwnCase = AnswerOf<'mediation.listMine'>['cases'][number];

/** Cases in which one is a party. */
export function MyCases({ cases, today }: { readonly cases: readonly OwnCase[]; readonly today: Day }) {
  return (
    <>
      {cases.map(({ id, disputeType, otherSide, timeline, state }) => (
        <ListRow
          key={id}
          title={disputeTypes[disputeType]}
          lines={[`对方：${otherSide.join('、')}`, ...timeline.slice(-1).map((step) => wordStep(step, today))]}
          aside={<Tag word={mediationCaseStates[state]} tone="pine" />}
          onTap={() => void go(routes.mediation, { id })}
        />
      ))}
    </>
  );
}

function wordStep({ day, words }: OwnCase['timeline'][number], today: Day): string {
  return `${wordDate(day, today)} ${words}`;
}
