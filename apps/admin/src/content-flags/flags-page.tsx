import { checkedTexts, textCheckResults, wordInstant } from '@linfa/domain';
import { Link } from 'react-router';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';

/** Texts that WeChat flagged; they stay where they were written, and a person looks. */
export function FlagsPage() {
  const unit = useUnitCode();
  const today = useToday();
  return (
    <Page title="内容提示" lead="微信内容安全检查提示的文字。文字已经收下，不受影响；请看过以后登记怎样处理。">
      <section className="card">
        <ActTable
          act="contentFlags.list"
          input={{ unit }}
          filters={[{ kind: 'flag', name: 'settled', label: '看已处理的' }]}
          empty="没有等着看的提示。"
          columns={[
            {
              key: 'kind',
              title: '文字',
              text: ({ kind }) => checkedTexts[kind],
              render: ({ id, kind }) => <Link to={`/content-flags/${id}`}>{checkedTexts[kind]}</Link>,
            },
            { key: 'why', title: '微信的提示', text: ({ why }) => why },
            { key: 'writer', title: '谁写的', text: ({ writer }) => writer },
            { key: 'unit', title: '社区（村）', text: ({ community }) => community.name },
            { key: 'at', title: '时间', text: ({ at }) => wordInstant(at, today) },
            {
              key: 'state',
              title: '状态',
              text: ({ state, result }) => (result === null ? state : textCheckResults[result]),
            },
          ]}
        />
      </section>
    </Page>
  );
}
