import type { EntityClass, EntityManager } from '@mikro-orm/core';
import { recordSets, type RecordSetName } from '@linfa/figures';
import { AdviserAssignment } from '../advisers/adviser-assignment.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { dialectOfManager, quote } from '../database/sql.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationSession } from '../mediation/mediation-session.entity.ts';
import { OnlinePost } from '../outreach/online-post.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { Referral } from '../referrals/referral.entity.ts';
import { RegisterEntry } from '../registers/register-entry.entity.ts';
import { RosterMember } from '../rosters/roster-member.entity.ts';
import { Site } from '../rosters/site.entity.ts';
import { Screening } from '../screenings/screening.entity.ts';

/** The table behind each record set. */
export const recordEntities = {
  consultations: Consultation,
  dutyShifts: DutyShift,
  mediationCases: MediationCase,
  mediationSessions: MediationSession,
  screenings: Screening,
  outreachEvents: OutreachEvent,
  onlinePosts: OnlinePost,
  referrals: Referral,
  rosterMembers: RosterMember,
  sites: Site,
  adviserAssignments: AdviserAssignment,
  registerEntries: RegisterEntry,
} as const satisfies Record<RecordSetName, EntityClass<object>>;

export interface RecordTable {
  readonly entity: EntityClass<object>;
  /** Quoted. */
  readonly table: string;
  /** The SQL of a field of the set under an alias. @throws Error for a field that no column carries: a bug. */
  readonly column: (field: string, alias: string) => string;
  /** Whether a row may have no value in the field. */
  readonly nullable: (field: string) => boolean;
}

const known = new WeakMap<object, Map<RecordSetName, RecordTable>>();

/** How a record set's fields are read from its table, in the dialect of the manager. */
export function recordTable(em: EntityManager, set: RecordSetName): RecordTable {
  const metadata = em.getMetadata();
  const tables = known.get(metadata) ?? new Map<RecordSetName, RecordTable>();
  known.set(metadata, tables);
  const table = tables.get(set) ?? describeTable(em, set);
  tables.set(set, table);
  return table;
}

function describeTable(em: EntityManager, set: RecordSetName): RecordTable {
  const entity = recordEntities[set] as EntityClass<object>;
  const meta = em.getMetadata().get(entity);
  const mysql = dialectOfManager(em) === 'mysql';
  const under = recordSets[set].columnsUnder;
  const properties = meta.properties as Readonly<
    Record<string, { fieldNames?: string[]; nullable?: boolean } | undefined>
  >;
  const names = new Map<string, string>();
  const propertyOf = (field: string) => properties[field] ?? properties[field.replace(/Id$/, '')];
  return {
    entity,
    table: quote(meta.tableName),
    column(field, alias) {
      if (under !== undefined && field.startsWith(`${under}.`)) {
        // Checked against /^[a-z][A-Za-z0-9]*$/ when the definition was: nothing to escape.
        const extract = `json_extract(${alias}.${quote(under)}, '$.${field.slice(under.length + 1)}')`;
        return mysql ? `cast(${extract} as signed)` : extract;
      }
      const quoted = names.get(field);
      if (quoted !== undefined) return `${alias}.${quoted}`;
      const name = propertyOf(field)?.fieldNames?.[0];
      if (name === undefined) throw new Error(`${set} has no column for ${field}`);
      names.set(field, quote(name));
      return `${alias}.${quote(name)}`;
    },
    nullable: (field) => propertyOf(field)?.nullable ?? propertyOf(field) === undefined,
  };
}
