import { query } from '../database/sql.ts';
import type { Check } from './check.ts';

const held = `(select count(*) from event_sign_up u where u.event_id = s.event_id and u.state in ('signed-up', 'attended'))`;

/** Seats that say otherwise than their sign-ups would turn somebody away, or let in more than there is room for. */
export const seatsCheck: Check = {
  id: 'seats',
  holds: '每场活动已占的名额等于占用名额的报名数，且不超过名额',
  async run(em) {
    const [total] = await query(em, { text: 'select count(*) as n from event_seating', values: [] });
    const wrong = await query(em, {
      text: `select s.event_id as id, s.taken as taken, s.capacity as capacity, ${held} as held from event_seating s where s.taken <> ${held} or s.taken > s.capacity order by s.event_id limit 20`,
      values: [],
    });
    return {
      looked: Number(total?.['n']),
      problems: wrong.map((row) => ({
        where: `event#${String(row['id'])}`,
        what: `记为已占 ${String(row['taken'])}，实有报名 ${String(row['held'])}，名额 ${String(row['capacity'])}`,
      })),
    };
  },
};
