import type { Answer } from '@linfa/contract';
import { Consultation } from '../consultations/consultation.entity.ts';
import type { ActContext } from '../http/act-context.ts';
import { Screening } from '../screenings/screening.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';

/** The consultation or screening out of which a case came, by its day and unit. */
export async function originOf({ em }: ActContext, row: MediationCase): Promise<Answer<'mediation', 'get'>['origin']> {
  if (!row.originId) return null;
  const found =
    row.originSet === 'consultations'
      ? await em.findOne(Consultation, { id: row.originId }, { populate: ['unit'] })
      : await em.findOne(Screening, { id: row.originId }, { populate: ['unit'] });
  if (!found) return null;
  const kind = row.originSet === 'consultations' ? 'consultation' : 'screening';
  return { kind, day: found.heldOn, unit: { code: found.unit.code, name: found.unit.name } };
}
