import { shiftModes, shiftStates } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { clock, code, day, id, line, text, unitCode } from '../shapes.ts';

const shift = z.object({
  id,
  community: z.object({ code: unitCode, name: z.string() }),
  adviser: z.object({ id, name: z.string() }).nullable(),
  day,
  startsAt: clock,
  minutes: z.number().int(),
  mode: code(shiftModes),
  state: code(shiftStates),
  slots: z.number().int(),
  booked: z.number().int(),
  may: z.array(z.enum(['cancel', 'close'])),
});

export const dutyShifts = {
  planRoster: write(
    '排班：按周重复，跳过节假日和例外日',
    z.strictObject({
      community: unitCode,
      adviser: id,
      from: day,
      to: day,
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      startsAt: clock,
      slotMinutes: z.number().int().min(10).max(120),
      slotCount: z.number().int().min(1).max(24),
      capacity: z.number().int().min(1).max(20).default(1),
      mode: code(shiftModes),
      except: z.array(day).max(100).default([]),
    }),
    z.object({ planned: z.array(z.object({ id, day })), skipped: z.array(z.object({ day, because: z.string() })) }),
  ),
  list: read(
    '一段时间的值班',
    z.strictObject({ unit: unitCode, from: day, to: day }),
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
