import { complaintKinds, complaintStates, complaintSubjects, serviceThings, wordDate } from '@linfa/domain';
import { useParams } from 'react-router';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { FileLinks } from '../files/file-links';
import { useRoles } from '../session/use-roles';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { Reveal } from '../shell/reveal';
import { useToday } from '../words/use-today';
import { ComplaintActs } from './complaint-acts';

/** One complaint or suggestion: what it says, once opened, and the answer. */
export function ComplaintPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const handles = useRoles('community-clerk', 'street-officer', 'justice-head', 'district-officer');
  const read = useRead('feedback.getComplaint', { complaint: id });
  const { data } = read;
  return (
    <Page
      title={data ? complaintKinds[data.kind] : '投诉建议'}
      {...(data && {
        lead: `${data.unit.name} · ${wordDate(data.submittedOn, today)}提交`,
        acts: <ComplaintActs complaint={data} />,
      })}
    >
      <ReadState read={read}>
        {(complaint) => (
          <>
            <section className="card">
              <h2>办理情况</h2>
              <Facts
                rows={[
                  ['状态', complaintStates[complaint.state]],
                  ['答复期限', `${wordDate(complaint.dueOn, today)}${complaint.overdue ? '，已过期' : ''}`],
                  ['承办人', complaint.assignee ?? '还没有分办'],
                  ['涉及谁的行为', complaint.about && complaintSubjects[complaint.about]],
                  ['涉及的服务', complaint.service && serviceThings[complaint.service]],
                  ['署名', complaint.anonymous ? '匿名' : '实名'],
                  ['答复日期', complaint.answeredOn && wordDate(complaint.answeredOn, today)],
                ]}
              />
            </section>
            {handles && (
              <section className="card">
                <h2>内容</h2>
                <Reveal
                  act="feedback.openComplaint"
                  of={complaint.id}
                  input={() => ({ complaint: complaint.id })}
                  what="内容和提交人"
                  told="打开会留下记录。反映的内容不得告诉被反映的人。"
                  asks={false}
                >
                  {(opened) => (
                    <>
                      <p className="prose">{opened.text}</p>
                      <Facts
                        rows={[
                          ['提交人', opened.submitter ? opened.submitter.name : '匿名'],
                          ['手机号', opened.submitter?.phone],
                          ['材料', opened.files.length > 0 && <FileLinks key="files" files={opened.files} />],
                          ['答复', opened.answer],
                          ['办结记录', opened.note],
                        ]}
                      />
                    </>
                  )}
                </Reveal>
              </section>
            )}
          </>
        )}
      </ReadState>
    </Page>
  );
}
