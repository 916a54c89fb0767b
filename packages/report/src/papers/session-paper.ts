import { mediationPapers } from '@linfa/domain';
import { list, momentOrBlank, orBlank, orLines, toSign } from './blanks.ts';
import type { CaseFile, CaseSession } from './case-file.ts';
import { heading, line, signatures, text, type Paper } from './paper.ts';
import { namesOf, partiesToPrint, sideWord } from './parties.ts';

const unheld: CaseSession = {
  heldOn: null,
  startsAt: null,
  endsAt: null,
  place: null,
  matter: null,
  present: [],
  mediators: [],
  recorder: null,
  rightsTold: false,
  statements: null,
  principles: null,
  evidence: null,
  result: null,
};

/**
 * 调解记录 of one sitting: time, place, matter, present, parties; rights told; statements; evidence; principles; the
 * agreement or why not and the other ways; signatures.
 */
export function sessionPaper(file: CaseFile, session: CaseSession = unheld, index = 0): Paper {
  const rights = session.rightsTold ? '已告知，各方当事人表示清楚' : `${orBlank(null)}（是否告知）`;
  return {
    kind: 'session',
    key: `session-${index + 1}`,
    title: mediationPapers.session,
    parts: [
      line(`案件编号：${orBlank(file.fileNumber)}　　第${file.sessions.length > 0 ? index + 1 : '＿＿'}次`, 'right'),
      line(`时　　间：${momentOrBlank(session.heldOn, session.startsAt)}至${session.endsAt ?? '＿＿时＿＿分'}`),
      line(`地　　点：${orBlank(session.place)}`),
      line(`调解事由：${orBlank(session.matter)}`),
      ...(file.source === 'initiative'
        ? [line(`当 事 人：${namesOf(file)}`)]
        : [line(`申 请 人：${namesOf(file, 'applicant')}`), line(`被申请人：${namesOf(file, 'respondent')}`)]),
      line(`参 加 人：${list(session.present)}`),
      line(`人民调解员：${list(session.mediators)}　　记录人：${orBlank(session.recorder)}`),
      heading('一、权利义务告知'),
      text(
        `人民调解遵循自愿平等、不违背法律法规和国家政策、尊重当事人权利的原则，不收取任何费用。当事人的权利和义务：${rights}。`,
      ),
      heading('二、当事人陈述'),
      text(orLines(session.statements, 4)),
      heading('三、证据'),
      text(orLines(session.evidence, 1)),
      heading('四、依据的法律法规政策和公序良俗'),
      text(orLines(session.principles, 1)),
      heading('五、调解结果'),
      text(orLines(session.result, 3)),
      text('以上记录经各方当事人核对无误。'),
      signatures(
        ...partiesToPrint(file).map((party) => toSign(sideWord(file, party.side), '签名、盖章或按指印')),
        toSign('人民调解员'),
        toSign('记录人'),
      ),
    ],
  };
}
