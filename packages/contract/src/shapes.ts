import { fileKinds, isDay, mostFilesOfThing } from '@linfa/domain';
import * as z from 'zod';
import { choice } from './choices.ts';
import { leftOut } from './left-out.ts';

/** An id that says nothing about how many there are; made by the server. */
export const id = choice(z.string().regex(/^[A-Za-z0-9_-]{22}$/, '编号不正确')).meta({ description: '编号' });

export const day = choice(z.string().refine(isDay, '请使用 2024-11-30 这样的日期')).meta({
  description: '日期（北京时间）',
  example: '2026-03-01',
});

/** A time of day in Beijing. */
export const clock = choice(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请使用 09:30 这样的时间'));

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime().meta({ description: '时刻（UTC）' });
/** For a code that is shown at a desk and used elsewhere. */
export const residentsUrl = z.url().nullable().meta({ description: '居民端的网站地址；与工作台同一网站时可为空' });

/** A line of text that a person typed: trimmed, no control characters. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1, leftOut.written)
    .max(longest, `最多${longest}个字`)
    .refine(hasNoControls, '含有不能识别的字符');
}

/** Longer text; line breaks and tabs are kept. */
export function text(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, `最多${longest}个字`)
    .refine((value) => hasNoControls(value.replace(/[\n\r\t]/g, '')), '含有不能识别的字符');
}

/** Text kept exactly as it was typed, spaces included, on one line. */
export function typed(longest: number) {
  return z.string().max(longest, `最多${longest}个字`).refine(hasNoControls, '含有不能识别的字符');
}

export const phone = z
  .string()
  .regex(/^1[3-9]\d{9}$/, '请填写11位手机号')
  .meta({ description: '手机号' });
/** That one holds a phone: the code sent to it, on the device that asked for it. */
export const phoneProof = z.strictObject({
  phone,
  code: z.string().regex(/^\d{6}$/, '请填写6位验证码'),
  request: z.string().max(64).meta({ description: '发送验证码时答复的 request；这台设备没有要过验证码的，填空' }),
});
/** A page that anybody may open: people are sent there, so it is encrypted, on a named host, and carries no password. */
export const webAddress = z
  .string()
  .trim()
  .max(500, '网址最多500个字')
  .regex(
    /^https:\/\/([a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9](:\d{1,5})?([/?#][\w\-.~:/?#[\]@!$&()*+,;=%]*)?$/i,
    '请粘贴以 https:// 开头的网址',
  )
  .meta({ description: '网址', example: 'https://mp.weixin.qq.com/s/abc' });

export const nothing = z.strictObject({});
/** In cents. */
export const cents = z.number().int().min(0).max(100_000_000_000).meta({ description: '金额，单位为分' });

export const unitCode = choice(z.string().min(1, leftOut.chosen).max(40)).meta({ description: '单位代码' });

/** One page of a list: the items, and where to go on. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: '下一页的起点；没有更多时为 null' }),
  });
}

export const paging = { after: z.string().max(60).optional(), limit: z.number().int().min(1).max(100).default(20) };

/** Codes of one of the domain's lists. */
export function code<const List extends Readonly<Record<string, unknown>>>(list: List) {
  return z.enum(Object.keys(list) as [keyof List & string, ...(keyof List & string)[]]);
}

function hasNoControls(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are the characters that are refused
  return !/[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/.test(value);
}

/** A file that hangs on something, or was just uploaded: `GET /api/files/<id>` gives it. */
export const file = z.object({
  id,
  name: z.string(),
  kind: code(fileKinds),
  size: z.number().int().meta({ description: '字节' }),
});

/** One's own uploads (`POST /api/files`), to hang on what the act makes. */
export const uploads = z
  .array(id)
  .max(mostFilesOfThing, `最多${mostFilesOfThing}个文件`)
  .default([])
  .meta({ description: '已上传文件的编号' });

/** Acts of a transition table, as `may` offers them. */
export function actsOf<Act extends string>(table: { readonly acts: Readonly<Record<Act, unknown>> }) {
  return z.array(z.enum(Object.keys(table.acts) as [Act, ...Act[]]));
}

/** One step of a thing's way, as the audit has it. */
export const stepTaken = z.object({
  at: instant,
  act: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string().meta({ description: '办理人姓名' }),
});
