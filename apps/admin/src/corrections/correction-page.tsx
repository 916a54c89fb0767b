import { correctionStates, serviceThings, wordDate } from '@linfa/domain';
import { useParams } from 'react-router';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { Reveal } from '../shell/reveal';
import { useToday } from '../words/use-today';
import { DecideButtons } from './decide-buttons';
import { RecordLink } from './record-link';

/** One request: what is said to be wrong, once opened, and the answer. */
export function CorrectionPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const read = useRead('myData.getCorrection', { correction: id });
  const { data } = read;
  return (
    <Page title="更正申请" {...(data && { lead: data.unit.name, acts: <DecideButtons correction={data} /> })}>
      <ReadState read={read}>
        {(correction) => (
          <>
            <section className="card">
              <Facts
                rows={[
                  ['哪种记录', serviceThings[correction.service]],
                  ['状态', correctionStates[correction.state]],
                  ['申请日期', wordDate(correction.requestedOn, today)],
                  ['答复日期', correction.decidedOn && wordDate(correction.decidedOn, today)],
                ]}
              />
            </section>
            <section className="card">
              <h2>内容</h2>
              <Reveal
                act="myData.openCorrection"
                of={correction.id}
                input={() => ({ correction: correction.id })}
                what="内容和申请人"
                asks={false}
              >
                {(opened) => (
                  <>
                    <p className="prose">{opened.text}</p>
                    <Facts
                      rows={[
                        ['申请人', opened.person],
                        ['要更正的记录', <RecordLink key="record" {...opened} />],
                        ['答复', opened.answer],
                      ]}
                    />
                  </>
                )}
              </Reveal>
            </section>
          </>
        )}
      </ReadState>
    </Page>
  );
}
