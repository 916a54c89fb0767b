import { editionStates, wordDay } from '@linfa/domain';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { rolesOf, useMe } from '../session/session';
import { Page } from '../shell/page';
import { useHotkey } from '../shell/use-hotkey';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { publicPathOf, reportKinds } from './report-words';

/** The reports of a unit and of those below it. */
export function ReportsPage() {
  const unit = useUnitCode();
  const navigate = useNavigate();
  const held = rolesOf(useMe());
  const drafts = held.has('justice-head') || held.has('district-officer');
  useHotkey('n', () => {
    if (drafts) void navigate('/reports/new');
  });
  return (
    <Page
      title="年度报告"
      lead="从去年的文本开始起草，数字都来自记录或部门填报；送审、签发、报送、公开一步步留痕。"
      acts={
        drafts && (
          <Button type="primary" onClick={() => void navigate('/reports/new')}>
            起草报告
          </Button>
        )
      }
    >
      <section className="card">
        <ActTable
          act="reports.list"
          input={{ unit }}
          empty={
            drafts ? '还没有报告。点“起草报告”，从去年的文本开始。' : '还没有报告。由司法所所长或区级工作人员起草。'
          }
          columns={[
            {
              key: 'name',
              title: '报告',
              text: ({ unit: of, year, kind }) => `${of.name}${year}年${reportKinds[kind]}`,
              render: ({ id, unit: of, year, kind }) => (
                <Link to={`/reports/${id}`}>
                  {of.name}
                  {year}年{reportKinds[kind]}
                </Link>
              ),
            },
            { key: 'state', title: '进度', text: ({ state }) => editionStates[state] },
            { key: 'day', title: '落款日期', text: ({ day }) => (day === null ? '' : wordDay(day)) },
            {
              key: 'published',
              title: '公开日期',
              text: ({ publishedOn }) => (publishedOn === null ? '' : wordDay(publishedOn)),
              render: (row) =>
                row.publishedOn !== null && (
                  <a href={publicPathOf(row)} target="_blank" rel="noreferrer">
                    {wordDay(row.publishedOn)}，看网页
                  </a>
                ),
            },
          ]}
        />
      </section>
    </Page>
  );
}
