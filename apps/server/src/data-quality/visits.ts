import { dataQualityThresholds, matterKinds, wordDay } from '@linfa/domain';
import { groupsOf, namesOf, type Finder } from './finding.ts';
import { consultationColumns, consultationRecord, eventRecord } from './record-words.ts';

/** The same client, matter and day, more than once. */
export const duplicateVisits: Finder = async (looking) => {
  const { context, asked } = looking;
  const groups = await groupsOf(looking, {
    columns: consultationColumns,
    from: 'consultation t',
    where: [{ text: 't.held_on >= ? and t.held_on <= ? and t.client_key is not null', values: [asked.from, asked.to] }],
    by: ['t.unit_id', 't.client_key', 't.matter', 't.service_kind', 't.held_on'],
    least: dataQualityThresholds.sameVisits,
  });
  return groups.map(({ count, rows }) => ({
    kind: 'duplicate',
    identity: [0, 1, 2, 3, 4].map((index) => String(rows[0][`g${index}`])).join(' '),
    unitId: Number(rows[0]['unit']),
    sentence: `同一居民在${wordDay(String(rows[0]['g4']))}就同一事项（${matterKinds[String(rows[0]['g2']) as keyof typeof matterKinds]}）登记了${count}条。是否重复登记？`,
    records: rows.map((row) => consultationRecord(context, row)),
    count,
  }));
};

/** Consultations on site, on days on which the community had no shift. Visits at home and hotlines need none. */
export const servicesWithoutShift: Finder = async (looking) => {
  const { context, asked } = looking;
  const groups = await groupsOf(looking, {
    columns: consultationColumns,
    from: 'consultation t',
    where: [
      { text: 't.held_on >= ? and t.held_on <= ?', values: [asked.from, asked.to] },
      {
        text: `t.adviser_id is not null and t.service_kind = 'consultation' and t.mode = 'on-site' and t.channel in ('walk-in', 'booking')
          and not exists (select 1 from duty_shift s where s.place = t.place and s.held_on = t.held_on and s.state in ('planned', 'held'))`,
        values: [],
      },
    ],
    by: ['t.unit_id', 't.adviser_id'],
    least: dataQualityThresholds.servicesWithoutShift,
  });
  const names = await namesOf(
    context,
    groups.map(({ rows }) => Number(rows[0]['g1'])),
  );
  return groups.map(({ count, rows }) => ({
    kind: 'no-shift',
    identity: `${String(rows[0]['g0'])} ${String(rows[0]['g1'])} ${asked.from.slice(0, 4)}`,
    unitId: Number(rows[0]['unit']),
    sentence: `${names.get(Number(rows[0]['g1'])) ?? ''}在没有值班安排的日子登记了${count}条现场咨询。是值班没有排入，还是日期填错？`,
    records: rows.map((row) => consultationRecord(context, row)),
    count,
  }));
};

/** Events of a unit, nearly all with an attendance that ends in a zero. */
export const roundEvents: Finder = async (looking) => {
  const { context, asked } = looking;
  const groups = await groupsOf(looking, {
    columns: 't.held_on as day, t.title as title, t.attendance as attendance',
    from: 'outreach_event t',
    where: [
      {
        text: `t.state = 'held' and t.attendance > 0 and t.held_on >= ? and t.held_on <= ?`,
        values: [asked.from, asked.to],
      },
    ],
    by: ['t.unit_id'],
    least: dataQualityThresholds.roundEvents,
    also: {
      sum: 'case when t.attendance % 10 = 0 then 1 else 0 end',
      condition: `x >= n * ${dataQualityThresholds.roundShare}`,
    },
  });
  return groups.map(({ count, rows }) => ({
    kind: 'round-numbers',
    identity: `${String(rows[0]['g0'])} ${asked.from.slice(0, 4)}`,
    unitId: Number(rows[0]['unit']),
    sentence: `${count}场活动中，参加人次几乎都是整十数。是清点的，还是估计的？`,
    records: rows.map((row) => eventRecord(context, row)),
    count,
  }));
};
