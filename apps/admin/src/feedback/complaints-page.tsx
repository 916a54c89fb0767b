import { addDays, complaintKinds, complaintStates, complaintSubjects, serviceThings, wordDate } from '@linfa/domain';
import { Link } from 'react-router';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';

/** Complaints and suggestions, without what they say. */
export function ComplaintsPage() {
  const unit = useUnitCode();
  const today = useToday();
  return (
    <Page title="投诉建议" lead="涉及谁的行为，由其上级办理；涉及您本人的不会出现在这里。">
      <section className="card">
        <ActTable
          act="feedback.listComplaints"
          input={{ unit }}
          filters={[
            { kind: 'period', label: '提交日期', usual: { from: addDays(today, -180), to: today } },
            { kind: 'code', name: 'state', label: '状态', options: complaintStates },
          ]}
          empty="这段时间没有投诉建议。"
          exportAs="投诉建议"
          columns={[
            {
              key: 'kind',
              title: '类别',
              text: ({ kind }) => complaintKinds[kind],
              render: ({ id, kind }) => <Link to={`/complaints/${id}`}>{complaintKinds[kind]}</Link>,
            },
            { key: 'submitted', title: '提交日期', text: ({ submittedOn }) => wordDate(submittedOn, today) },
            { key: 'state', title: '状态', text: ({ state }) => complaintStates[state] },
            {
              key: 'due',
              title: '答复期限',
              text: ({ dueOn, overdue }) => `${wordDate(dueOn, today)}${overdue ? '，已过期' : ''}`,
            },
            { key: 'unit', title: '单位', text: ({ unit: { name } }) => name },
            { key: 'assignee', title: '承办人', text: ({ assignee }) => assignee ?? '' },
            { key: 'about', title: '涉及', text: ({ about }) => (about === null ? '' : complaintSubjects[about]) },
            {
              key: 'service',
              title: '服务',
              text: ({ service }) => (service === null ? '' : serviceThings[service]),
              offered: true,
            },
            { key: 'anonymous', title: '署名', text: ({ anonymous }) => (anonymous ? '匿名' : '实名'), offered: true },
          ]}
        />
      </section>
    </Page>
  );
}
