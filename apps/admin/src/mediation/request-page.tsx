import { disputeTypes, mediationElsewhere, mediationRequestStates, wordDate } from '@linfa/domain';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { FileLinks } from '../files/file-links';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { useToday } from '../words/use-today';
import { wordParties } from './case-words';
import { RequestActs } from './request-acts';
import { RevealRequest } from './reveal-request';

/** One request: what is asked, and the decision on it. */
export function RequestPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const read = useRead('mediation.getRequest', { request: id });
  const { data } = read;
  return (
    <Page
      title={data?.disputeType ? `调解申请：${disputeTypes[data.disputeType]}` : '调解申请'}
      {...(data && {
        lead: `${data.unit.name} · ${wordDate(data.day, today)}提交`,
        acts: <RequestActs request={data} />,
      })}
    >
      <ReadState read={read}>
        {(request) => (
          <>
            {request.hints.length > 0 && (
              <Alert className="page-note" type="info" showIcon title={request.hints.join('；')} />
            )}
            <section className="card">
              <h2>办理情况</h2>
              <Facts
                rows={[
                  ['状态', mediationRequestStates[request.state]],
                  ['双方', wordParties(request.parties)],
                  ['提交方式', request.byStaff ? '工作人员代为登记' : '居民在小程序提交'],
                  ['答复日期', request.decidedOn === null ? '' : wordDate(request.decidedOn, today)],
                  ['理由', request.reason],
                  ['告知可以去', request.elsewhere === null ? '' : mediationElsewhere[request.elsewhere]],
                  ['案件', request.case !== null && <Link to={`/cases/${request.case}`}>打开这件申请的案件</Link>],
                  ['材料', request.pictures.length > 0 && <FileLinks files={request.pictures} />],
                ]}
              />
            </section>
            <section className="card">
              <h2>申请内容</h2>
              <RevealRequest request={request.id} />
            </section>
          </>
        )}
      </ReadState>
    </Page>
  );
}
