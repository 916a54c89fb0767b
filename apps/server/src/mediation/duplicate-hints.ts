import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { mediationReaders } from './mediation.policy.ts';

/** A request or a case that the same people may have brought before. */
export interface Dispute {
  /** `request 3` or `case 5` */
  readonly thing: string;
  readonly disputeType: string;
  readonly parties: readonly MediationParty[];
}

const openStates = ['accepted', 'mediating'];

/**
 * For each dispute, that the same people have another of the same type under way. A word to whoever receives it and no
 * refusal: names are shared. One statement for a whole page.
 */
export async function duplicateHints(
  context: ActContext,
  disputes: readonly Dispute[],
): Promise<ReadonlyMap<string, string[]>> {
  const keys = [...new Set(disputes.flatMap((one) => one.parties.map((party) => party.partyKey)))];
  if (keys.length === 0) return new Map();
  const rows = await context.em.find(
    MediationParty,
    {
      partyKey: { $in: keys },
      $or: [{ case: { state: { $in: openStates } } }, { case: null, request: { state: 'submitted' } }],
    },
    { populate: ['case', 'request'], orderBy: { id: 'asc' }, limit: 2000 },
  );
  const others = [...Map.groupBy(rows, thingOf)];
  return new Map(
    disputes.map((dispute) => {
      const same = others.filter(([thing, parties]) => thing !== dispute.thing && isSame(dispute, parties));
      return [
        dispute.thing,
        same.length === 0
          ? []
          : [
              wordHint(
                context,
                same.map(([, parties]) => parties),
              ),
            ],
      ];
    }),
  );
}

function thingOf({ case: row, request }: MediationParty): string {
  return row ? `case ${row.id}` : `request ${request?.id ?? 0}`;
}

/** Both sides of the one are among the people of the other, whoever applies now. */
function isSame({ disputeType, parties }: Dispute, others: readonly MediationParty[]): boolean {
  const [first] = others;
  if (!first || (first.case ?? first.request)?.disputeType !== disputeType) return false;
  const keys = new Set(others.map((one) => one.partyKey));
  return (['applicant', 'respondent'] as const).every((side) =>
    parties.some((one) => one.side === side && keys.has(one.partyKey)),
  );
}

function wordHint(context: ActContext, same: readonly (readonly MediationParty[])[]): string {
  const actor = actorOf(context);
  const numbers = same.flatMap(([first]) => {
    const row = first?.case;
    return row?.fileNumber && !row.viewLimit && reaches(actor, mediationReaders, row.place) ? [row.fileNumber] : [];
  });
  const which = numbers.length > 0 ? `：${numbers.join('、')}` : '';
  return `相同当事人的同类纠纷还有${same.length}件在办理或等待受理${which}`;
}
