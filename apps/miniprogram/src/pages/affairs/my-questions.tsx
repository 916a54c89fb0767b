import type { AnswerOf } from '@linfa/contract';
import { type Day, matterKinds, questionStates, wordDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';

type OwnQuestion = AnswerOf<'consultations.listMyQuestions'>['items'][number];

/** What was asked in writing: a row for each first question, with how its newest stands, and a way to ask. */
export function MyQuestions({ questions, today }: { readonly questions: readonly OwnQuestion[]; readonly today: Day }) {
  const firsts = questions.filter((one) => one.thread === null);
  return (
    <>
      {firsts.map((first) => {
        // They come newest first.
        const newest = questions.find((one) => one.thread === first.id) ?? first;
        return (
          <ListRow
            key={first.id}
            title={matterKinds[first.matter]}
            lines={[
              newest.state === 'open'
                ? `${newest.overdue ? '已超过答复期限' : '最晚答复'}：${wordDate(newest.dueOn, today)}`
                : `${wordDate(newest.askedOn, today)}问`,
            ]}
            aside={<Tag word={questionStates[newest.state]} tone={newest.state === 'answered' ? 'pine' : 'quiet'} />}
            onTap={() => void go(routes.question, { id: first.id })}
          />
        );
      })}
      <ListRow
        icon="question"
        title="写下问题，书面咨询"
        lines={['不用到场，法律顾问书面答复']}
        onTap={() => void go(routes.ask)}
      />
    </>
  );
}
