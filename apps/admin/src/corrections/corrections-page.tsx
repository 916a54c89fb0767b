import { correctionStates, serviceThings, wordDate } from '@linfa/domain';
import { Link } from 'react-router';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';

/** What residents say is wrong in what staff entered about them. */
export function CorrectionsPage() {
  const unit = useUnitCode();
  const today = useToday();
  return (
    <Page title="更正申请" lead="居民认为登记的内容有误。先在原记录上更正，再答复；不更正的要说明理由。">
      <section className="card">
        <ActTable
          act="myData.listUnitCorrections"
          input={{ unit }}
          filters={[{ kind: 'code', name: 'state', label: '状态', options: correctionStates }]}
          empty="没有更正申请。"
          exportAs="更正申请"
          columns={[
            {
              key: 'service',
              title: '哪种记录',
              text: ({ service }) => serviceThings[service],
              render: ({ id, service }) => <Link to={`/correction-requests/${id}`}>{serviceThings[service]}</Link>,
            },
            { key: 'requested', title: '申请日期', text: ({ requestedOn }) => wordDate(requestedOn, today) },
            { key: 'unit', title: '单位', text: ({ unit: { name } }) => name },
            { key: 'state', title: '状态', text: ({ state }) => correctionStates[state] },
            {
              key: 'decided',
              title: '答复日期',
              text: ({ decidedOn }) => (decidedOn === null ? '' : wordDate(decidedOn, today)),
            },
          ]}
        />
      </section>
    </Page>
  );
}
