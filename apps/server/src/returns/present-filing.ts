import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  returnFilingRoles,
  returnFilingTable,
  wordPeriod,
  type ReturnFilingState,
  type UnitKind,
} from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { ReturnFiling } from './return-filing.entity.ts';

export type PresentedFiling = Answer<'returns', 'lock'>;

/** A return that was sent, its unit loaded, with what the actor may do with it now. */
export function presentFiling(context: ActContext, filing: ReturnFiling): PresentedFiling {
  const { unit } = filing;
  const state = filing.state as ReturnFilingState;
  const held = rolesAt(actorOf(context), filing.place);
  const period = { from: filing.periodFrom, to: filing.periodTo };
  return {
    id: context.keyring.ids.seal('return-filing', filing.id),
    unit: { code: unit.code, name: unit.name },
    period,
    periodWord: wordPeriod(period),
    state,
    reportedOn: filing.reportedOn,
    may: actsOpen(returnFilingTable, state, held).filter((act) =>
      returnFilingRoles(act, unit.kind as UnitKind).some((role) => held.includes(role)),
    ),
  };
}
