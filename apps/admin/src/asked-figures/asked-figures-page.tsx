import { awaitsAnswer, figureRequestStates, wordDate, wordPeriod } from '@linfa/domain';
import { Link } from 'react-router';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';
import { recentYears } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { wordNumber } from '../words/word-number';
import { AskButton } from './ask-button';
import { OfficeList } from './office-list';
import { SheetActs } from './sheet-acts';
import { wordDue, type AskedSheet } from './word-due';

/** What other offices are asked for: everything of a unit for those who ask, one's own sheet for an office. */
export function AskedFiguresPage() {
  const today = useToday();
  const { unit } = useUnits();
  const asks = useRoles('street-officer', 'justice-head');
  const reads = useRoles('street-officer', 'justice-head', 'signatory', 'district-officer', 'auditor');
  const usual = recentYears(today);
  return (
    <Page
      title="部门数据"
      lead={
        reads
          ? '年报里由其他科室掌握的数，向科室要，附上依据文件；没有填报的在报告里留空，不会当作0。'
          : '需要您科室填报的数据。请在期限前填写数值、写明依据文件；没有发生请填0。'
      }
      acts={asks && unit !== null && <AskButton />}
    >
      {unit !== null && <OfficeList unit={unit.code} own={!reads} />}
      <section className="card">
        <ActTable
          act="reportedFigures.listAsked"
          input={unit && { unit: unit.code }}
          filters={[
            { kind: 'period', label: '统计期间在', usual },
            { kind: 'flag', name: 'unanswered', label: '只看还没有填报的' },
          ]}
          empty={asks ? '还没有向科室要过数据。点“要数据”开始。' : '现在没有要您填报的数据。'}
          exportAs="部门数据"
          columns={[
            {
              key: 'item',
              title: '项目',
              text: ({ item }) => item.name,
              render: ({ id, item }) => <Link to={`/asked-figures/${id}`}>{item.name}</Link>,
            },
            ...(reads
              ? [{ key: 'office', title: '科室', text: (row: { office: { name: string } }) => row.office.name }]
              : []),
            { key: 'unit', title: '单位', text: (row) => row.unit.name, offered: true },
            { key: 'period', title: '统计期间', text: ({ from, to }) => wordPeriod({ from, to }) },
            {
              key: 'last',
              title: '上年同期',
              align: 'right',
              text: ({ lastYear, item }) => (lastYear === null ? '' : wordNumber(lastYear, item.unitWord)),
            },
            {
              key: 'value',
              title: '填报数',
              align: 'right',
              text: ({ value, item }) => (value === null ? '' : wordNumber(value, item.unitWord)),
            },
            { key: 'document', title: '依据', text: ({ document }) => document },
            { key: 'due', title: '期限', text: ({ due }) => wordDate(due, today), offered: true },
            {
              key: 'state',
              title: '状态',
              text: (row) => `${wordState(row)}，期限${wordDate(row.due, today)}`,
              // The day matters as long as an answer is waited for.
              render: (row) => (
                <>
                  {wordState(row)}
                  {awaitsAnswer(row.state) && <div className="soft">期限{wordDate(row.due, today)}</div>}
                  {awaitsAnswer(row.state) && row.remindedOn !== null && (
                    <div className="soft">{wordDate(row.remindedOn, today)}催报过</div>
                  )}
                </>
              ),
            },
          ]}
          acts={(row) => <SheetActs sheet={row} />}
        />
      </section>
    </Page>
  );
}

function wordState(sheet: AskedSheet): string {
  return `${figureRequestStates[sheet.state]}${wordDue(sheet)}`;
}
