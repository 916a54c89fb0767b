import { disputeTypes, mediationRequestStates, wordDate } from '@linfa/domain';
import { Link } from 'react-router';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';
import { wordParties } from './case-words';
import { PartyNames } from './party-names';
import { mediationDesk } from './mediation-roles';
import { OpenCaseButton } from './open-case-button';
import { RequestForResidentButton } from './request-for-resident-button';
import { TransferButton } from './transfer-button';

/** Who asked for mediation, and what is to be decided. */
export function RequestsPage() {
  const unit = useUnitCode();
  const today = useToday();
  const desk = useRoles(...mediationDesk);
  return (
    <Page
      title="调解申请"
      lead="居民提交和代为登记的申请。受理后成为案件；不予受理的要告诉居民可以去哪里。"
      acts={
        desk && (
          <>
            <RequestForResidentButton />
            <OpenCaseButton />
            <TransferButton />
          </>
        )
      }
    >
      <section className="card">
        <ActTable
          act="mediation.listRequests"
          input={{ unit }}
          filters={[{ kind: 'code', name: 'state', label: '状态', options: mediationRequestStates }]}
          empty="还没有调解申请。居民在小程序提交，或在这里代为登记。"
          exportAs="调解申请"
          columns={[
            {
              key: 'type',
              title: '纠纷',
              text: ({ disputeType }) => (disputeType === null ? '限定知悉范围' : disputeTypes[disputeType]),
              render: (row) => (
                <Link to={`/mediation-requests/${row.id}`}>
                  {row.disputeType === null ? '限定知悉范围' : disputeTypes[row.disputeType]}
                </Link>
              ),
            },
            {
              key: 'parties',
              title: '双方',
              text: ({ parties }) => wordParties(parties),
              render: ({ parties }) => <PartyNames parties={parties} />,
            },
            { key: 'day', title: '提交日期', text: ({ day }) => wordDate(day, today) },
            { key: 'unit', title: '单位', text: ({ unit: { name } }) => name },
            { key: 'state', title: '状态', text: ({ state }) => mediationRequestStates[state] },
            { key: 'byStaff', title: '提交方式', text: ({ byStaff }) => (byStaff ? '工作人员代为登记' : '居民提交') },
            { key: 'hints', title: '提示', text: ({ hints }) => hints.join('；'), offered: true },
          ]}
        />
      </section>
    </Page>
  );
}
