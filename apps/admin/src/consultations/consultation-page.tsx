import { matterKinds, serviceChannels, serviceKinds, serviceModes, serviceResults, wordDate } from '@linfa/domain';
import { useParams } from 'react-router';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { useToday } from '../words/use-today';
import { ConsultationActs } from './consultation-acts';
import { wordSummary } from './word-summary';

/** One line of the service log. */
export function ConsultationPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const read = useRead('consultations.get', { consultation: id });
  const { data } = read;
  return (
    <Page
      title="服务记录"
      {...(data && {
        lead: `${data.community.name} · ${wordDate(data.day, today)}`,
        acts: <ConsultationActs row={data} />,
      })}
    >
      <ReadState read={read}>
        {(row) => (
          <>
            <section className="card">
              <Facts
                rows={[
                  ['服务类型', serviceKinds[row.serviceKind]],
                  ['事项', matterKinds[row.matter]],
                  ['方式', serviceModes[row.mode]],
                  ['怎么来的', serviceChannels[row.channel]],
                  ['法律顾问', row.adviser],
                  ['人次', `${row.persons}人次`],
                  ['用时', `${row.minutes}分钟`],
                  ['涉及金额', row.amount > 0 && `${row.amount / 100}元`],
                  ['结果', serviceResults[row.result]],
                ]}
              />
            </section>
            <section className="card">
              <h2>简要情况</h2>
              <p className="prose">{wordSummary(row.summary)}</p>
              {row.hints.map((hint) => (
                <p key={hint} className="soft">
                  {hint}
                </p>
              ))}
            </section>
          </>
        )}
      </ReadState>
    </Page>
  );
}
