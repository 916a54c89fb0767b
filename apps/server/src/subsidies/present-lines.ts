import type { Answer } from '@linfa/contract';
import { actsOpen, subsidyTable, type SubsidyState } from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import type { ActContext } from '../http/act-context.ts';
import { actorOf } from '../http/act-context.ts';
import { SubsidyDecision } from './subsidy-decision.entity.ts';
import type { SubsidyLine } from './subsidy-line.ts';

export type PresentedLine = Answer<'subsidies', 'confirmLine'>;
type LineContext = Pick<ActContext, 'em' | 'keyring' | 'actor'>;

/** Lines with what was decided on them, by unit and name: no order that would rank anybody. */
export async function presentLines(context: LineContext, lines: readonly SubsidyLine[]): Promise<PresentedLine[]> {
  const decisions = await decisionsOn(context, lines);
  const byName = new Intl.Collator('zh-Hans-CN');
  return lines
    .map((line) => ({ line, shown: presentLine(context, line, decisions.get(keyOf(line)) ?? null) }))
    .sort(
      (a, b) =>
        compare(a.line.place, b.line.place) ||
        byName.compare(a.shown.payee ?? '', b.shown.payee ?? '') ||
        compare(a.line.day, b.line.day) ||
        a.line.recordId - b.line.recordId,
    )
    .map(({ shown }) => shown);
}

export function presentLine(
  { keyring, actor }: LineContext,
  line: SubsidyLine,
  decision: SubsidyDecision | null,
): PresentedLine {
  const state = (decision?.state ?? 'open') as SubsidyState;
  const changed =
    decision?.state === 'confirmed' &&
    (decision.kind !== line.kind ||
      decision.amount !== line.amount ||
      (decision.payee?.id ?? null) !== (line.payee?.id ?? null));
  return {
    of: line.source,
    record: keyring.ids.seal(line.source, line.recordId),
    unit: { code: line.unit.code, name: line.unit.name },
    payee: line.payee ? keyring.open(line.payee.nameCipher) : null,
    day: line.day,
    kind: line.kind,
    fileNumber: line.fileNumber,
    amount: decision?.state === 'confirmed' ? decision.amount : line.amount,
    rateSource: line.rateSource,
    state,
    reason: decision?.reasonCipher ? keyring.open(decision.reasonCipher) : '',
    changed,
    may: actsOpen(subsidyTable, state, rolesAt(actorOf({ actor }), line.place)).filter(
      (act) => act === 'reject' || line.amount !== null,
    ),
  };
}

async function decisionsOn(
  { em }: LineContext,
  lines: readonly SubsidyLine[],
): Promise<ReadonlyMap<string, SubsidyDecision>> {
  const idsOf = (source: string): number[] => lines.filter((one) => one.source === source).map((one) => one.recordId);
  const found = await em.find(SubsidyDecision, {
    $or: ['case', 'shift'].map((source) => ({ source, recordId: { $in: idsOf(source) } })),
  });
  return new Map(found.map((one) => [keyOf(one), one]));
}

function keyOf({ source, recordId }: { readonly source: string; readonly recordId: number }): string {
  return `${source}:${recordId}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
