import {
  countersignStates,
  serviceKinds,
  serviceModes,
  serviceResults,
  shiftModes,
  shiftOfferStates,
  shiftStates,
} from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { choice, some } from '../choices.ts';
import { clock, code, day, id, instant, line, page, paging, residentsUrl, text, unitCode } from '../shapes.ts';

const shift = z.object({
  id,
  community: z.object({ code: unitCode, name: z.string() }),
  adviser: z.object({ id, name: z.string() }).nullable(),
  day,
  startsAt: clock,
  minutes: z.number().int(),
  mode: code(shiftModes),
  state: code(shiftStates),
  countersign: code(countersignStates),
  version: z.number().int(),
  slots: z.number().int(),
  booked: z.number().int(),
  may: z.array(
    z.enum(['cancel', 'close', 'amend', 'miss', 'swap', 'offer-swap', 'move', 'countersign', 'object', 'show-code']),
  ),
});

const shiftTime = z.object({
  id,
  community: shift.shape.community,
  day,
  startsAt: clock,
  minutes: z.number().int(),
});

const offer = z.object({
  id,
  from: z.string(),
  to: z.string(),
  shift: shiftTime,
  inExchange: shiftTime.nullable(),
  state: code(shiftOfferStates),
  may: z.array(z.enum(['accept', 'decline', 'withdraw'])),
});

const toSign = z.object({
  shift: id,
  community: shift.shape.community,
  adviser: z.string().nullable(),
  day,
  startsAt: clock,
  minutes: z.number().int(),
  countersign: code(countersignStates),
});

const sheet = toSign.extend({
  lines: z
    .array(
      z.object({
        serviceKind: code(serviceKinds),
        mode: code(serviceModes),
        result: code(serviceResults),
        persons: z.number().int(),
        minutes: z.number().int(),
      }),
    )
    .meta({ description: '法律顾问当日在该社区的服务记录，不含服务对象和内容' }),
  seen: z.string().meta({ description: '所见内容的摘要；签字时交回，内容变了就不能签' }),
  signatures: z.array(
    z.object({
      became: code(countersignStates),
      way: z.enum(['online', 'code', 'paper']),
      by: z.string(),
      signer: z.string().nullable().meta({ description: '在纸上签字的人；null 为本人在线签字' }),
      day,
      minutes: z.number().int(),
      lines: z.number().int(),
      reason: z.string(),
    }),
  ),
});

const seen = z.string().length(64);
const shiftCode = z.string().regex(/^[A-Za-z0-9_-]{22}$/, '签字码不正确');
const told = z.object({ toldBookings: z.number().int() });

export const dutyShifts = {
  planRoster: write(
    '排班：按周重复，跳过节假日和例外日',
    z.strictObject({
      community: unitCode,
      adviser: id,
      from: day,
      to: day,
      weekdays: some(choice(z.number().int().min(1).max(7)), 7),
      startsAt: clock,
      slotMinutes: z.number().int().min(10).max(120),
      slotCount: z.number().int().min(1).max(24),
      capacity: z.number().int().min(1).max(20).default(1),
      mode: code(shiftModes),
      except: z.array(day).max(100).default([]),
      extra: z.array(day).max(100).default([]).meta({ description: '另外加排的日子，节假日也排' }),
    }),
    z.object({ planned: z.array(z.object({ id, day })), skipped: z.array(z.object({ day, because: z.string() })) }),
  ),
  list: read(
    '一段时间的值班',
    z.strictObject({ unit: unitCode, from: day, to: day }),
    z.object({ items: z.array(shift) }),
  ),
  get: read(
    '一次值班',
    z.strictObject({ shift: id }),
    shift.extend({ opensSheet: z.boolean().meta({ description: '可以看签字单' }) }),
  ),
  listHolidays: read(
    '一段时间里与平常星期不同的日子：放假，或周末补班',
    z.strictObject({ from: day, to: day }),
    z.object({ items: z.array(z.object({ day, kind: z.enum(['off', 'work']), name: z.string() })) }),
  ),
  listAdvisers: read(
    '某一天在一个单位任职的法律顾问，供排班、换班、转交和补录时选择',
    z.strictObject({
      unit: unitCode,
      on: day.optional(),
      since: day.optional().meta({ description: '补录以前的记录：自这天起任过职或值过班的都列出' }),
    }),
    z.object({ items: z.array(z.object({ id, name: z.string() })) }),
  ),
  listMine: read(
    '法律顾问本人一段时间的值班，不论在哪个社区',
    z.strictObject({ from: day, to: day }),
    z.object({ items: z.array(shift) }),
  ),
  cancelShift: write(
    '取消值班，并通知已预约的居民',
    z.strictObject({ shift: id, reason: line(100) }),
    z.object({ cancelledBookings: z.number().int() }),
  ),
  closeShift: write(
    '值班结束，登记实际时长',
    z.strictObject({ shift: id, minutes: z.number().int().min(0).max(1440), note: text(200).optional() }),
    z.object({ state: code(shiftStates) }),
  ),
  amendShift: write(
    '更正值班时长，写明理由，原值保留；已签字的须重新签字',
    z.strictObject({
      shift: id,
      version: z.number().int(),
      minutes: z.number().int().min(0).max(1440),
      reason: line(200),
    }),
    sheet,
  ),
  missShift: write(
    '登记未到岗，并通知已预约的居民',
    z.strictObject({ shift: id, reason: line(100) }),
    z.object({ cancelledBookings: z.number().int() }),
  ),
  moveShift: write(
    '值班改期，预约随之改期并通知居民',
    z.strictObject({ shift: id, day, startsAt: clock, reason: line(100) }),
    told,
  ),
  swapShift: write(
    '换班：由另一位法律顾问接替，或两人对调；通知双方和已预约的居民',
    z.strictObject({ shift: id, adviser: id, inExchange: id.optional(), reason: line(100) }),
    told,
  ),
  offerSwap: write(
    '法律顾问提出换班，请对方接替或对调',
    z.strictObject({ shift: id, adviser: id, inExchange: id.optional() }),
    offer,
  ),
  acceptSwap: write('同意换班', z.strictObject({ offer: id }), offer),
  declineSwap: write('不同意换班，或撤回自己提出的换班', z.strictObject({ offer: id }), offer),
  listSwaps: read('我提出的和请我的换班', z.strictObject({}), z.object({ items: z.array(offer) })),
  getSheet: read('一次值班的签字单：时长、服务记录和已有的签字', z.strictObject({ shift: id }), sheet),
  listToCountersign: read('待签字的值班', z.strictObject({ unit: unitCode, ...paging }), page(toSign)),
  countersignShift: write(
    '社区或街道工作人员为值班签字',
    z.strictObject({ shift: id, seen, code: shiftCode.optional() }),
    sheet,
  ),
  objectToShift: write('对值班提出异议，退回法律顾问', z.strictObject({ shift: id, seen, reason: line(200) }), sheet),
  enterPaperSignature: write(
    '补登纸质签字：谁、哪天签的',
    z.strictObject({ shift: id, seen, day, signer: line(30) }),
    sheet,
  ),
  showCode: write(
    '法律顾问出示签字码',
    z.strictObject({ shift: id }),
    z.object({ code: shiftCode, expiresAt: instant, residentsUrl }),
  ),
  openByCode: read('扫签字码，打开签字单', z.strictObject({ code: shiftCode }), sheet),
} as const;

export const slots = {
  listOpen: read(
    '社区法律顾问的可约时段',
    z.strictObject({ community: unitCode, from: day, to: day }),
    z.object({
      items: z.array(
        z.object({
          id,
          day,
          startsAt: clock,
          minutes: z.number().int(),
          mode: code(shiftModes),
          adviser: z.string().nullable(),
          free: z.number().int(),
        }),
      ),
    }),
  ),
} as const;
