import type { ActContext } from '../http/act-context.ts';
import { addParty, namesMinor, type NamedParty } from './add-parties.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import type { MediationParty } from './mediation-party.entity.ts';

/** Writes both sides of a case that nobody asked for: each is still to be asked. Minors limit who sees it. */
export async function addSides(
  context: ActContext,
  row: MediationCase,
  sides: { readonly applicants: readonly NamedParty[]; readonly respondents: readonly NamedParty[] },
): Promise<void> {
  const parties: MediationParty[] = [];
  for (const named of sides.applicants)
    parties.push(await addParty(context, { of: { case: row }, side: 'applicant', named }));
  for (const named of sides.respondents)
    parties.push(await addParty(context, { of: { case: row }, side: 'respondent', named }));
  if (!row.viewLimit && namesMinor(context, parties)) row.viewLimit = 'minors';
  await context.em.flush();
}
