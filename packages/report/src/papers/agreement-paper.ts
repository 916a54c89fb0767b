import { mediationPapers } from '@linfa/domain';
import { dayOrBlank, orBlank, orLines, toSign } from './blanks.ts';
import type { CaseAgreement, CaseFile } from './case-file.ts';
import { heading, label, line, signatures, text, value, type Paper, type PaperPart } from './paper.ts';
import { partiesToPrint, partyRows, partySentence, partyWidths, sideWord } from './parties.ts';

/** `12,345.67元` of cents; whole yuan without decimals. */
function yuan(cents: number): string {
  const [whole = '', rest = ''] = (cents / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest === '00' ? '' : `.${rest}`}元`;
}

function numbered(terms: readonly string[] | undefined): string[] {
  return terms === undefined || terms.length === 0
    ? [orLines(null, 3)]
    : terms.map((term, index) => (terms.length === 1 ? term : `${index + 1}. ${term}`));
}

function performanceLines(agreement: CaseAgreement | null): string[] {
  return [
    `履行方式：${orBlank(agreement?.manner)}`,
    `履行地点：${orBlank(agreement?.place)}`,
    `履行期限：${agreement?.deadline ? `${dayOrBlank(agreement.deadline)}前` : dayOrBlank(null)}`,
    ...(agreement?.amount ? [`协议涉及金额：${yuan(agreement.amount)}`] : []),
  ];
}

/** 人民调解协议书: parties; facts, dispute, responsibility; rights and duties; how, where, by when; signatures and seal. */
export function agreementPaper(file: CaseFile): Paper {
  const agreement = file.agreement?.form === 'written' ? file.agreement : null;
  return {
    kind: 'agreement',
    key: 'agreement',
    title: mediationPapers.agreement,
    parts: [
      line(`编号：${orBlank(file.fileNumber)}`, 'right'),
      ...partiesToPrint(file).map((party): PaperPart => text(`${sideWord(file, party.side)}：${partySentence(party)}`)),
      heading('一、纠纷主要事实、争议事项和各方责任'),
      text(orLines(agreement?.facts ?? file.facts, 3)),
      heading('二、协议内容'),
      text('经调解，各方当事人自愿达成如下协议：'),
      ...numbered(agreement?.terms).map(text),
      heading('三、履行方式、地点和期限'),
      ...performanceLines(agreement).map(text),
      text('本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。'),
      text('本协议一式＿＿份，当事人各执一份，人民调解委员会留存一份。'),
      signatures(
        ...partiesToPrint(file).map((party) => toSign(sideWord(file, party.side), '签名、盖章或按指印')),
        toSign('人民调解员'),
        `${file.committee.name}（印）`,
        dayOrBlank(agreement?.effectiveOn ?? agreement?.reachedOn),
      ),
    ],
  };
}

/** 口头协议登记表: an oral agreement is in effect when it is reached; the mediator writes it down (人民调解法 art. 28, 30). */
export function oralAgreementPaper(file: CaseFile): Paper {
  const agreement = file.agreement?.form === 'oral' ? file.agreement : null;
  return {
    kind: 'oral-agreement',
    key: 'oral-agreement',
    title: mediationPapers['oral-agreement'],
    parts: [
      line(`编号：${orBlank(file.fileNumber)}`, 'right'),
      {
        type: 'form',
        widths: partyWidths,
        rows: [
          ...partyRows(file),
          {
            lines: 4,
            cells: [label('主要\n事实\n争议\n责任'), value(agreement?.facts ?? file.facts, { span: 6 })],
          },
          {
            lines: 4,
            cells: [label('协议\n内容'), value(agreement ? numbered(agreement.terms).join('\n') : null, { span: 6 })],
          },
          { lines: 2, cells: [label('履行'), value(performanceLines(agreement).join('\n'), { span: 6 })] },
          {
            lines: 2,
            cells: [label('达成\n日期'), value(dayOrBlank(agreement?.reachedOn), { span: 6 })],
          },
          {
            lines: 3,
            cells: [
              label('人民\n调解员'),
              value(`（签名）：＿＿＿＿＿＿＿＿\n${file.committee.name}（印）`, { span: 6 }),
            ],
          },
        ],
      },
      line('备注：此表由人民调解委员会填写。'),
    ],
  };
}
