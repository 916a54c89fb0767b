import type { Day } from '@linfa/domain';
import { MediationAssignment } from '../mediation/mediation-assignment.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationSession } from '../mediation/mediation-session.entity.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from '../people/person.entity.ts';
import type { TestServer } from './start-test-server.ts';

export interface AgreedCase {
  readonly concludedOn: Day;
  readonly unit?: OrgUnit;
  readonly mediator?: Person;
  readonly sessions?: number;
  readonly oral?: boolean;
  /** In cents. */
  readonly amount?: number;
  readonly preventedCrime?: boolean;
  readonly origin?: { readonly set: string; readonly id: number };
}

/** A case that ended in an agreement, in the first community unless said. @returns its id on the wire */
export function buildAgreedCase({ app, units }: TestServer, made: AgreedCase): Promise<string> {
  const { concludedOn, unit = units.community, mediator, sessions = 1 } = made;
  const owned = { unit: unit.id, place: unit.place, provenance: 'recorded' };
  return app.fork().transactional(async (em) => {
    const row = em.create(MediationCase, {
      ...owned,
      originSet: made.origin?.set ?? null,
      originId: made.origin?.id ?? null,
      state: 'agreed',
      acceptedOn: concludedOn,
      concludedOn,
      committeeKind: 'neighbourhood',
      disputeType: 'neighbour',
      source: 'application',
      outcome: 'agreed',
      agreementForm: made.oral === true ? 'oral' : 'written',
      amount: made.amount ?? 0,
      preventedCrime: made.preventedCrime ?? false,
    });
    em.persist(row);
    for (let number = 1; number <= sessions; number += 1)
      em.persist(
        em.create(MediationSession, {
          ...owned,
          originSet: null,
          originId: null,
          case: row,
          heldOn: concludedOn,
          number,
        }),
      );
    if (mediator)
      em.persist(
        em.create(MediationAssignment, {
          case: row,
          kind: 'chief',
          mediator: mediator.id,
          unit: unit.id,
          from: concludedOn,
          to: null,
          assignedBy: mediator.id,
          activeKey: null,
        }),
      );
    await em.flush();
    return app.keyring.ids.seal('case', row.id);
  });
}
