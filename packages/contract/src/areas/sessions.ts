import * as z from 'zod';
import { read, write } from '../act.ts';
import { id, instant, line, nothing, phone, phoneProof, residentsUrl, unitCode } from '../shapes.ts';

const held = z.object({
  role: z.string(),
  unit: z.object({ code: unitCode, name: z.string() }),
  until: z.string().nullable(),
});

/** Who is signed in, and as what; one's own name in full. */
const me = z.object({
  person: z.object({
    id,
    name: z.string(),
    phone: z.string().nullable().meta({ description: '手机号，中间四位不显示；没有绑定为 null' }),
  }),
  kind: z.enum(['resident', 'staff']),
  roles: z.array(held),
  account: z
    .object({
      username: z.string(),
      mustChange: z.boolean().meta({ description: '初始密码，须先修改' }),
      totp: z.boolean().meta({ description: '已启用动态码' }),
      needsSecondFactor: z.boolean().meta({ description: '须先启用动态码，才能办理业务' }),
      recoveryCodesLeft: z.number().int(),
    })
    .nullable()
    .meta({ description: '工作人员账号；居民没有' }),
});

/** From `wx.login`, or from the phone component; it works once and for five minutes. */
const wechatCode = line(128).meta({ description: '微信给的一次性凭证' });
const password = z.string().min(1, '请填写').max(200);
const totpCode = z.string().regex(/^\d{6}$/, '请填写6位动态码');
/** Twelve characters, read from paper: with or without hyphens. */
const paperCode = z
  .string()
  .trim()
  .max(20)
  .transform((typed) => typed.replaceAll('-', '').toUpperCase());

/** A bearer token for the mini-program; the console gets the same in an http-only cookie instead. */
const signedIn = z.object({ token: z.string().nullable(), expiresAt: instant, me });

export const sessions = {
  sendPhoneCode: write(
    '发送手机验证码',
    z.strictObject({ phone }),
    z.object({
      sent: z.literal(true),
      request: z.string().meta({ description: '与验证码一起交回：验证码只在要它的这台设备上有效' }),
      shownCode: z.string().nullable().meta({ description: '演示模式下直接显示的验证码' }),
    }),
  ),
  logInWithPhoneCode: write('用手机验证码登录', phoneProof, signedIn),
  logInWithWechat: write(
    '用微信登录',
    z.strictObject({ code: wechatCode }),
    signedIn.extend({
      sandbox: z.boolean().meta({ description: '演示模式没有接通微信，身份是模拟的' }),
      phoneKnown: z.boolean(),
    }),
  ),
  bindPhone: write(
    '用验证码绑定手机号',
    phoneProof,
    z.object({ me, united: z.boolean().meta({ description: '与这个手机号原有的记录合为一人' }) }),
  ),
  bindWechatPhone: write(
    '用微信手机号组件绑定手机号',
    z.strictObject({ code: wechatCode }),
    z.object({ me, united: z.boolean(), sandbox: z.boolean() }),
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
    z.object({ code: z.string(), expiresAt: instant, person: id, residentsUrl }),
  ),
  logInStaff: write(
    '工作人员登录',
    z.strictObject({
      username: line(40).toLowerCase(),
      password,
      totp: totpCode.optional(),
      recoveryCode: paperCode.optional().meta({ description: '恢复码：动态码用不了时用，一码一次' }),
      useCookie: z.boolean().default(false),
    }),
    signedIn,
  ),
  changePassword: write(
    '修改自己的密码',
    z.strictObject({ oldPassword: password, newPassword: password }),
    z.object({ endedSessions: z.number().int().meta({ description: '因此退出的其他设备数' }) }),
  ),
  setUpTotp: write(
    '准备启用动态码',
    z.strictObject({ password }),
    z.object({ secret: z.string(), address: z.string().meta({ description: 'otpauth 地址，做成二维码供扫描' }) }),
  ),
  confirmTotp: write(
    '用一个动态码确认启用',
    z.strictObject({ totp: totpCode }),
    z.object({ recoveryCodes: z.array(z.string()).meta({ description: '恢复码，只显示这一次' }) }),
  ),
  dropTotp: write('停用动态码', z.strictObject({ password }), z.object({ dropped: z.literal(true) })),
  me: read('我是谁，有哪些角色', nothing, me),
  deviceKey: read(
    '手机离线保存草稿用的密钥；登录后取，随登录保存在手机上',
    nothing,
    z.object({
      keys: z
        .array(
          z.object({
            id: z.string().meta({ description: '密钥的标识，记在用它加密的内容旁' }),
            key: z.string().meta({ description: '256位，base64url' }),
          }),
        )
        .min(1)
        .meta({ description: '第一个用于加密；其余是合并前的身份留下的，只用于解密' }),
    }),
  ),
  listMine: read(
    '我在哪些设备上登录着',
    nothing,
    z.object({
      items: z.array(
        z.object({
          id,
          kind: z.enum(['resident', 'staff']),
          createdAt: instant,
          lastSeenAt: instant,
          current: z.boolean(),
        }),
      ),
    }),
  ),
  revoke: write(
    '退出另一台设备',
    z.strictObject({
      session: id,
      password: password.optional().meta({ description: '工作人员须再填一次登录密码；居民不填，须在10分钟内登录过' }),
    }),
    z.object({ revoked: z.literal(true) }),
  ),
  logOut: write('退出登录', nothing, z.object({ revoked: z.literal(true) })),
} as const;
