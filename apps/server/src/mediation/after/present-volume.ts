import type { Answer, Received } from '@linfa/contract';
import type { Retention } from '@linfa/domain';
import type { ActContext } from '../../http/act-context.ts';
import { unitInReach } from '../../org-units/unit-in-reach.ts';
import { MediationCase } from '../mediation-case.entity.ts';
import { MediationVolume } from '../mediation-volume.entity.ts';
import { mediationReaders } from '../mediation.policy.ts';

export type PresentedVolume = Answer<'mediation', 'bindVolume'>;

/** The volumes of a unit and those below, newest first. @throws RuleError `unknown-unit`, `not-allowed` */
export async function listVolumes(
  context: ActContext,
  input: Received<'mediation', 'listVolumes'>,
): Promise<Answer<'mediation', 'listVolumes'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, mediationReaders);
  const before = input.after === undefined ? undefined : keyring.ids.open('mediationVolume', input.after);
  const rows = await em.find(
    MediationVolume,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      ...(input.year !== undefined && { year: input.year }),
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: await presentVolumes(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('mediationVolume', last.id) : null,
  };
}

/** Volumes with the numbers of the files in them: two statements, however many. */
export async function presentVolumes(
  { em, keyring }: ActContext,
  volumes: readonly MediationVolume[],
): Promise<PresentedVolume[]> {
  await em.populate([...volumes], ['unit', 'committee']);
  const bound = await em.find(
    MediationCase,
    { volume: { $in: volumes.map((one) => one.id) } },
    { orderBy: { volumeOrder: 'asc' } },
  );
  return volumes.map((volume) => ({
    id: keyring.ids.seal('mediationVolume', volume.id),
    unit: { code: volume.unit.code, name: volume.unit.name },
    committee: volume.committee?.name ?? null,
    year: volume.year,
    number: volume.number,
    retention: volume.retention as Retention,
    day: volume.boundOn,
    cases: bound
      .filter((row) => row.volume?.id === volume.id)
      .map((row) => ({
        id: keyring.ids.seal('mediationCase', row.id),
        order: row.volumeOrder ?? 0,
        fileNumber: row.fileNumber ?? null,
      })),
  }));
}
