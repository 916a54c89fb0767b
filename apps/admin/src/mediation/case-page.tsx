import { caseSources, mediationCaseStates, viewLimits } from '@linfa/domain';
import { Alert, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { BesideButtons } from './acts/beside-buttons';
import { CaseActs } from './case-acts';
import { CaseAfter } from './case-after';
import { CaseAgreement } from './case-agreement';
import { CaseClocks } from './case-clocks';
import { CaseDetails } from './case-details';
import { CaseFile } from './case-file';
import { CaseHistory } from './case-history';
import { CaseParties } from './case-parties';
import { CaseSessions } from './case-sessions';
import { wordCase } from './case-words';
import './mediation.css';

/** One case from acceptance to the archive. */
export function CasePage() {
  const { id = '' } = useParams();
  const read = useRead('mediation.get', { case: id });
  const { data } = read;
  return (
    <Page
      title={data ? `${wordCase(data)} ${data.fileNumber ?? ''}` : '调解案件'}
      {...(data && {
        lead: (
          <>
            <Tag>{mediationCaseStates[data.state]}</Tag>
            {data.committee ?? data.unit.name} · {caseSources[data.source]}
            {data.request !== null && (
              <>
                {' · '}
                <Link to={`/mediation-requests/${data.request}`}>看调解申请</Link>
              </>
            )}
            {data.origin !== null &&
              ` · 由${data.origin.unit.name}的一次${data.origin.kind === 'consultation' ? '法律咨询引出' : '纠纷排查发现'}`}
          </>
        ),
      })}
    >
      <ReadState read={read}>
        {(row) => (
          <>
            {row.limit !== null && (
              <Alert
                className="page-note"
                type="warning"
                showIcon
                title={`知悉范围已限定：${viewLimits[row.limit]}。只有指派的调解员、受理人和司法所所长看得到内容。`}
              />
            )}
            {row.hints.length > 0 && <Alert className="page-note" type="info" showIcon title={row.hints.join('；')} />}
            <CaseActs row={row} />
            <div className="case-columns">
              <div>
                <CaseParties row={row} />
                <CaseSessions row={row} />
                <CaseAgreement row={row} />
                <CaseAfter row={row} />
                <CaseDetails row={row} />
              </div>
              <div>
                <CaseClocks row={row} />
                <CaseFile row={row} />
                <CaseHistory row={row} />
                {row.mayBeside.length > 0 && (
                  <section className="card">
                    <h2>其他</h2>
                    <BesideButtons row={row} />
                  </section>
                )}
              </div>
            </div>
          </>
        )}
      </ReadState>
    </Page>
  );
}
