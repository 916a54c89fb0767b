import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Role } from '@linfa/domain';
import { recordSets, type Field, type RecordSetName } from '@linfa/figures';
import { serviceLoggers } from '../consultations/consultations.policy.ts';
import { mediationRevealers } from '../mediation/mediation.policy.ts';
import { referrers } from '../referrals/referrals.policy.ts';
import { Register } from '../registers/register.entity.ts';
import { rosterKeepers } from '../rosters/rosters.policy.ts';

/** A column that may be exported. */
export interface SourceColumn {
  readonly field: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'code' | 'number' | 'flag';
  readonly codes: Readonly<Record<string, string>> | null;
  /** SQL of the value, from the table `t`, its unit `u` and what `joins` adds. */
  readonly sql: string;
  /** Whose name or words it is: sealed, masked unless those roles give a reason. */
  readonly personal?: { readonly as: 'name' | 'text' };
  /** A name of staff, sealed but no secret. */
  readonly sealed?: true;
  /** Stored units of one printed. */
  readonly storedPer?: number;
  readonly join?: string;
}

export interface ExportSource {
  readonly source: string;
  readonly set: RecordSetName;
  readonly name: string;
  readonly byDay: boolean;
  readonly register?: string;
  readonly columns: readonly SourceColumn[];
  /** Who may have names and words unmasked. */
  readonly revealers: readonly Role[];
}

const common: readonly SourceColumn[] = [
  { field: 'id', label: '序号', kind: 'number', codes: null, sql: 't.id' },
  { field: 'unit', label: '单位', kind: 'text', codes: null, sql: 'u.name' },
  { field: 'unit-code', label: '单位代码', kind: 'text', codes: null, sql: 'u.code' },
];

const staff = (label: string): SourceColumn => ({
  field: 'adviser',
  label,
  kind: 'text',
  codes: null,
  sql: 'a.name_cipher',
  sealed: true,
  join: 'left join person a on a.id = t.adviser_id',
});
const plain = (field: string, label: string, sql: string): SourceColumn => ({
  field,
  label,
  kind: 'text',
  codes: null,
  sql,
});
const personal = (field: string, label: string, sql: string, as: 'name' | 'text'): SourceColumn => ({
  ...plain(field, label, sql),
  personal: { as },
});
const parties = (field: string, label: string, side: string): SourceColumn =>
  personal(
    field,
    label,
    `(select p.name_cipher from mediation_party p where p.case_id = t.id and p.side = '${side}' order by p.id limit 1)`,
    'name',
  );

/** What a table has beside what figures count. */
const more: Readonly<Partial<Record<RecordSetName, readonly SourceColumn[]>>> = {
  consultations: [
    staff('法律顾问'),
    personal('client', '服务对象', 't.client_name_cipher', 'name'),
    personal('summary', '内容摘要', 't.summary_cipher', 'text'),
  ],
  dutyShifts: [staff('法律顾问')],
  mediationCases: [
    plain('file-number', '卷宗号', 't.file_number'),
    parties('applicant', '申请人', 'applicant'),
    parties('respondent', '被申请人', 'respondent'),
  ],
  outreachEvents: [
    plain('title', '标题', 't.title'),
    plain('venue', '地点', 't.venue'),
    plain('organiser', '主办单位', 't.organiser'),
    plain('speaker', '主讲人', 't.speaker'),
    plain('audience', '对象', 't.audience'),
  ],
  onlinePosts: [plain('title', '标题', 't.title'), plain('address', '网址', 't.address')],
  referrals: [
    personal('client', '服务对象', 't.client_name_cipher', 'name'),
    personal('note', '说明', 't.note_cipher', 'text'),
  ],
  rosterMembers: [
    {
      ...personal('member', '姓名', 'm.name_cipher', 'name'),
      join: 'left join person m on m.id = t.person_id',
    },
  ],
  sites: [plain('title', '名称', 't.name')],
};

const revealers: Readonly<Partial<Record<RecordSetName, readonly Role[]>>> = {
  consultations: serviceLoggers,
  referrals: referrers,
  mediationCases: mediationRevealers,
  rosterMembers: rosterKeepers,
};

/** Sets that mean nothing line by line are left out. */
const sets: readonly RecordSetName[] = [
  'consultations',
  'dutyShifts',
  'mediationCases',
  'screenings',
  'outreachEvents',
  'onlinePosts',
  'referrals',
  'rosterMembers',
  'sites',
];

/** Everything that can be exported, registers included. One statement. */
export async function exportSources(em: EntityManager): Promise<ExportSource[]> {
  const registers = await em.find(Register, {}, { orderBy: { id: 'asc' } });
  return [...sets.map(sourceOf), ...registers.map(registerSource)];
}

/** @throws RuleError `bad-export` */
export async function exportSource(em: EntityManager, source: string): Promise<ExportSource> {
  const found = (await exportSources(em)).find((one) => one.source === source);
  if (!found) throw new RuleError('bad-export', { reason: `没有数据来源“${source}”` });
  return found;
}

function sourceOf(set: RecordSetName): ExportSource {
  const { label, fields, lasting } = recordSets[set];
  const counted = Object.entries(fields).flatMap(([field, one]) => columnOf(field, one));
  return {
    source: set,
    set,
    name: label,
    byDay: lasting === undefined,
    columns: [...common, ...counted, ...(more[set] ?? [])],
    revealers: revealers[set] ?? [],
  };
}

function columnOf(field: string, one: Field): SourceColumn[] {
  const sql = `t.\`${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}\``;
  if (one.kind === 'key') return [];
  if (one.kind === 'measure')
    return [{ field, label: one.label, kind: 'number', codes: null, sql, storedPer: one.storedPer }];
  return [
    {
      field,
      label: one.label,
      kind: one.kind === 'code' && !one.codes ? 'text' : one.kind,
      codes: one.kind === 'code' ? (one.codes ?? null) : null,
      sql,
    },
  ];
}

function registerSource(register: Register): ExportSource {
  const column = (
    field: string,
    label: string,
    kind: SourceColumn['kind'],
    codes?: Record<string, string>,
  ): SourceColumn => ({
    field,
    label,
    kind,
    codes: codes ?? null,
    sql: `t.\`${field}\``,
  });
  return {
    source: `registerEntries:${register.code}`,
    set: 'registerEntries',
    name: `台账：${register.name}`,
    byDay: true,
    register: register.code,
    revealers: [],
    columns: [
      ...common,
      column('day', '日期', 'day'),
      ...(register.categories ? [column('category', '类别', 'code', register.categories)] : []),
      ...register.columns.map(({ code, name, type, codes }): SourceColumn => {
        if (type === 'status' || type === 'subject')
          return { ...column(type, name, codes ? 'code' : 'text', { ...codes }), codes: codes ?? null };
        // Codes of columns are letters and digits, as their definition was checked for.
        const sql = `t.\`${type === 'number' ? 'values' : 'texts'}\` ->> '$.${code}'`;
        return {
          field: `values.${code}`,
          label: name,
          kind: type === 'number' ? 'number' : type === 'day' ? 'day' : codes ? 'code' : 'text',
          codes: codes ?? null,
          sql,
          ...(type === 'number' && { storedPer: 10_000 }),
        };
      }),
    ],
  };
}
