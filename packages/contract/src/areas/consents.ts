import { consentKinds, consentMedia, guardianRelations } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, instant, line, nothing, phone, text, unitCode } from '../shapes.ts';

const version = z.number().int().min(1).max(10_000);

const consentText = z.object({
  kind: code(consentKinds),
  version,
  from: day,
  title: z.string(),
  asked: z.string().meta({ description: '收集什么' }),
  why: z.string().meta({ description: '为什么收集' }),
  kept: z.string().meta({ description: '保存多久' }),
  text: z.string(),
});

const consent = z.object({
  id,
  kind: code(consentKinds),
  version,
  title: z.string(),
  givenAt: instant,
  medium: code(consentMedia),
  minor: z.string().nullable().meta({ description: '为哪位未成年人' }),
  withdrawnAt: instant.nullable(),
  current: z.boolean().meta({ description: '对现行文本仍然有效' }),
  may: z.array(z.enum(['withdraw'])),
});

const guardian = z.strictObject({ name: line(30), relation: code(guardianRelations) });

export const consents = {
  listTexts: read('现行的各项授权文本', nothing, z.object({ items: z.array(consentText) })),
  give: write(
    '同意一项授权；须是现行文本',
    z.strictObject({ kind: code(consentKinds).exclude(['guardian']), version }),
    consent,
  ),
  giveForMinor: write(
    '监护人为不满十四周岁的未成年人同意',
    z.strictObject({ version, minor: line(30), guardian }),
    consent,
  ),
  withdraw: write('撤回一项同意；不影响撤回之前已经办理的', z.strictObject({ consent: id }), consent),
  listMine: read('我同意过什么、何时、哪一版', nothing, z.object({ items: z.array(consent) })),
  recordPaperConsent: write(
    '登记居民在纸上签字的同意',
    z.strictObject({
      community: unitCode,
      kind: code(consentKinds),
      version,
      signedOn: day,
      who: z.union([
        z.strictObject({ person: id.meta({ description: '开过一次性登录码的居民' }) }),
        z.strictObject({ name: line(30), phone: phone.optional() }),
      ]),
      minor: z
        .strictObject({ name: line(30), guardian })
        .optional()
        .meta({ description: '监护人同意时填' }),
    }),
    consent,
  ),
  publishText: write(
    '发布一项授权的新文本，自某日起施行',
    z.strictObject({
      kind: code(consentKinds),
      from: day,
      title: line(60),
      asked: line(500),
      why: line(500),
      kept: line(300),
      text: text(10_000).min(1, '请填写'),
      asksAgain: z.boolean().default(true).meta({ description: '已同意旧文本的是否要重新同意' }),
    }),
    consentText,
  ),
} as const;
