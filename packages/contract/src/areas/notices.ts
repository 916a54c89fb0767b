import { callResults, mostTemplatesAtOnce, noticeStates, wishActs, wishAnswers } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { some } from '../choices.ts';
import { code, id, instant, page, paging, unitCode } from '../shapes.ts';

/** What a notice is about: one of the person's own things, by the id that its own acts take. */
const thing = z.object({ kind: z.string(), id }).nullable();

const notice = z.object({
  id,
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  at: instant,
  read: z.boolean(),
  thing,
});

const call = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }),
  /** Masked; `revealCall` shows whom to ring up. */
  name: z.string(),
  phone: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  state: code(noticeStates),
  /** Why it could not be sent, or why nobody knows whether it was. */
  why: z.string(),
  since: instant,
  calls: z.number().int(),
  lastCall: z.object({ at: instant, result: code(callResults) }).nullable(),
  may: z.array(z.enum(['reveal', 'mark-called'])),
});

export const notices = {
  listMine: read('我的通知', z.strictObject(paging), page(notice).extend({ unread: z.number().int() })),
  markRead: write('把通知标为已读', z.strictObject({ notices: some(id, 100) }), z.object({ unread: z.number().int() })),
  wishTemplates: read(
    '办理某事时可以请求订阅的微信消息模板',
    z.strictObject({ act: code(wishActs) }),
    z.object({
      templates: z
        .array(z.string())
        .max(mostTemplatesAtOnce)
        .meta({ description: '交给 wx.requestSubscribeMessage；没有则不问' }),
      sandbox: z.boolean().meta({ description: '演示模式没有接通微信，消息不会真的发出' }),
    }),
  ),
  recordWish: write(
    '登记居民对订阅消息的答复：每同意一次可发一条',
    z.strictObject({
      answers: z
        .array(z.strictObject({ template: z.string().min(1).max(64), answer: code(wishAnswers) }))
        .min(1)
        .max(mostTemplatesAtOnce),
    }),
    z.object({ accepted: z.number().int().meta({ description: '记下的同意次数' }) }),
  ),
  listCalls: read(
    '待电话告知：没有发出或不知是否发出的通知，久候者在先',
    z.strictObject({ unit: unitCode, ...paging }),
    page(call),
  ),
  revealCall: write(
    '查看待告知人的姓名和电话，查看会留下记录',
    z.strictObject({ notice: id }),
    z.object({ name: z.string(), phone: z.string().nullable() }),
  ),
  markCalled: write('登记电话告知的结果', z.strictObject({ notice: id, result: code(callResults) }), call),
} as const;
