import { applyAct, type TransitionTable } from './transition-table.ts';

export const bookingStates = {
  waiting: '候补中',
  booked: '已预约',
  arrived: '已到',
  missed: '未到',
  served: '已服务',
  cancelled: '已取消',
} as const;
export type BookingState = keyof typeof bookingStates;

export type BookingAct =
  | 'promote'
  | 'cancel'
  | 'leave-waiting'
  | 'reschedule'
  | 'mark-arrived'
  | 'mark-missed'
  | 'serve';

/** A booking's way: asked for, then given a place at once or when one frees. A place is held from `booked` until it is cancelled; someone marked missed by mistake may still arrive. */
export const bookingTable: TransitionTable<BookingState, BookingAct> = {
  thing: '预约',
  initial: 'waiting',
  states: bookingStates,
  acts: {
    promote: { word: '候补转为预约', roles: ['community-clerk', 'street-officer'], moves: { waiting: 'booked' } },
    cancel: {
      word: '取消',
      roles: ['resident', 'community-clerk', 'street-officer', 'adviser'],
      moves: { waiting: 'cancelled', booked: 'cancelled' },
    },
    'leave-waiting': {
      word: '退出候补',
      roles: ['resident', 'community-clerk', 'street-officer', 'adviser'],
      moves: { waiting: 'cancelled' },
    },
    reschedule: { word: '改约', roles: ['resident', 'community-clerk', 'street-officer'], moves: { booked: 'booked' } },
    'mark-arrived': {
      word: '登记已到',
      roles: ['adviser', 'community-clerk', 'street-officer'],
      moves: { booked: 'arrived', missed: 'arrived' },
    },
    'mark-missed': {
      word: '登记未到',
      roles: ['adviser', 'community-clerk', 'street-officer'],
      moves: { booked: 'missed' },
    },
    serve: {
      word: '登记服务',
      roles: ['adviser', 'community-clerk', 'street-officer'],
      moves: { booked: 'served', arrived: 'served', missed: 'served' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applyBookingAct(state: BookingState, act: BookingAct): BookingState {
  return applyAct(bookingTable, state, act);
}
