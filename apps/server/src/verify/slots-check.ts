import { query, type Row } from '../database/sql.ts';
import type { EntityManager } from '@mikro-orm/core';
import type { Check } from './check.ts';

/** A slot that says otherwise than its bookings would turn somebody away, or send two people to one place. */
export const slotsCheck: Check = {
  id: 'slots',
  holds: '每个时段已占的名额等于占用名额的预约数，且不超过容量',
  async run(em) {
    const [total] = await query(em, { text: 'select count(*) as n from slot', values: [] });
    const wrong = await slotPlaces(em, `s.taken <> ${held} or s.taken > s.capacity order by s.id limit 20`, []);
    return {
      looked: Number(total?.['n']),
      problems: wrong.map((row) => ({
        where: `slot#${String(row['id'])}`,
        what: `记为已占 ${String(row['taken'])}，实有预约 ${String(row['held'])}，容量 ${String(row['capacity'])}`,
      })),
    };
  },
};

const held = `(select count(*) from booking b where b.slot_id = s.id and b.state in ('booked', 'arrived', 'missed', 'served'))`;

/** What slots say they have given away, beside how many bookings really hold a place in them. */
export function slotPlaces(em: EntityManager, condition: string, values: readonly unknown[]): Promise<Row[]> {
  return query(em, {
    text: `select s.id as id, s.taken as taken, s.capacity as capacity, ${held} as held from slot s where ${condition}`,
    values,
  });
}
