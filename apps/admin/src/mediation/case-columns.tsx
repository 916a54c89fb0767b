import { caseOutcomes, caseSources, mediationCaseStates, wordClock, wordDate, type Day } from '@linfa/domain';
import { Link } from 'react-router';
import type { TableColumn } from '../table/table-column';
import { FileNumber } from '../words/file-number';
import { wordDue } from '../words/word-due';
import { wordCase, wordParties, type CaseRow } from './case-words';
import { PartyNames } from './party-names';

/** The columns of a table of cases. */
export function caseColumns(today: Day): readonly TableColumn<CaseRow>[] {
  const date = (day: Day | null): string => (day === null ? '' : wordDate(day, today));
  return [
    {
      key: 'case',
      title: '案件',
      text: wordCase,
      render: (row) =>
        row.limit !== null && row.parties.length === 0 ? (
          wordCase(row)
        ) : (
          <Link className="unbroken" to={`/cases/${row.id}`}>
            {wordCase(row)}
          </Link>
        ),
    },
    {
      key: 'parties',
      title: '双方',
      text: ({ parties }) => wordParties(parties),
      render: (row) => <PartyNames {...row} />,
    },
    { key: 'state', title: '状态', text: ({ state }) => mediationCaseStates[state] },
    {
      key: 'due',
      title: '期限',
      text: ({ dueOn, daysLeft }) => (daysLeft === null ? '' : `${wordDue(daysLeft)}（${date(dueOn)}）`),
    },
    {
      key: 'next',
      title: '下一次调解',
      text: ({ next }) => (next === null ? '' : `${date(next.day)} ${wordClock(next.time)}`),
    },
    {
      key: 'number',
      title: '案号',
      text: ({ fileNumber }) => fileNumber ?? '',
      render: ({ fileNumber }) => <FileNumber>{fileNumber}</FileNumber>,
    },
    {
      key: 'unit',
      title: '单位',
      text: ({ unit: { name } }) => name,
      render: ({ unit: { name } }) => <span className="long-name">{name}</span>,
    },
    { key: 'accepted', title: '受理日期', text: ({ acceptedOn }) => date(acceptedOn) },
    { key: 'source', title: '来源', text: ({ source }) => caseSources[source], offered: true },
    { key: 'outcome', title: '结果', text: ({ outcome }) => caseOutcomes[outcome], offered: true },
    { key: 'concluded', title: '办结日期', text: ({ concludedOn }) => date(concludedOn), offered: true },
  ];
}
