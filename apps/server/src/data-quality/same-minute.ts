import { dataQualityThresholds } from '@linfa/domain';
import { dialectOfManager } from '../database/sql.ts';
import { groupsOf, namesOf, type Finder } from './finding.ts';
import { consultationColumns, consultationRecord } from './record-words.ts';

/** Many lines of the service log that one person entered within a minute, as the audit knows. */
export const sameMinute: Finder = async (looking) => {
  const { context, asked } = looking;
  const mysql = dialectOfManager(context.em) === 'mysql';
  // Minutes since 1970 on either: SQLite keeps an instant as milliseconds.
  const minute = mysql ? "floor(timestampdiff(second, '1970-01-01', a.at) / 60)" : 'a.at / 60000';
  const groups = await groupsOf(looking, {
    columns: consultationColumns,
    from: `consultation t join audit_entry a on a.thing = concat('consultation:', t.id) and a.act in ('consultations.logConsultation', 'consultations.logMany')`,
    where: [{ text: 't.held_on >= ? and t.held_on <= ?', values: [asked.from, asked.to] }],
    by: ['a.actor', minute],
    least: dataQualityThresholds.linesInAMinute,
  });
  const personOf = (actor: unknown): number => Number(String(actor).replace(/^person:/, ''));
  const names = await namesOf(
    context,
    groups.map(({ rows }) => personOf(rows[0]['g0'])),
  );
  return groups.map(({ count, rows }) => ({
    kind: 'same-minute',
    identity: `${String(rows[0]['g0'])} ${Number(rows[0]['g1'])}`,
    unitId: Number(rows[0]['unit']),
    sentence: `${names.get(personOf(rows[0]['g0'])) ?? ''}在${wordMinute(Number(rows[0]['g1']))}这一分钟内登记了${count}条法律服务。是否为集中补录，日期和时长是否如实？`,
    records: rows.map((row) => consultationRecord(context, row)),
    count,
  }));
};

/** 2026年3月11日10:00, in Beijing. */
function wordMinute(minutes: number): string {
  const [day = '', clock = ''] = new Date(minutes * 60_000 + 8 * 3_600_000).toISOString().split('T');
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日${clock.slice(0, 5)}`;
}
