import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { caseForAct } from './case-for-act.ts';
import { findCommittee } from './find-committee.ts';
import { MediationAmendment } from './mediation-amendment.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

type Amendment = Received<'mediation', 'amendCase'>;

/**
 * Corrects what a case is counted by and keeps what stood there. The file number stays: it was given. Figures follow at
 * once; what was signed shows the difference.
 * @throws RuleError `changed-meanwhile`, `nothing-changed`, `not-a-committee`, `not-found`
 */
export async function amendCase(context: ActContext, input: Amendment): Promise<PresentedCase> {
  const { em, keyring, now } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  if (row.version !== input.version) throw new RuleError('changed-meanwhile');
  const changed = await changesOf(context, row, input.change);
  const fields = Object.keys(changed);
  if (fields.length === 0) throw new RuleError('nothing-changed');
  const before = Object.fromEntries(fields.map((field) => [field, plainOf(row, field)]));
  em.persist(
    em.create(MediationAmendment, {
      case: row,
      by: em.getReference(Person, actorOf(context).personId),
      at: now,
      version: row.version,
      reasonCipher: keyring.seal(input.reason),
      beforeCipher: keyring.seal(JSON.stringify(before)),
    }),
  );
  em.assign(row, changed);
  noteCaseStep(context, row, { act: 'amendCase', reason: input.reason });
  await em.flush();
  return presentCase(context, row);
}

function plainOf(row: MediationCase, field: string): unknown {
  return field === 'committee' ? (row.committee?.id ?? null) : (Reflect.get(row, field) as unknown);
}

/** Only what really differs. */
async function changesOf(
  context: ActContext,
  row: MediationCase,
  change: Amendment['change'],
): Promise<Partial<MediationCase>> {
  const changed: Record<string, unknown> = {};
  const set = (field: string, value: unknown): void => {
    if (value !== undefined && value !== plainOf(row, field)) changed[field] = value;
  };
  set('disputeType', change.disputeType);
  set('source', change.source);
  set('amount', change.amount);
  if (change.preventedCrimePeople !== undefined) {
    set('preventedCrime', change.preventedCrimePeople > 0);
    set('preventedCrimePeople', change.preventedCrimePeople);
  }
  if (change.preventedPetitionPeople !== undefined) {
    set('preventedPetition', change.preventedPetitionPeople > 0);
    set('preventedPetitionPeople', change.preventedPetitionPeople);
  }
  if (change.committee !== undefined) {
    const committee = await findCommittee(context, change.committee, row.place, row.acceptedOn ?? context.today);
    if (committee.id !== row.committee?.id) {
      changed['committee'] = committee;
      set('committeeKind', committee.committeeKind);
    }
  }
  return changed;
}
