import {
  dayOf,
  matterKinds,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
  wordDate,
} from '@linfa/domain';
import { Button } from 'antd';
import { Link } from 'react-router';
import { rolesOf, useMe } from '../session/session';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import type { TableFilter } from '../table/table-filter';
import { useUnits } from '../units/unit-context';
import { useToday } from '../words/use-today';
import { ConsultationActs } from './consultation-acts';
import { wordSummary } from './word-summary';

/** What was done for residents, line by line. */
export function ConsultationsPage() {
  const today = useToday();
  const { unit } = useUnits();
  const held = rolesOf(useMe());
  const filters: readonly TableFilter[] = [
    {
      kind: 'period',
      label: '期间',
      usual: { from: dayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1), to: today },
    },
    { kind: 'code', name: 'serviceKind', label: '服务类型', options: serviceKinds },
    { kind: 'code', name: 'mode', label: '方式', options: serviceModes },
    { kind: 'code', name: 'channel', label: '怎么来的', options: serviceChannels },
    { kind: 'code', name: 'matter', label: '事项', options: matterKinds },
    { kind: 'code', name: 'result', label: '结果', options: serviceResults },
    ...(held.has('adviser') ? [{ kind: 'flag', name: 'mine', label: '只看我的' } as const] : []),
  ];
  return (
    <Page
      title="服务台账"
      lead={`${unit?.name ?? ''}的法律服务记录，新登记的在前。有误的更正并写明理由，原来的值会保留。`}
      acts={
        (['adviser', 'community-clerk', 'street-officer'] as const).some((role) => held.has(role)) && (
          <Link to="/batch-entry">
            <Button type="primary">批量登记</Button>
          </Link>
        )
      }
    >
      <section className="card">
        <ActTable
          act="consultations.list"
          input={unit === null ? null : { unit: unit.code }}
          filters={filters}
          exportAs="服务台账"
          empty="这段时间没有记录。可以换一段时间，或用“批量登记”登记。"
          columns={[
            {
              key: 'day',
              title: '日期',
              text: ({ day }) => wordDate(day, today),
              render: ({ id, day }) => <Link to={`/consultations/${id}`}>{wordDate(day, today)}</Link>,
            },
            { key: 'community', title: '社区', text: ({ community }) => community.name },
            { key: 'adviser', title: '法律顾问', text: ({ adviser }) => adviser ?? '' },
            { key: 'kind', title: '服务类型', text: ({ serviceKind }) => serviceKinds[serviceKind] },
            { key: 'matter', title: '事项', text: ({ matter }) => matterKinds[matter] },
            { key: 'mode', title: '方式', text: ({ mode }) => serviceModes[mode] },
            { key: 'channel', title: '怎么来的', text: ({ channel }) => serviceChannels[channel], offered: true },
            { key: 'result', title: '结果', text: ({ result }) => serviceResults[result] },
            { key: 'persons', title: '人次', text: ({ persons }) => `${persons}人次`, align: 'right' },
            { key: 'minutes', title: '用时', text: ({ minutes }) => `${minutes}分钟`, align: 'right' },
            {
              key: 'amount',
              title: '涉及金额',
              text: ({ amount }) => (amount === 0 ? '' : `${amount / 100}元`),
              align: 'right',
              offered: true,
            },
          ]}
          expand={({ summary, hints }) => (
            <>
              <div className="long-line">{wordSummary(summary)}</div>
              {hints.map((hint) => (
                <div key={hint} className="soft">
                  {hint}
                </div>
              ))}
            </>
          )}
          acts={(row) => <ConsultationActs row={row} />}
        />
      </section>
    </Page>
  );
}
