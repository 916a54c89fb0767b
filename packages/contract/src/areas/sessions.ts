import * as z from 'zod';
import { read, write } from '../act.ts';
import { id, instant, line, nothing, phone, unitCode } from '../shapes.ts';

const held = z.object({
  role: z.string(),
  unit: z.object({ code: unitCode, name: z.string() }),
  until: z.string().nullable(),
});

/** Who is signed in, and as what. Names come masked but for one's own. */
const me = z.object({
  person: z.object({ id, name: z.string() }),
  kind: z.enum(['resident', 'staff']),
  roles: z.array(held),
});

/** A bearer token for the mini-program; the console gets the same in an http-only cookie instead. */
const signedIn = z.object({ token: z.string().nullable(), expiresAt: instant, me });

export const sessions = {
  sendPhoneCode: write(
    '发送手机验证码',
    z.strictObject({ phone }),
    z.object({
      sent: z.literal(true),
      shownCode: z.string().nullable().meta({ description: '演示模式下直接显示的验证码' }),
    }),
  ),
  logInWithPhoneCode: write(
    '用手机验证码登录',
    z.strictObject({ phone, code: z.string().regex(/^\d{6}$/, '请填写6位验证码') }),
    signedIn,
  ),
  logInWithSlipCode: write(
    '用社区发的一次性登录码登录',
    z.strictObject({
      code: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[0-9A-Z]{12}$/, '登录码为12位'),
    }),
    signedIn,
  ),
  issueSlipCode: write(
    '为没有手机号的居民开一次性登录码',
    z.strictObject({
      name: line(30),
      community: unitCode,
      person: id.optional().meta({ description: '再次为同一位居民开码时填' }),
    }),
    z.object({ code: z.string(), expiresAt: instant, person: id }),
  ),
  logInStaff: write(
    '工作人员登录',
    z.strictObject({
      username: line(40).toLowerCase(),
      password: z.string().min(1).max(200),
      totp: z
        .string()
        .regex(/^\d{6}$/, '请填写6位动态码')
        .optional(),
      useCookie: z.boolean().default(false),
    }),
    signedIn,
  ),
  me: read('我是谁，有哪些角色', nothing, me),
  listMine: read(
    '我在哪些设备上登录着',
    nothing,
    z.object({
      items: z.array(z.object({ id, kind: z.string(), createdAt: instant, lastSeenAt: instant, current: z.boolean() })),
    }),
  ),
  revoke: write('退出另一台设备', z.strictObject({ session: id }), z.object({ revoked: z.literal(true) })),
  logOut: write('退出登录', nothing, z.object({ revoked: z.literal(true) })),
} as const;
