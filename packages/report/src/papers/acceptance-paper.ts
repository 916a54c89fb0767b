import { caseSources, disputeTypes, mediationPapers } from '@linfa/domain';
import { dayOrBlank, orBlank } from './blanks.ts';
import type { CaseFile } from './case-file.ts';
import { label, line, value, type Paper } from './paper.ts';
import { partiesToPrint, partyRows, partyWidths, sideWord } from './parties.ts';

/** 受理登记表: date, committee, parties, type, source, brief facts, the parties' and the registrar's signatures. */
export function acceptancePaper(file: CaseFile): Paper {
  const consents = file.consents
    .filter((one) => one.consented !== null)
    .map((one) => `${orBlank(one.party)}：${one.consented ? '同意调解' : '不同意调解'}（${dayOrBlank(one.on)}）`);
  const signs = partiesToPrint(file).map((party) => `${sideWord(file, party.side)}：＿＿＿＿＿＿`);
  return {
    kind: 'acceptance',
    key: 'acceptance',
    title: mediationPapers.acceptance,
    parts: [
      line(`编号：${orBlank(file.fileNumber)}`, 'right'),
      {
        type: 'form',
        widths: partyWidths,
        rows: [
          {
            cells: [
              label('受理日期', { span: 2 }),
              value(dayOrBlank(file.acceptedOn), { span: 2 }),
              label('纠纷类型', { span: 2 }),
              value(disputeTypes[file.disputeType]),
            ],
          },
          {
            cells: [
              label('调解组织', { span: 2 }),
              value(file.committee.name, { span: 2 }),
              label('案件来源', { span: 2 }),
              value(caseSources[file.source]),
            ],
          },
          ...partyRows(file),
          { lines: 7, cells: [label('纠纷\n简要\n情况'), value(file.facts, { span: 6 })] },
          { lines: 2, cells: [label('当事人\n意愿'), value(consents.join('\n'), { span: 6 })] },
          {
            lines: 3,
            cells: [label('当事人\n签名'), value(`${signs.join('　　')}\n＿＿＿＿年＿＿月＿＿日`, { span: 6 })],
          },
          {
            lines: 2,
            cells: [
              label('登记人'),
              value(`${orBlank(file.registrar)}　　（签名）：＿＿＿＿＿＿　　＿＿＿＿年＿＿月＿＿日`, { span: 6 }),
            ],
          },
        ],
      },
      line('备注：此表由人民调解委员会填写。'),
    ],
  };
}
