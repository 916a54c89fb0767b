import { AgreementButtons } from './acts/agreement-buttons';
import { AppointButton } from './acts/appoint-button';
import { OtherButtons } from './acts/other-buttons';
import { SessionButton } from './acts/session-button';
import type { CaseDetail } from './case-words';

/** What can be done with the case now, and nothing else. */
export function CaseActs({ row }: { readonly row: CaseDetail }) {
  const { may } = row;
  const open = may.some((act) =>
    ['appoint', 'record-session', 'agree', 'fail', 'extend', 'escalate', 'withdraw'].includes(act),
  );
  if (!open) return null;
  return (
    <section className="card" aria-label="办理">
      <h2>办理</h2>
      {row.state === 'accepted' && <p className="soft">先在下面登记各方是否同意；各方都同意后就能登记笔录和协议。</p>}
      <div className="act-row">
        {may.includes('appoint') && <AppointButton row={row} />}
        {may.includes('record-session') && <SessionButton row={row} />}
        <AgreementButtons row={row} />
        <OtherButtons row={row} />
      </div>
    </section>
  );
}
