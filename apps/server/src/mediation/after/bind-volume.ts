import type { Received } from '@linfa/contract';
import { mediationCaseStates, RuleError, type MediationCaseState } from '@linfa/domain';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { Person } from '../../people/person.entity.ts';
import { caseForAct } from '../case-for-act.ts';
import type { MediationCase } from '../mediation-case.entity.ts';
import { MediationVolume } from '../mediation-volume.entity.ts';
import { mediationDesk } from '../mediation.policy.ts';
import { nextNumber } from '../next-number.ts';
import { noteCaseStep } from '../note-step.ts';
import { assertUnbound } from './assert-unbound.ts';
import { presentVolumes, type PresentedVolume } from './present-volume.ts';

/**
 * Binds archived cases of one committee and year into its next volume, in the order in which they are named.
 * @throws RuleError `wrong-state` where one is not archived, `already-bound`, `volume-mixed`, `not-found`
 */
export async function bindVolume(
  context: ActContext,
  input: Received<'mediation', 'bindVolume'>,
): Promise<PresentedVolume> {
  const { em, today } = context;
  const rows = await lockCases(context, [...new Set(input.cases)]);
  const [first] = rows;
  if (!first) throw new RuleError('not-found');
  for (const row of rows) assertBindable(row);
  if (new Set(rows.map(seriesOf)).size > 1) throw new RuleError('volume-mixed');
  const number = await nextNumber(em, `volume:${seriesOf(first)}`);
  const volume = em.create(MediationVolume, {
    unit: first.unit,
    place: first.place,
    committee: first.committee ?? null,
    year: yearOf(first),
    number,
    volumeKey: `${seriesOf(first)}:${number}`,
    retention: input.retention,
    boundOn: today,
    boundBy: em.getReference(Person, actorOf(context).personId),
  });
  em.persist(volume);
  rows.forEach((row, index) => {
    row.volume = volume;
    row.volumeOrder = index + 1;
    noteCaseStep(context, row, { act: 'bindVolume', from: row.state, to: row.state });
  });
  await em.flush();
  return (await presentVolumes(context, [volume]))[0] as PresentedVolume;
}

/** Locked in the order of their ids, whatever order they are named in: two who bind the same cases never wait for each other. */
async function lockCases(context: ActContext, sealed: readonly string[]): Promise<MediationCase[]> {
  const named = sealed.map((one) => ({ sealed: one, id: context.keyring.ids.open('mediationCase', one) }));
  const locked = new Map<number, MediationCase>();
  for (const one of named.toSorted((left, right) => left.id - right.id))
    locked.set(one.id, await caseForAct(context, one.sealed, mediationDesk));
  return named.flatMap(({ id }) => locked.get(id) ?? []);
}

function assertBindable(row: MediationCase): void {
  assertUnbound(row);
  if (row.state !== 'archived')
    throw new RuleError('wrong-state', {
      thing: '调解案件',
      state: mediationCaseStates[row.state as MediationCaseState],
      act: '装订',
    });
}

function yearOf(row: MediationCase): number {
  return Number((row.acceptedOn ?? row.archivedOn ?? '').slice(0, 4));
}

function seriesOf(row: MediationCase): string {
  return `${row.committee ? `site ${row.committee.id}` : `unit ${row.unit.id}`}:${yearOf(row)}`;
}
