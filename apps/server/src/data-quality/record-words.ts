import {
  caseOutcomes,
  disputeTypes,
  matterKinds,
  serviceModes,
  type CaseOutcome,
  type DisputeType,
} from '@linfa/domain';
import { textOrNull, type Row } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import type { QuestionRecord } from './finding.ts';

export const consultationColumns = 't.held_on as day, t.matter as matter, t.mode as mode, t.minutes as minutes';
export const caseColumns =
  't.accepted_on as day, t.dispute_type as type, t.outcome as outcome, t.view_limit as view_limit';

export function consultationRecord({ keyring }: ActContext, row: Row): QuestionRecord {
  const matter = matterKinds[String(row['matter']) as keyof typeof matterKinds];
  const mode = serviceModes[String(row['mode']) as keyof typeof serviceModes];
  return {
    kind: 'consultation',
    id: keyring.ids.seal('consultation', Number(row['id'])),
    day: textOrNull(row['day']),
    words: `${matter} ${mode} ${Number(row['minutes'])}分钟`,
    opens: true,
  };
}

/** Of a case whose view is limited nothing is said but that it is one. */
export function caseRecord({ keyring }: ActContext, row: Row): QuestionRecord {
  const outcome = caseOutcomes[String(row['outcome']) as CaseOutcome];
  return {
    kind: 'case',
    id: keyring.ids.seal('mediationCase', Number(row['id'])),
    day: textOrNull(row['day']),
    words:
      row['view_limit'] === null ? `${disputeTypes[String(row['type']) as DisputeType]} ${outcome}` : '限定知悉的案件',
    opens: row['view_limit'] === null,
  };
}

export function eventRecord({ keyring }: ActContext, row: Row): QuestionRecord {
  return {
    kind: 'event',
    id: keyring.ids.seal('event', Number(row['id'])),
    day: textOrNull(row['day']),
    words: `${String(row['title'])} 参加${Number(row['attendance'])}人次`,
    opens: true,
  };
}
