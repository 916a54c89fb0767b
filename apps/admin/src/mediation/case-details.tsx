import { wordDate } from '@linfa/domain';
import { Facts } from '../shell/facts';
import { useToday } from '../words/use-today';
import { Amendments } from '../amendments/amendments';
import { AmendSessionButton } from './acts/amend-session-button';
import { wordParty, type CaseDetail } from './case-words';
import { OpenedParties } from './opened-parties';
import { Reveal } from '../shell/reveal';

/** What is personal in a case, once it is asked for. */
export function CaseDetails({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  if (!row.mayBeside.includes('reveal')) return null;
  const party = (id: string): string => {
    const found = row.people.find((one) => one.id === id);
    return found ? wordParty(found) : '';
  };
  return (
    <section className="card">
      <h2>当事人情况、笔录和协议内容</h2>
      {/* What was read is closed when anything is done: it may not be so any more. */}
      <Reveal
        key={row.history.length}
        act="mediation.revealDetails"
        of={row.id}
        input={(reason) => ({ case: row.id, reason })}
        what="详情"
      >
        {(details) => (
          <>
            <OpenedParties parties={details.parties} />
            <h3>纠纷经过</h3>
            <p className="prose">{details.facts}</p>
            {details.claims.length > 0 && (
              <Facts rows={[['申请事项', details.claims.map((claim, at) => `${at + 1}. ${claim}`).join('\n')]]} />
            )}
            {details.transfer && (
              <Facts
                rows={[
                  ['移送单位', details.transfer.sender],
                  ['移送文书', details.transfer.document],
                  ['移送日期', wordDate(details.transfer.on, today)],
                ]}
              />
            )}
            {details.sessions.map((session, at) => (
              <div key={session.id}>
                <h3>第{at + 1}次笔录</h3>
                <Facts
                  rows={[
                    ['地点', session.venue],
                    ['到场人', session.present.join('、')],
                    ['事项', session.matter],
                    ['陈述', session.statements],
                    ['依据', session.principles],
                    ['证据', session.evidence],
                    ['结果', session.result],
                  ]}
                />
                {row.may.includes('amend-session') && <AmendSessionButton row={row} opened={session} />}
                <Amendments kind="mediationSession" record={session.id} />
              </div>
            ))}
            {details.agreement && (
              <>
                <h3>协议内容</h3>
                <Facts
                  rows={[
                    ['事实和责任', details.agreement.facts],
                    ['条款', details.agreement.terms.map((term, at) => `${at + 1}. ${term}`).join('\n')],
                    ['履行方式', details.agreement.performHow],
                    ['履行地点', details.agreement.performWhere],
                  ]}
                />
              </>
            )}
            <Facts
              rows={[
                ['结束的说明', details.ending],
                ['异议', details.questions.map((one) => `${party(one.party)}：${one.text}`).join('\n')],
                ['各步的理由', details.reasons.map(({ act, reason }) => `${act}：${reason}`).join('\n')],
              ]}
            />
          </>
        )}
      </Reveal>
    </section>
  );
}
