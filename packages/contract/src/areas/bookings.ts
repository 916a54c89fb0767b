import { bookingStates, matterKinds, shiftModes } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../act.ts';
import { code, day, id, line, nothing, phone, text, unitCode } from '../shapes.ts';

const booking = z.object({
  id,
  /** Shown at the door instead of a name. */
  code: z.string(),
  state: code(bookingStates),
  day,
  startsAt: z.string(),
  minutes: z.number().int(),
  community: z.object({ code: unitCode, name: z.string() }),
  adviser: z.string().nullable(),
  mode: code(shiftModes).meta({ description: '到现场、等电话或视频' }),
  matter: code(matterKinds),
  note: z.string(),
  servedName: z.string(),
  /** 1 for whoever is next when a place frees. */
  waitingPosition: z.number().int().nullable(),
  cancelReason: z.string(),
  may: z.array(z.enum(['cancel', 'leave-waiting', 'reschedule', 'mark-arrived', 'mark-missed', 'serve'])),
});

const onBehalfOf = z
  .strictObject({ name: line(30), phone: phone.optional() })
  .meta({ description: '代他人预约；不填为本人' });

/** What staff enter for somebody who came or called. */
const forResident = z.strictObject({
  slot: id,
  matter: code(matterKinds),
  note: text(300).default(''),
  resident: z.strictObject({ name: line(30), phone: phone.optional() }),
});

export const bookings = {
  bookSlot: write(
    '预约法律顾问',
    z.strictObject({
      slot: id,
      matter: code(matterKinds),
      note: text(300).default(''),
      onBehalfOf: onBehalfOf.optional(),
    }),
    booking,
  ),
  bookForResident: write('工作人员代居民预约', forResident, booking),
  cancelBooking: write('取消预约', z.strictObject({ booking: id, reason: text(100).default('') }), booking),
  rescheduleBooking: write('改约：先占到新的时段，再放开原来的', z.strictObject({ booking: id, slot: id }), booking),
  joinWaitingList: write(
    '时段已满，登记候补；有人取消时依次转为预约',
    z.strictObject({
      slot: id,
      matter: code(matterKinds),
      note: text(300).default(''),
      onBehalfOf: onBehalfOf.optional(),
    }),
    booking,
  ),
  waitForResident: write('工作人员代居民登记候补；时段已满，有人取消时依次转为预约', forResident, booking),
  leaveWaitingList: write('退出候补；已经转为预约的不受影响', z.strictObject({ booking: id }), booking),
  markArrived: write('居民已到', z.strictObject({ booking: id }), booking),
  markMissed: write('居民未到', z.strictObject({ booking: id }), booking),
  listMine: read('我的预约', nothing, z.object({ items: z.array(booking) })),
  listForShift: read('一次值班的预约', z.strictObject({ shift: id }), z.object({ items: z.array(booking) })),
} as const;
