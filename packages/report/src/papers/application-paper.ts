import { mediationPapers } from '@linfa/domain';
import { dayOrBlank, toSign } from './blanks.ts';
import type { CaseFile } from './case-file.ts';
import { label, value, signatures, text, type Paper } from './paper.ts';
import { partyRows, partyWidths } from './parties.ts';

/** 人民调解申请书: both parties, brief facts, up to three requests, consent, signature and date. */
export function applicationPaper(file: CaseFile): Paper {
  const requests = [0, 1, 2].map((index) => `${index + 1}. ${file.requests[index] ?? ''}`).join('\n');
  return {
    kind: 'application',
    key: 'application',
    title: mediationPapers.application,
    parts: [
      {
        type: 'form',
        widths: partyWidths,
        rows: [
          ...partyRows(file),
          { lines: 9, cells: [label('纠纷\n简要\n情况'), value(file.facts, { span: 6 })] },
          { lines: 5, cells: [label('申请\n事项'), value(requests, { span: 6 })] },
        ],
      },
      text(`${file.committee.name}已将申请人民调解的相关规定告知本人。本人自愿申请人民调解委员会对上述纠纷进行调解。`),
      signatures(toSign('申请人', '签名、盖章或按指印'), dayOrBlank(file.requestedOn)),
    ],
  };
}
