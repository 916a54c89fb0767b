import { mediationPapers } from '@linfa/domain';
import { dayOrBlank, orBlank } from './blanks.ts';
import type { CaseFile, CaseFollowUp } from './case-file.ts';
import { label, value, type Paper } from './paper.ts';
import { namesOf } from './parties.ts';

/** 回访记录: party, agreement number, reason, performance, satisfaction, visitor, time. */
export function followUpPaper(file: CaseFile, visit: CaseFollowUp | null = null, index = 0): Paper {
  const wide = (name: string, content: string | null | undefined, lines: number) => ({
    lines,
    cells: [label(name), value(content, { span: 3 })],
  });
  return {
    kind: 'follow-up',
    key: `follow-up-${index + 1}`,
    title: mediationPapers['follow-up'],
    parts: [
      {
        type: 'form',
        widths: [18, 30, 18, 34],
        rows: [
          wide('当 事 人', namesOf(file), 2),
          wide('协议编号', orBlank(file.fileNumber), 2),
          {
            lines: 2,
            cells: [
              label('被回访人'),
              value(visit?.party),
              label('回访时间'),
              value(`${dayOrBlank(visit?.visitedOn)}${visit?.way ? `（${visit.way}）` : ''}`),
            ],
          },
          wide('回访事由', visit?.reason, 4),
          wide('履行情况', visit?.performance, 5),
          wide('满意情况\n和意见', visit?.satisfaction, 4),
          wide('被回访人\n签　　名', '＿＿＿＿＿＿＿＿', 3),
          wide('回 访 人', `${orBlank(visit?.visitor)}　　（签名）：＿＿＿＿＿＿＿＿`, 3),
        ],
      },
    ],
  };
}
