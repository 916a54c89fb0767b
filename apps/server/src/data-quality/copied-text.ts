import { dataQualityThresholds } from '@linfa/domain';
import { join, query, type Row } from '../database/sql.ts';
import type { Finder, Finding, Looking, QuestionRecord } from './finding.ts';
import { caseColumns, caseRecord, consultationColumns, consultationRecord } from './record-words.ts';

/** Texts are encrypted, so that they are opened to be compared: the newest so many of each table, and no more. */
const mostCompared = 5000;

/** The same summary word for word in several lines of the log, or the same facts in several cases. */
export function copiedText(count: (compared: number) => void): Finder {
  return async (looking) => {
    const { context } = looking;
    const lines = await rowsOf(looking, {
      columns: `${consultationColumns}, t.summary_cipher as sealed`,
      from: 'consultation t',
      day: 't.held_on',
      sealed: 't.summary_cipher',
    });
    const cases = await rowsOf(looking, {
      columns: `${caseColumns}, t.facts_cipher as sealed`,
      from: 'mediation_case t',
      day: 't.accepted_on',
      sealed: 't.facts_cipher',
    });
    count(lines.length + cases.length);
    return [
      ...copies(looking, lines, (row) => consultationRecord(context, row), '条法律服务记录的内容摘要'),
      ...copies(looking, cases, (row) => caseRecord(context, row), '件调解案件的事实'),
    ];
  };
}

interface Texts {
  readonly columns: string;
  readonly from: string;
  readonly day: string;
  readonly sealed: string;
}

function rowsOf({ context, asked, within }: Looking, { columns, from, day, sealed }: Texts): Promise<Row[]> {
  const where = join(
    [within('t'), { text: `${day} >= ? and ${day} <= ? and ${sealed} is not null`, values: [asked.from, asked.to] }],
    ' and ',
  );
  return query(context.em, {
    text: `select t.id as id, t.unit_id as unit, ${columns} from ${from} where ${where.text} order by ${day} desc, t.id desc limit ${mostCompared}`,
    values: where.values,
  });
}

function copies(
  { context }: Looking,
  rows: readonly Row[],
  present: (row: Row) => QuestionRecord,
  words: string,
): Finding[] {
  const byText = Map.groupBy(rows, (row) => context.keyring.open(String(row['sealed'])).replaceAll(/\s/g, ''));
  return [...byText].flatMap(([text, found]): Finding[] => {
    const { copies: least, copiedCharacters } = dataQualityThresholds;
    if (found.length < least || [...text].length < copiedCharacters) return [];
    return [
      {
        kind: 'copied-text',
        identity: text,
        unitId: Number(found[0]?.['unit']),
        sentence: `${found.length}${words}一字不差。是同一件事重复登记，还是套用了以前的文字？`,
        records: found.slice(0, 20).map(present),
        count: found.length,
      },
    ];
  });
}
