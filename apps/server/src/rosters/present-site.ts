import type { Answer } from '@linfa/contract';
import { quantityScale, type CommitteeKind, type siteKinds } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { rosterKeepers } from './rosters.policy.ts';
import type { Site } from './site.entity.ts';

export type PresentedSite = Answer<'rosters', 'openSite'>;

export async function presentSites(context: ActContext, rows: readonly Site[]): Promise<PresentedSite[]> {
  const { em, keyring } = context;
  await em.populate([...rows], ['unit']);
  return rows.map((row) => ({
    id: keyring.ids.seal('site', row.id),
    unit: { code: row.unit.code, name: row.unit.name },
    kind: row.kind as keyof typeof siteKinds,
    subkind: row.subkind ?? null,
    committeeKind: (row.committeeKind ?? null) as CommitteeKind | null,
    name: row.name,
    openedOn: row.openedOn,
    closedOn: row.closedOn ?? null,
    area: Number(row.area) / quantityScale,
    version: row.version,
    may:
      (row.closedOn ?? null) === null && reaches(actorOf(context), rosterKeepers, row.place) ? ['close' as const] : [],
  }));
}
