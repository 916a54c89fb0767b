import { committeeKinds, rosters as rosterCodes, siteKinds } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, line, page, paging, phone, unitCode } from '../shapes.ts';

const unit = z.object({ code: unitCode, name: z.string() });
const member = z.object({
  id,
  unit,
  roster: code(rosterCodes),
  name: z.string().meta({ description: '未要求显示或无权查看时只见姓' }),
  joinedOn: day,
  leftOn: day.nullable(),
  fullTime: z.boolean(),
  certified: z.boolean(),
  certificate: z.string().nullable(),
  site: z.object({ id, name: z.string() }).nullable(),
  version: z.number().int(),
  may: z.array(z.enum(['leave'])),
});
const site = z.object({
  id,
  unit,
  kind: code(siteKinds),
  subkind: z.string().nullable(),
  committeeKind: code(committeeKinds).nullable(),
  name: z.string(),
  openedOn: day,
  closedOn: day.nullable(),
  area: z.number().meta({ description: '平方米' }),
  version: z.number().int(),
  may: z.array(z.enum(['close'])),
});

export const rosters = {
  list: read(
    '某日在册的人员',
    z.strictObject({
      unit: unitCode,
      roster: code(rosterCodes),
      on: day,
      names: z.boolean().default(false).meta({ description: '显示完整姓名；查看会留下记录' }),
      ...paging,
    }),
    page(member),
  ),
  join: write(
    '某日起加入名册',
    z.strictObject({
      unit: unitCode,
      roster: code(rosterCodes),
      day,
      person: z.strictObject({ name: line(30), phone: phone.optional() }),
      fullTime: z.boolean().default(false),
      certified: z.boolean().default(false),
      certificate: line(60).optional(),
      site: id.optional(),
    }),
    member,
  ),
  leave: write('某日起不再在册', z.strictObject({ member: id, version: z.number().int(), day }), member),
  listSites: read(
    '某日存在的阵地与组织',
    z.strictObject({ unit: unitCode, kind: code(siteKinds).optional(), on: day, ...paging }),
    page(site),
  ),
  openSite: write(
    '设立阵地或组织',
    z.strictObject({
      unit: unitCode,
      kind: code(siteKinds),
      name: line(120),
      day,
      subkind: line(40).optional(),
      committeeKind: code(committeeKinds).optional(),
      area: z.number().default(0).meta({ description: '平方米' }),
    }),
    site,
  ),
  closeSite: write('撤销阵地或组织', z.strictObject({ site: id, version: z.number().int(), day }), site),
} as const;
