import type { EntityManager } from '@mikro-orm/core';
import { editionStates, wordDay, type Day, type EditionState } from '@linfa/domain';
import { Dictionary, evidenceOf } from '@linfa/figures';
import {
  boundFigures,
  renderDocx,
  renderXlsx,
  suppressDocument,
  type BoundFigure,
  type Cell,
  type ReportDocument,
  type ReportKind,
  type Sheet,
} from '@linfa/report';
import type { Keyring } from '../../crypto/keyring.ts';
import { editionDocument } from '../edition-document.ts';
import { EditionFile } from '../edition-file.entity.ts';
import type { Edition } from '../edition.entity.ts';
import { unitReport, type UnitReport } from '../unit-report.ts';
import { packName, packOf, type PackEntry } from './pack-entry.ts';
import { paperEntries } from './paper-entries.ts';
import { recordRowsNow, recordRowsSigned, setLabel, type RowContext } from './record-rows.ts';

export interface PackContext {
  readonly em: EntityManager;
  readonly keyring: Keyring;
  readonly today: Day;
}

/**
 * Everything that an inspector asks for, in one archive: the report, what each figure counts and its value, the records
 * behind it by their sealed ids, the papers of other offices' numbers, and the digest of each file. Of a signed edition
 * what was signed; of a draft what is so today. Written as it is read.
 */
export async function evidencePack(
  context: PackContext,
  edition: Edition,
): Promise<{ readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }> {
  const { em, today } = context;
  const { document, signed } = await editionDocument(em, edition, today);
  const of = signed ? signedOf(edition) : await draftOf(context, edition);
  return {
    name: `${document.title}依据包${signed ? '' : '（草稿）'}`,
    bytes: packOf(entriesOf(context, edition, { document, signed, ...of }), document.signature.day),
  };
}

interface Contents {
  readonly document: ReportDocument;
  readonly signed: boolean;
  readonly dictionary: Dictionary;
  readonly bound: readonly BoundFigure[];
  /** Of a draft only. */
  readonly report?: UnitReport;
}

function signedOf({ frozen, year }: Edition): Pick<Contents, 'dictionary' | 'bound'> {
  if (!frozen) throw new Error('a signed edition is frozen');
  // As they were defined when it was signed, whatever became of them.
  const dictionary = new Dictionary(frozen.definitions);
  return { dictionary, bound: boundFigures(frozen.outline, dictionary, year) };
}

async function draftOf(
  { em, today }: PackContext,
  edition: Edition,
): Promise<Pick<Contents, 'dictionary' | 'bound' | 'report'>> {
  const report = await unitReport(em, edition.unit, edition.year, edition.kind as ReportKind, today);
  return { dictionary: report.dictionary, bound: report.bound, report };
}

async function* entriesOf(context: PackContext, edition: Edition, contents: Contents): AsyncGenerator<PackEntry> {
  const { em, keyring } = context;
  const { document, signed, bound } = contents;
  const created = document.signature.day;
  yield { path: '说明.txt', pieces: [Buffer.from(explain(edition, contents), 'utf8')] };
  const file = signed ? await em.findOneOrFail(EditionFile, { edition: edition.id, format: 'docx' }) : null;
  yield {
    path: `报告${signed ? '' : '（草稿）'}.docx`,
    pieces: [file?.bytes ?? (await renderDocx(suppressDocument(document)))],
  };
  yield { path: '指标口径与数值.xlsx', pieces: renderXlsx({ created, sheets: [figureSheet(contents)] }) };
  const rows: RowContext = { em, ids: keyring.ids, unitNames: new Map() };
  for (const [at, one] of bound.entries()) {
    const sheets = recordSheets(rows, edition, contents, one);
    if (sheets.length > 0)
      yield { path: `清单/${packName(at + 1, one.name)}.xlsx`, pieces: renderXlsx({ created, sheets }) };
  }
  yield* paperEntries(
    context,
    edition,
    bound.map((one) => one.definition),
  );
}

function explain({ unit, year, state, docxDigest }: Edition, { document, signed, bound }: Contents): string {
  return [
    `${document.title}（${unit.name}，${year}年）依据包`,
    signed
      ? `状态：${editionStates[state as EditionState]}。报告、数值和清单均为签发时（${wordDay(document.signature.day)}）冻结的内容。`
      : `状态：草稿，尚未签发。数值和清单为${wordDay(document.signature.day)}的记录。`,
    ...(docxDigest && signed ? [`签发的 Word 文件 SHA-256：${docxDigest}`] : []),
    ...document.notices,
    '',
    `指标口径与数值.xlsx：报告用到的${bound.length}个指标，各有口径、规则、准确数和依据。`,
    '清单：每个指标所依据的记录，已脱敏，只有编号、单位、日期和计入的数。',
    '依据文件：其他部门所报数据的文件。',
    '摘要SHA256.txt：以上各文件的摘要，可用 sha256sum -c 核对。',
    '',
  ].join('\n');
}

const headings = ['指标', '文中写作', '准确数', '单位', '期间', '口径', '规则', '依据', '清单'] as const;

function figureSheet({ document, bound }: Contents): Sheet {
  const order = new Map(bound.map((one, at) => [one.key, at + 1]));
  return {
    name: '指标',
    columns: headings.map((title) => ({
      title,
      width: ['口径', '规则', '依据'].includes(title) ? 44 : 18,
      format: title === '准确数' ? ('decimal' as const) : ('long-text' as const),
    })),
    rows: document.figures.map((one): Cell[] => [
      one.name,
      one.text,
      one.value,
      one.unitWord,
      `${one.periodWord}${one.cutOffWord}`,
      one.definition,
      one.rule,
      one.evidence,
      order.has(one.key) ? packName(order.get(one.key) ?? 0, one.name) : '',
    ]),
  };
}

function recordSheets(
  rows: RowContext,
  edition: Edition,
  { signed, dictionary, report }: Contents,
  one: BoundFigure,
): Sheet[] {
  const used = new Set<string>();
  return evidenceOf(one.definition, one.period, dictionary).flatMap((evidence, strand): Sheet[] => {
    if (evidence.kind !== 'records') return [];
    const { cell, label } = evidence;
    if (report && cell.tree && report.scopes.incomparable(cell.period, cell.tree) !== undefined) return [];
    return [
      {
        name: sheetName(label || setLabel(cell.set), used),
        columns: columnsOf(signed),
        rows: report
          ? recordRowsNow(rows, report, cell)
          : recordRowsSigned(rows, edition, { key: one.key, strand }, cell),
      },
    ];
  });
}

function columnsOf(signed: boolean): Sheet['columns'] {
  return [
    { title: '序号', width: 8, format: 'integer' },
    { title: '记录编号', width: 26, format: 'text' },
    { title: '单位', width: 28, format: 'text' },
    { title: '日期', width: 12, format: 'day' },
    { title: '计入', width: 12, format: 'decimal' },
    { title: signed ? '签发时版本' : '版本', width: 12, format: 'integer' },
    { title: signed ? '更正情况' : '来源', width: 16, format: 'text' },
  ];
}

/** At most 31 characters, none that a sheet may not be called, each once. */
function sheetName(label: string, used: Set<string>): string {
  const plain = label.replaceAll(/[[\]:*?/\\]/g, '').slice(0, 26) || '记录';
  let name = plain;
  for (let number = 2; used.has(name); number += 1) name = `${plain}${number}`;
  used.add(name);
  return name;
}
