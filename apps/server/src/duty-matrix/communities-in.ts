import type { EntityManager } from '@mikro-orm/core';
import type { Day, Period } from '@linfa/domain';
import type { Scope } from '@linfa/figures';
import { query, quote } from '../database/sql.ts';
import { scopeSql } from '../figures/cell-sql.ts';

export interface CommunityPlaces {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Where it stood within the scope, from when to when (`to` is the first day it no longer did). */
  readonly places: { readonly place: string; readonly from: Day; readonly to: Day | null }[];
}

/** The communities and villages that stood in the scope at any time of the period, in one statement. */
export async function communitiesIn(em: EntityManager, scope: Scope, { from, to }: Period): Promise<CommunityPlaces[]> {
  const within = scopeSql(scope, 'h');
  const [since, until] = [`h.${quote('from')}`, `h.${quote('to')}`];
  const rows = await query(em, {
    text: `select u.id as id, u.code as code, u.name as name, h.place as place, ${since} as since, ${until} as until
      from org_unit_place h join org_unit u on u.id = h.unit_id
      where u.kind in ('community', 'village') and ${within.text} and ${since} <= ? and (${until} is null or ${until} > ?) order by h.place, ${since}`,
    values: [...within.values, to, from],
  });
  const found = new Map<number, CommunityPlaces>();
  for (const row of rows) {
    const id = Number(row['id']);
    const community = found.get(id) ?? { id, code: String(row['code']), name: String(row['name']), places: [] };
    found.set(id, community);
    community.places.push({
      place: String(row['place']),
      from: String(row['since']),
      to: (row['until'] ?? null) as Day | null,
    });
  }
  return [...found.values()];
}
