import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { Screening } from './screening.entity.ts';
import { screeners } from './screenings.policy.ts';

export type PresentedScreening = Answer<'screenings', 'record'>;

export function presentScreening(context: ActContext, row: Screening): PresentedScreening {
  const { keyring } = context;
  const serves = reaches(actorOf(context), screeners, row.place);
  return {
    id: keyring.ids.seal('screening', row.id),
    unit: { code: row.unit.code, name: row.unit.name },
    day: row.heldOn,
    found: row.found,
    prevented: row.prevented,
    note: row.noteCipher && serves ? keyring.open(row.noteCipher) : '',
    version: row.version,
    may: serves ? ['amend'] : [],
  };
}
