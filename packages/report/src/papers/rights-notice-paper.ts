import { mediationPapers } from '@linfa/domain';
import { dayOrBlank, toSign } from './blanks.ts';
import type { CaseFile } from './case-file.ts';
import { heading, line, signatures, text, type Paper, type PaperPart } from './paper.ts';
import { partiesToPrint, sideWord } from './parties.ts';

/** The law's own words. Source: 人民调解法 art. 3, 4, 23, 24, 26, 31, 32, 33. */
const told: readonly (readonly [string, readonly string[]])[] = [
  [
    '一、调解原则',
    [
      '（一）在当事人自愿、平等的基础上进行调解；',
      '（二）不违背法律、法规和国家政策；',
      '（三）尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。',
      '人民调解委员会调解民间纠纷，不收取任何费用。',
    ],
  ],
  [
    '二、当事人的权利',
    [
      '（一）选择或者接受人民调解员；',
      '（二）接受调解、拒绝调解或者要求终止调解；',
      '（三）要求调解公开进行或者不公开进行；',
      '（四）自主表达意愿、自愿达成调解协议。',
    ],
  ],
  [
    '三、当事人的义务',
    ['（一）如实陈述纠纷事实；', '（二）遵守调解现场秩序，尊重人民调解员；', '（三）尊重对方当事人行使权利。'],
  ],
  [
    '四、调解协议',
    [
      '经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼。',
      '双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。',
      '调解不成的，当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。',
    ],
  ],
];

/** 权利义务告知书. */
export function rightsNoticePaper(file: CaseFile): Paper {
  return {
    kind: 'rights-notice',
    key: 'rights-notice',
    title: mediationPapers['rights-notice'],
    parts: [
      line('各方当事人：'),
      text('根据《中华人民共和国人民调解法》的规定，现将人民调解的原则和当事人的权利义务告知如下：'),
      ...told.flatMap(([title, items]): PaperPart[] => [heading(title), ...items.map(text)]),
      text('以上内容我已知悉。'),
      signatures(
        ...partiesToPrint(file).map((party) => toSign(sideWord(file, party.side), '签名、盖章或按指印')),
        `${file.committee.name}（印）`,
        dayOrBlank(file.rightsToldOn),
      ),
    ],
  };
}
