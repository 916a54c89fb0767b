import type { Answer } from '@linfa/contract';
import type { RecordSetName } from '@linfa/figures';
import type { EntityClass } from '@mikro-orm/core';
import { Consultation } from '../consultations/consultation.entity.ts';
import { serviceReaders } from '../consultations/consultations.policy.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { dutyReaders } from '../duty-shifts/duty-shifts.policy.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { assignmentsOf, seesCase } from '../mediation/case-access.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationSession } from '../mediation/mediation-session.entity.ts';
import { mediationReaders } from '../mediation/mediation.policy.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { eventReaders } from '../outreach/outreach.policy.ts';
import { RegisterEntry } from '../registers/register-entry.entity.ts';
import { entryReaders } from '../registers/registers.policy.ts';

type Strand = Extract<Answer<'figures', 'trace'>['strands'][number], { kind: 'records' }>;
export type RecordPage = NonNullable<Strand['records'][number]['page']>;
type Pages = ReadonlyMap<number, RecordPage>;
type Finder = (context: ActContext, ids: readonly number[]) => Promise<Pages>;

/** How the pages of a set's records are found; sets that are not here have none. */
const finders: Readonly<Partial<Record<RecordSetName, Finder>>> = {
  consultations: within(Consultation, serviceReaders, 'consultation'),
  dutyShifts: within(DutyShift, dutyReaders, 'shift'),
  outreachEvents: within(OutreachEvent, eventReaders, 'event'),
  mediationCases: casePages,
  mediationSessions: async (context, ids) => {
    const sittings = await context.em.find(MediationSession, { id: { $in: [...ids] } }, { fields: ['id', 'case'] });
    const cases = await casePages(
      context,
      sittings.map((one) => one.case.id),
    );
    return new Map(
      sittings.flatMap((one) => {
        const page = cases.get(one.case.id);
        return page ? [[one.id, page] as const] : [];
      }),
    );
  },
  registerEntries: async ({ em, actor }, ids) => {
    const rows = await em.find(RegisterEntry, { id: { $in: [...ids] } }, { fields: ['id', 'place', 'register'] });
    return new Map(
      rows
        .filter(({ place }) => reaches(actor, entryReaders, place))
        .map(({ id, register }) => [id, { kind: 'register', id: register }] as const),
    );
  },
};

/** The pages of records, of those that whoever asks may open; a statement or two, however many they are. */
export async function recordPages(context: ActContext, set: RecordSetName, ids: readonly number[]): Promise<Pages> {
  const find = finders[set];
  return find === undefined || ids.length === 0 ? new Map() : find(context, ids);
}

function within(
  entity: EntityClass<{ id: number; place: string }>,
  roles: Parameters<typeof reaches>[1],
  kind: 'consultation' | 'shift' | 'event',
): Finder {
  return async ({ em, actor, keyring }, ids) => {
    const rows = await em.find(entity, { id: { $in: [...ids] } }, { fields: ['id', 'place'] as never });
    return new Map(
      (rows as readonly { readonly id: number; readonly place: string }[])
        .filter(({ place }) => reaches(actor, roles, place))
        .map(({ id }) => [id, { kind, id: keyring.ids.seal(kind, id) }] as const),
    );
  };
}

async function casePages(context: ActContext, ids: readonly number[]): Promise<Pages> {
  const actor = actorOf(context);
  const rows = await context.em.find(MediationCase, { id: { $in: [...new Set(ids)] } });
  const assignments = await assignmentsOf(
    context,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows
      .filter((row) => seesCase(actor, row, mediationReaders, assignments.get(row.id) ?? []))
      .map(({ id }) => [id, { kind: 'case', id: context.keyring.ids.seal('mediationCase', id) }] as const),
  );
}
