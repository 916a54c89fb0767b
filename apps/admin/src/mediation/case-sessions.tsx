import { replyKinds, wordClock, wordDate } from '@linfa/domain';
import { useToday } from '../words/use-today';
import { wordParty, type CaseDetail } from './case-words';

/** Sittings held and the next one, with what the parties said to the records. */
export function CaseSessions({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  const nameOf = (id: string): string => {
    const party = row.people.find((one) => one.id === id);
    return party ? wordParty(party) : '';
  };
  return (
    <section className="card">
      <h2>调解经过</h2>
      {row.next !== null && (
        <p>
          下一次：{wordDate(row.next.day, today)} {wordClock(row.next.time)}
        </p>
      )}
      {row.sessions.length === 0 && <p className="soft">还没有笔录。</p>}
      <ul className="plain-list">
        {row.sessions.map((session, at) => (
          <li key={session.id}>
            <span className="grow">
              第{session.number ?? at + 1}次 {wordDate(session.day, today)}
              {session.time !== null && ` ${wordClock(session.time)}`}
              {session.minutes !== null && `，${session.minutes}分钟`}
              <span className="soft">
                {session.withAdviser && ' · 法律顾问参与'}
                {session.viaPlatform && ' · 线上'}
                {session.rightsTold === true && ' · 已告知权利义务'}
              </span>
            </span>
            <span className="soft">
              {session.replies.map((reply) => `${nameOf(reply.party)}${replyKinds[reply.kind]}`).join('；') ||
                '当事人还没有签名或确认'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
