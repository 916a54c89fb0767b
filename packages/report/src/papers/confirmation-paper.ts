import { mediationPapers } from '@linfa/domain';
import { dayOrBlank, orBlank, orLines, toSign } from './blanks.ts';
import type { CaseFile } from './case-file.ts';
import { heading, line, signatures, text, type Paper, type PaperPart } from './paper.ts';
import { namesAgainst, partiesToPrint, partySentence } from './parties.ts';

/**
 * 司法确认申请书: both parties ask the court together within thirty days (人民调解法 art. 33), with the promises that the
 * Supreme People's Court asks for (法发〔2009〕45号, the written promise).
 */
export function confirmationPaper(file: CaseFile): Paper {
  const { agreement, confirmation } = file;
  return {
    kind: 'confirmation',
    key: 'confirmation',
    title: mediationPapers.confirmation,
    parts: [
      ...partiesToPrint(file).map((party): PaperPart => text(`申请人：${partySentence(party)}`)),
      heading('请求事项'),
      text(
        `请求依法确认${namesAgainst(file)}于${dayOrBlank(agreement?.reachedOn)}经${file.committee.name}主持达成的` +
          `${orBlank(file.fileNumber)}调解协议有效。`,
      ),
      heading('事实和理由'),
      text(orLines(agreement?.facts ?? file.facts, 3)),
      text(`调解协议自${dayOrBlank(agreement?.effectiveOn)}起生效。为保障协议履行，双方当事人共同提出申请。`),
      text(
        '申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容而给他人造成损害的，愿意承担相应的民事责任和其他法律责任。',
      ),
      text('此致'),
      line(confirmation?.court ?? '＿＿＿＿＿＿＿＿人民法院'),
      text('附：1. 调解协议　　2. 当事人身份证明　　3. 与调解协议相关的证明材料'),
      signatures(
        ...partiesToPrint(file).map(() => toSign('申请人', '签名、盖章或按指印')),
        dayOrBlank(confirmation?.appliedOn),
      ),
    ],
  };
}
