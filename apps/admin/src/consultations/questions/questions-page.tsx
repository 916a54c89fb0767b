import { matterKinds, wordDate } from '@linfa/domain';
import { Link } from 'react-router';
import { rolesOf, useMe } from '../../session/session';
import { Page } from '../../shell/page';
import { ActTable } from '../../table/act-table';
import { useUnits } from '../../units/unit-context';
import { useToday } from '../../words/use-today';

/** Written questions that wait for an answer, by due day; who asked and what is opened one by one. */
export function QuestionsPage() {
  const today = useToday();
  const { unit } = useUnits();
  const adviser = rolesOf(useMe()).has('adviser');
  return (
    <Page
      title="书面咨询"
      lead="待答复的书面咨询，期限近的在前。点开后才看到是谁问的、问什么；工作人员打开会留下记录。"
    >
      <section className="card">
        <ActTable
          act="consultations.listQuestions"
          input={unit === null ? null : { unit: unit.code }}
          filters={adviser ? [{ kind: 'flag', name: 'mine', label: '只看请我答复的' }] : []}
          empty="没有待答复的书面咨询。"
          columns={[
            {
              key: 'due',
              title: '答复期限',
              text: ({ dueOn, overdue }) => `${wordDate(dueOn, today)}${overdue ? '（已过）' : ''}`,
              render: ({ id, dueOn, overdue }) => (
                <Link to={`/questions/${id}`}>
                  {wordDate(dueOn, today)}
                  {overdue && <strong className="todo-late">（已过）</strong>}
                </Link>
              ),
            },
            { key: 'asked', title: '提出', text: ({ askedOn }) => wordDate(askedOn, today) },
            { key: 'community', title: '社区', text: ({ community }) => community.name },
            { key: 'matter', title: '事项', text: ({ matter }) => matterKinds[matter] },
            { key: 'adviser', title: '请谁答复', text: ({ adviser: name }) => name ?? '社区的任一法律顾问' },
            { key: 'thread', title: '追问', text: ({ thread }) => (thread === null ? '' : '是追问') },
          ]}
        />
      </section>
    </Page>
  );
}
