import type { EntityManager } from '@mikro-orm/core';
import { wordDay, type Day, type Period } from '@linfa/domain';
import { scopeSql } from '../figures/cell-sql.ts';
import { query, quote } from '../database/sql.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { OrgUnitSuccession } from '../org-units/succession.entity.ts';
import type { UnitScopes } from '../org-units/unit-scope.ts';
import { childLength } from '../statistics/figures-by-child.ts';

export interface Street {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Its places and those of the units that became part of it by the end of the year. */
  readonly places: readonly string[];
}

export interface StreetsOfYear {
  readonly streets: readonly Street[];
  /** Places below the unit that belong to no street today, with what stood there. */
  readonly elsewhere: readonly { readonly place: string; readonly name: string }[];
  /** What changed in the year, in Chinese. */
  readonly changes: readonly string[];
}

/** What makes a report of its own below a unit: streets and towns below a district, districts below a city. */
const reporting = ['street', 'town', 'district'];

/** The streets of a year's end, and where the records of those that are gone belong. Two statements. */
export async function streetsOf(
  em: EntityManager,
  unit: OrgUnit,
  scopes: UnitScopes,
  period: Period,
): Promise<StreetsOfYear> {
  const within = scopeSql(scopes.of(period), 'h');
  const rows = (
    await query(em, {
      text: `select u.id as id, u.code as code, u.name as name, u.kind as kind, u.valid_to as ended, h.place as place, h.${quote('to')} as gone, h.${quote('from')} as came
        from org_unit_place h join org_unit u on u.id = h.unit_id where ${within.text} and length(h.place) = ${childLength(unit)} and h.${quote('from')} <= ? order by h.place`,
      values: [...within.values, period.to],
    })
  ).map((row) => ({
    id: Number(row['id']),
    code: String(row['code']),
    name: String(row['name']),
    kind: String(row['kind']),
    place: String(row['place']),
    came: String(row['came']).slice(0, 10),
    stands: [row['gone'], row['ended']].map(dayOrNull).every((day) => day === null || day > period.to),
    gone: dayOrNull(row['gone']),
  }));
  const successions = await em.find(
    OrgUnitSuccession,
    { predecessor: { $in: rows.map((row) => row.id) }, kind: 'merge', on: { $lte: period.to } },
    { populate: ['predecessor', 'successor'] },
  );
  const into = new Map(successions.map((one) => [one.predecessor.id, one.successor.id]));
  const heir = (id: number): number => {
    const next = into.get(id);
    return next === undefined ? id : heir(next);
  };
  const standing = rows.filter((row) => row.stands && reporting.includes(row.kind));
  const streets = standing.map((street): Street => ({
    id: street.id,
    code: street.code,
    name: street.name,
    places: [...new Set(rows.filter((row) => heir(row.id) === street.id).map((row) => row.place))],
  }));
  const known = new Set(streets.flatMap((one) => one.places));
  return {
    streets,
    elsewhere: rows.filter((row) => !known.has(row.place)).map(({ place, name }) => ({ place, name })),
    changes: [
      ...successions
        .filter((one) => one.on >= period.from)
        .map(
          (one) =>
            `${one.predecessor.name}自${wordDay(one.on)}起并入${one.successor.name}，并入前的记录计入${one.successor.name}。`,
        ),
      ...rows.flatMap(({ id, name, gone }) =>
        gone === null || gone < period.from || gone > period.to || into.has(id)
          ? []
          : [`${name}自${wordDay(gone)}起划出，此前的记录仍在${unit.name}。`],
      ),
      ...rows
        .filter(
          (row) => row.stands && row.came > period.from && !successions.some((one) => one.successor.id === row.id),
        )
        .map((row) => `${row.name}自${wordDay(row.came)}起划入或设立，此前的记录不在其中。`),
    ],
  };
}

function dayOrNull(stored: unknown): Day | null {
  return stored === null ? null : (stored as string).slice(0, 10);
}
