import { LockMode, type EntityManager } from '@mikro-orm/core';
import { reaches, type Actor } from '../http/actor.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { mediationRevealers } from './mediation.policy.ts';

/**
 * The pictures of a request are read by whoever asked and by those who may open it; once it is a case, by those who see
 * the case. They may be taken away while it waits.
 */
export const requestFiles = {
  async mayRead(em: EntityManager, actor: Actor, requestId: number): Promise<boolean> {
    const request = await em.findOne(MediationRequest, { id: requestId });
    if (!request) return false;
    if (request.requestedBy.id === actor.personId) return true;
    const row = await em.findOne(MediationCase, { request: requestId });
    if (!row) return reaches(actor, mediationRevealers, request.place);
    const assignments = await assignmentsOf({ em }, [row.id]);
    return seesCase(actor, row, mediationRevealers, assignments.get(row.id) ?? []);
  },
  async isOpen(em: EntityManager, requestId: number): Promise<boolean> {
    const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    return (await em.findOne(MediationRequest, { id: requestId }, locked))?.state === 'submitted';
  },
};
