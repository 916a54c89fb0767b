import {
  agreementForms,
  caseOutcomes,
  caseSources,
  confirmations,
  disputeTypes,
  mediationPapers,
  performances,
} from '@linfa/domain';
import { dayOrBlank, list, orBlank } from './blanks.ts';
import type { CaseFile } from './case-file.ts';
import { label, line, value, type Paper } from './paper.ts';
import { namesOf } from './parties.ts';

/** 结案报告表. */
export function closingReportPaper(file: CaseFile): Paper {
  const { agreement } = file;
  const wide = (name: string, content: string | null, lines: number) => ({
    lines,
    cells: [label(name), value(content, { span: 3 })],
  });
  return {
    kind: 'closing-report',
    key: 'closing-report',
    title: mediationPapers['closing-report'],
    parts: [
      line(file.committee.name),
      {
        type: 'form',
        widths: [18, 32, 18, 32],
        rows: [
          {
            cells: [
              label('案件编号'),
              value(orBlank(file.fileNumber)),
              label('纠纷类型'),
              value(disputeTypes[file.disputeType]),
            ],
          },
          {
            cells: [label('案件来源'), value(caseSources[file.source]), label('调 解 员'), value(list(file.mediators))],
          },
          {
            cells: [
              label('受理日期'),
              value(dayOrBlank(file.acceptedOn)),
              label('结案日期'),
              value(dayOrBlank(file.concludedOn)),
            ],
          },
          wide('当 事 人', namesOf(file), 1),
          wide('简要案情', file.facts, 4),
          wide('调解经过', sessionsOf(file), 1),
          wide('调解结果', resultOf(file), 2),
          wide(
            '协　　议',
            agreement ? `${agreementForms[agreement.form]}，${dayOrBlank(agreement.effectiveOn)}生效` : null,
            2,
          ),
          wide('履行情况', performancesOf(file), 2),
          wide('司法确认', confirmationOf(file), 2),
          wide(
            '回访情况',
            file.followUps.map((one) => `${dayOrBlank(one.visitedOn)}回访${orBlank(one.party)}`).join('\n'),
            2,
          ),
          wide('调解员意见', '\n（签名）：＿＿＿＿＿＿　　＿＿＿＿年＿＿月＿＿日', 2),
          wide('调委会意见', '\n主任（签名）：＿＿＿＿＿＿　　＿＿＿＿年＿＿月＿＿日（印）', 2),
        ],
      },
    ],
  };
}

function sessionsOf({ sessions }: CaseFile): string | null {
  if (sessions.length === 0) return null;
  return `共调解${sessions.length}次：${sessions.map((one) => dayOrBlank(one.heldOn)).join('、')}`;
}

function resultOf({ outcome, ending }: CaseFile): string | null {
  if (outcome === 'pending') return null;
  return ending?.reason ? `${caseOutcomes[outcome]}：${ending.reason}` : caseOutcomes[outcome];
}

function performancesOf(file: CaseFile): string {
  return file.performances
    .map(({ performance, on, note }) => `${dayOrBlank(on)}：${performances[performance]}${note ? `（${note}）` : ''}`)
    .join('\n');
}

function confirmationOf({ confirmation }: CaseFile): string | null {
  if (!confirmation || confirmation.state === 'none') return null;
  const decided = confirmation.state === 'applied' ? '' : `，${dayOrBlank(confirmation.decidedOn)}`;
  const number = confirmation.documentNumber ? `，文号：${confirmation.documentNumber}` : '';
  return `${dayOrBlank(confirmation.appliedOn)}申请，${orBlank(confirmation.court)}${decided}${confirmations[confirmation.state]}${number}`;
}
