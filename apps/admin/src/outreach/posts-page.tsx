import { postChannels, postStates, wordDate } from '@linfa/domain';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { yearOf } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { PostActs } from './post-acts';
import { RecordPostButton } from './record-post-button';

/** What was published online; reads are never mixed with attendance. */
export function PostsPage() {
  const unit = useUnitCode();
  const today = useToday();
  const keeps = useRoles('community-clerk', 'street-officer');
  return (
    <Page
      title="线上普法"
      lead="公众号、微信群、短视频上发布的普法信息。阅读量与活动人次分开统计。"
      acts={keeps && <RecordPostButton />}
    >
      <section className="card">
        <ActTable
          act="outreach.listPosts"
          input={{ unit }}
          filters={[{ kind: 'period', label: '日期', usual: yearOf(today) }]}
          empty={`这段时间没有登记线上普法信息。${keeps ? '点“登记一篇”开始。' : ''}`}
          exportAs="线上普法"
          columns={[
            {
              key: 'title',
              title: '标题',
              text: ({ title }) => title,
              render: ({ title, address }) =>
                address === null ? (
                  title
                ) : (
                  <a href={address} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                ),
            },
            { key: 'day', title: '发布日期', text: ({ day }) => wordDate(day, today) },
            { key: 'channel', title: '渠道', text: ({ channel }) => postChannels[channel] },
            { key: 'theme', title: '主题', text: ({ theme }) => theme ?? '' },
            {
              key: 'reads',
              title: '阅读量',
              align: 'right',
              text: ({ reads }) => `${reads.toLocaleString('zh-CN')}次`,
            },
            { key: 'unit', title: '单位', text: ({ unit: { name } }) => name },
            { key: 'state', title: '状态', text: ({ state }) => postStates[state] },
          ]}
          acts={(post) => <PostActs post={post} />}
        />
      </section>
    </Page>
  );
}
