import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  maskName,
  textCheckTable,
  wordTextLabel,
  type CheckedText,
  type TextCheckResult,
  type TextCheckState,
} from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { TextCheck } from './text-check.entity.ts';

export type PresentedFlag = Answer<'contentFlags', 'settle'>;

/** A flagged text without the text; its unit and writer are loaded. */
export function presentFlag(context: ActContext, row: TextCheck): PresentedFlag {
  const { keyring } = context;
  const state = row.state as TextCheckState;
  return {
    id: keyring.ids.seal('textCheck', row.id),
    community: { code: row.unit.code, name: row.unit.name },
    kind: row.kind as CheckedText,
    why: wordTextLabel(row.label ?? null),
    writer: maskName(keyring.open(row.person.nameCipher)),
    at: (row.flaggedAt ?? row.createdAt).toISOString(),
    state: textCheckTable.states[state],
    result: (row.result ?? null) as TextCheckResult | null,
    may: actsOpen(textCheckTable, state, rolesAt(actorOf(context), row.place)),
  };
}
