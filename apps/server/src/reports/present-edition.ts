import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  editionStepRoles,
  editionTable,
  type EditionAct,
  type EditionState,
  type UnitKind,
} from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { Edition } from './edition.entity.ts';
import type { EditionKind } from './edition-names.ts';
import { editionDrafters } from './reports.policy.ts';

export type PresentedEdition = Answer<'reports', 'list'>['items'][number];
type May = PresentedEdition['may'][number];

const mayWords: Readonly<Record<EditionAct, May>> = {
  'review-secrecy': 'review',
  discuss: 'discuss',
  sign: 'sign',
  report: 'report',
  'take-back': 'takeBack',
  lock: 'lock',
  unlock: 'unlock',
  publish: 'publish',
  return: 'return',
  revise: 'revise',
};

/** An edition as it stands in a list, its unit loaded, with what the actor may do with it now. */
export function presentEdition(context: ActContext, edition: Edition): PresentedEdition {
  const { unit } = edition;
  const state = edition.state as EditionState;
  const held = rolesAt(actorOf(context), edition.place);
  const mayEdit = state === 'drafting' && held.some((role) => editionDrafters.includes(role));
  const takes = (act: EditionAct): boolean =>
    editionStepRoles(act, unit.kind as UnitKind).some((role) => held.includes(role));
  const steps = actsOpen(editionTable, state, held).filter(takes);
  return {
    id: context.keyring.ids.seal('edition', edition.id),
    unit: { code: unit.code, name: unit.name },
    kind: edition.kind as EditionKind,
    year: edition.year,
    state,
    version: edition.version,
    day: edition.day ?? null,
    publishedOn: edition.publishedOn ?? null,
    provenance: edition.provenance,
    may: [...(mayEdit ? (['edit'] as const) : []), ...steps.map((act) => mayWords[act])],
  };
}

/** As it is once what was done to it is written, with its new version. */
export async function presentWritten(context: ActContext, edition: Edition): Promise<PresentedEdition> {
  await context.em.flush();
  return presentEdition(context, edition);
}
