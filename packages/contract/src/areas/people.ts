import { revealReasons, roles, uniteReasons } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, instant, line, page, paging, phone, unitCode } from '../shapes.ts';

const named = z.object({ code: unitCode, name: z.string() });
const role = code(roles);
const until = day.nullable().meta({ description: '自此日起不再担任；null 为至今' });
const from = day.meta({ description: '第一天' });
const to = day.optional().meta({ description: '自此日起不再；不填为不定期' });

const holding = z.object({
  id,
  role,
  unit: named,
  from,
  until,
  may: z.array(z.enum(['end'])),
});

const person = z.object({
  id,
  name: z.string().meta({ description: '已遮盖，如 王**' }),
  phone: z.string().nullable().meta({ description: '已遮盖，如 138****8000' }),
  roles: z.array(holding),
});

const detail = person.extend({
  version: z.number().int(),
  may: z.array(z.enum(['correct', 'correct-phone', 'reveal', 'create-account', 'see-sessions', 'unite'])),
});

const account = z.object({
  id,
  person: z.object({ id, name: z.string() }),
  username: z.string(),
  roles: z.array(z.object({ role, unit: named })),
  mustChange: z.boolean().meta({ description: '尚未修改初始密码' }),
  totp: z.boolean().meta({ description: '已设动态码' }),
  lockedAt: instant.nullable(),
  may: z.array(z.enum(['reset-password', 'lock', 'unlock'])),
});

const initial = z.object({
  account,
  initialPassword: z.string().meta({ description: '只显示这一次；首次登录后须修改' }),
});

const assignment = z.object({
  id,
  adviser: z.object({ id, name: z.string() }).nullable(),
  unit: named,
  firm: z.string(),
  contractNumber: z.string().nullable(),
  from,
  until,
  may: z.array(z.enum(['end'])),
});

const grant = { role, unit: unitCode, from, to };
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/, '用户名以字母开头，用小写字母、数字、点、横线，3至40个')
  .meta({ description: '用户名' });

export const people = {
  list: read(
    '某一天一个单位及其以下的工作人员和他们的角色；姓名和电话已遮盖',
    z.strictObject({ unit: unitCode, on: day.optional(), role: role.optional(), ...paging }),
    page(person),
  ),
  find: read(
    '按手机号或姓名在所辖的工作人员中查找',
    z.strictObject({ unit: unitCode, phone: phone.optional(), name: line(30).optional() }),
    z.object({ items: z.array(person) }),
  ),
  get: read('一位工作人员', z.strictObject({ person: id }), detail),
  add: write(
    '登记一位工作人员并任命其第一个角色；同一手机号即为同一人',
    z.strictObject({ name: line(30), phone: phone.optional(), ...grant }),
    detail,
  ),
  correct: write(
    '更正姓名或手机号；改手机号由系统管理员办理，该人的手机登录随即退出',
    z.strictObject({
      person: id,
      version: z.number().int(),
      name: line(30).optional(),
      phone: phone.nullable().optional(),
    }),
    detail,
  ),
  reveal: write(
    '查看一位工作人员的姓名和手机号；每次查看都留下记录',
    z.strictObject({ person: id, reason: code(revealReasons) }),
    z.object({ name: z.string(), phone: z.string().nullable() }),
  ),
  unite: write(
    '两条登记是同一个人：合为一条，两条下的记录、任职和登录都归留下的一条；不能撤销',
    z.strictObject({
      keep: id.meta({ description: '留下的一条；两条都有手机号时用这一条的' }),
      gone: id.meta({ description: '并入的一条' }),
      reason: code(uniteReasons),
    }),
    detail,
  ),
  grantRole: write('任命角色', z.strictObject({ person: id, ...grant }), detail),
  endRole: write(
    '免去角色；以前的任职照旧保留',
    z.strictObject({ holding: id, day: day.meta({ description: '自此日起不再担任，不早于今天' }) }),
    detail,
  ),
  listAccounts: read('工作人员的账号', z.strictObject({ unit: unitCode, ...paging }), page(account)),
  createAccount: write('开设账号，得到一次性的初始密码', z.strictObject({ person: id, username }), initial),
  resetPassword: write(
    '重置密码，该人在管理台的登录全部退出',
    z.strictObject({
      account: id,
      dropTotp: z.boolean().default(false).meta({ description: '手机遗失时一并取消动态码' }),
    }),
    initial,
  ),
  lockAccount: write('停用账号，该人在管理台的登录全部退出', z.strictObject({ account: id }), account),
  unlockAccount: write('恢复账号', z.strictObject({ account: id }), account),
  listSessions: read(
    '一位工作人员在哪些设备上登录着',
    z.strictObject({ person: id }),
    z.object({
      items: z.array(z.object({ id, kind: z.enum(['resident', 'staff']), createdAt: instant, lastSeenAt: instant })),
    }),
  ),
  endSession: write(
    '让一位工作人员退出一台设备',
    z.strictObject({ session: id }),
    z.object({ revoked: z.literal(true) }),
  ),
  assignAdviser: write(
    '为社区聘任法律顾问，并任命其角色；超过规定的社区数时给出提醒',
    z.strictObject({
      unit: unitCode,
      adviser: id,
      firm: line(120),
      contractNumber: line(60).optional(),
      from,
      to,
    }),
    z.object({ assignment, warnings: z.array(z.string()) }),
  ),
  endAssignment: write(
    '终止法律顾问的聘任及其在该社区的角色',
    z.strictObject({ assignment: id, day: day.meta({ description: '自此日起不再服务，不早于今天' }) }),
    assignment,
  ),
  listAssignments: read(
    '某一天一个单位及其以下的法律顾问聘任',
    z.strictObject({ unit: unitCode, on: day.optional(), ...paging }),
    page(assignment),
  ),
  loadView: read(
    '一段时间内每位法律顾问服务的社区、值班时长和咨询次数；按姓名排列，不作排名',
    z.strictObject({ unit: unitCode, from: day, to: day }),
    z.object({
      items: z.array(
        z.object({
          adviser: z.object({ id, name: z.string() }),
          communities: z.array(named),
          hours: z.number(),
          consultations: z.number().int(),
        }),
      ),
    }),
  ),
} as const;
