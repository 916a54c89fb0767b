import { disputeTypes, mediationPapers } from '@linfa/domain';
import { dayOrBlank, orBlank, orLines, toSign } from './blanks.ts';
import type { CaseFile, CaseParty } from './case-file.ts';
import { heading, text, signatures, type Paper } from './paper.ts';
import { namesAgainst, partySentence } from './parties.ts';

/** 授权委托书: who appoints whom, for what, with which powers. */
export function mandatePaper(file: CaseFile, party: CaseParty | null = null, index = 0): Paper {
  const agent = party?.agent ?? null;
  return {
    kind: 'mandate',
    key: `mandate-${index + 1}`,
    title: mediationPapers.mandate,
    parts: [
      heading('委托人'),
      text(party === null ? orBlank(null) : partySentence({ ...party, agent: null })),
      heading('受托人'),
      text(
        `${orBlank(agent?.name)}，性别：${orBlank(null)}，与委托人的关系：${orBlank(agent?.relation)}，` +
          `联系方式：${orBlank(agent?.contact)}，单位或住址：${orBlank(null)}。`,
      ),
      heading('委托事项'),
      text(
        `委托人因${namesAgainst(file)}${disputeTypes[file.disputeType]}一案，委托上列受托人作为其代理人，参加${file.committee.name}主持的调解。`,
      ),
      heading('代理权限'),
      text(orLines(agent?.powers, 2)),
      text('委托期限自本委托书签署之日起至本次调解终结之日止。'),
      signatures(toSign('委托人', '签名、盖章或按指印'), toSign('受托人', '签名'), dayOrBlank(null)),
    ],
  };
}
