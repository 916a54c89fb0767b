import { disputeTypes, mediationPapers } from '@linfa/domain';
import { dayOrBlank, list, orBlank, orLines, toSign } from './blanks.ts';
import type { CaseFile, CaseInquiry } from './case-file.ts';
import { heading, line, signatures, text, type Paper } from './paper.ts';
import { namesAgainst } from './parties.ts';

/** 调查记录: when, where, who asked whom, what was said, signatures. */
export function inquiryPaper(file: CaseFile, inquiry: CaseInquiry | null = null, index = 0): Paper {
  return {
    kind: 'inquiry',
    key: `inquiry-${index + 1}`,
    title: mediationPapers.inquiry,
    parts: [
      line(`案件编号：${orBlank(file.fileNumber)}`, 'right'),
      line(`时　　间：${dayOrBlank(inquiry?.heldOn)}`),
      line(`地　　点：${orBlank(inquiry?.place)}`),
      line(`调查事由：${namesAgainst(file)}${disputeTypes[file.disputeType]}`),
      line(`调 查 人：${list(inquiry?.investigators ?? [])}　　记录人：${orBlank(inquiry?.recorder)}`),
      line(`被调查人：${orBlank(inquiry?.asked)}`),
      heading('记录'),
      text(orLines(inquiry?.record, 10)),
      text('以上记录经核对无误。'),
      signatures(toSign('被调查人', '签名、盖章或按指印'), toSign('调查人'), toSign('记录人')),
    ],
  };
}
