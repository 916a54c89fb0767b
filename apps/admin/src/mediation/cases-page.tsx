import { caseSources, disputeTypes, mediationCaseStates } from '@linfa/domain';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/use-read';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { useUnitCode } from '../units/unit-context';
import { AssignedCases } from './assigned-cases';
import { CaseBoard } from './case-board';
import { CaseTable } from './case-table';
import { clockFilters } from './clock-filters';

const views = [
  { value: 'table', label: '列表' },
  { value: 'board', label: '看板' },
] as const;

/** The cases of a unit as a table or as a board by state, and those that somebody is named on. */
export function CasesPage() {
  const unit = useUnitCode();
  const [params, setParams] = useSearchParams();
  const mediator = useRoles('mediator');
  const chooses = useRoles('mediator', 'community-clerk', 'street-officer', 'justice-head');
  const { data } = useRead('mediation.listMediators', chooses ? { unit } : null);
  const view = params.get('view') === 'board' ? 'board' : 'table';
  const filters = [
    { kind: 'code', name: 'clock', label: '期限', options: clockFilters },
    { kind: 'code', name: 'disputeType', label: '纠纷类型', options: disputeTypes },
    { kind: 'code', name: 'source', label: '来源', options: caseSources },
    ...(chooses
      ? [
          {
            kind: 'code',
            name: 'mediator',
            label: '调解员',
            options: Object.fromEntries((data?.items ?? []).map(({ id, name }) => [id, name])),
          } as const,
        ]
      : []),
  ] as const;
  return (
    <Page
      title="调解案件"
      lead="本单位及其以下的调解案件。选了期限，先到期的在前。"
      acts={
        <Segmented
          aria-label="显示方式"
          options={[...views]}
          value={view}
          onChange={(chosen) =>
            setParams((now) => {
              if (chosen === 'table') now.delete('view');
              else now.set('view', chosen);
              now.delete('after');
              return now;
            })
          }
        />
      }
    >
      {mediator && <AssignedCases />}
      {view === 'board' ? (
        <CaseBoard unit={unit} filters={filters} />
      ) : (
        <section className="card">
          <CaseTable
            unit={unit}
            filters={[{ kind: 'code', name: 'state', label: '状态', options: mediationCaseStates }, ...filters]}
          />
        </section>
      )}
    </Page>
  );
}
