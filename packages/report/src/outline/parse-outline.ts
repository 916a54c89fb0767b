import { RuleError } from '@linfa/domain';
import { JsonFault, JsonReader } from './json-reader.ts';
import type { Binding, Condition, ConditionalSentence, Outline, OutlineBlock, OutlineTable } from './outline.ts';
import { parseWording } from './parse-wording.ts';

/**
 * Reads an outline from parsed JSON, whoever wrote it. Its marks and figures are checked by `checkOutline`.
 * @throws RuleError `bad-outline` naming the first place that does not fit (`blocks[3].table.rows 应为列表`).
 */
export function parseOutline(json: unknown): Outline {
  try {
    return outlineAt(new JsonReader(json));
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    throw new RuleError('bad-outline', { outline: nameOf(json), reason: error.message });
  }
}

function nameOf(json: unknown): string {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
  return typeof id === 'string' ? id : '未命名';
}

function outlineAt(at: JsonReader): Outline {
  const of = at.fields([
    'id',
    'name',
    'kind',
    'skeleton',
    'levels',
    'title',
    'addressee',
    'documentNumber',
    'figures',
    'blocks',
    'signature',
    'attachments',
  ]);
  const signature = of.signature.fields(['signer', 'sealed']);
  return {
    id: of.id.text(),
    name: of.name.text(),
    kind: of.kind.oneOf(['law-government', 'outreach-duty', 'mediation-return']),
    skeleton: of.skeleton.oneOf(['umbrella', 'flat', 'letter']),
    levels: of.levels.list().map((one) => one.oneOf(['district', 'street', 'town'])),
    title: of.title.text(),
    ...(of.addressee.given && { addressee: of.addressee.text() }),
    ...(of.documentNumber.given && { documentNumber: of.documentNumber.text() }),
    figures: of.figures.list().map(bindingAt),
    blocks: of.blocks.list().map(blockAt),
    signature: { ...(signature.signer.given && { signer: signature.signer.text() }), sealed: signature.sealed.flag() },
    ...(of.attachments.given && { attachments: of.attachments.list().map((one) => one.text()) }),
  };
}

function bindingAt(at: JsonReader): Binding {
  const of = at.fields(['key', 'figure', 'name', 'wording', 'unitWord', 'cutOff']);
  return {
    ...(of.key.given && { key: of.key.text() }),
    figure: of.figure.text(),
    ...(of.name.given && { name: of.name.text() }),
    ...(of.wording.given && { wording: parseWording(of.wording) }),
    ...(of.unitWord.given && { unitWord: of.unitWord.anyText() }),
    ...(of.cutOff.given && { cutOff: monthDay(of.cutOff) }),
  };
}

/** `MM-DD`, judged in a leap year. */
function monthDay(at: JsonReader): string {
  const text = at.text();
  const [, month = 0, date = 0] = (/^(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(2024, month, 0)).getUTCDate();
  return exists ? text : at.fault(`“${text}”不是有效的截止日，请写成 11-30 这样的格式`);
}

function blockAt(at: JsonReader): OutlineBlock {
  const keys = at.keys();
  if (keys.includes('heading')) {
    const of = at.fields(['heading', 'text']);
    return { heading: of.heading.oneOf([1, 2, 3, 4]), text: of.text.text() };
  }
  if (keys.includes('paragraph')) return { paragraph: at.fields(['paragraph']).paragraph.list().map(sentenceAt) };
  if (keys.includes('table')) {
    const of = at.fields(['table', 'when']);
    return { table: tableAt(of.table), ...(of.when.given && { when: conditionAt(of.when) }) };
  }
  return at.fault('应为标题（heading）、段落（paragraph）或表格（table）');
}

function sentenceAt(at: JsonReader): string | ConditionalSentence {
  if (at.is('string')) return at.text();
  const of = at.fields(['when', 'text', 'otherwise']);
  return {
    when: conditionAt(of.when),
    text: of.text.text(),
    ...(of.otherwise.given && { otherwise: of.otherwise.text() }),
  };
}

function conditionAt(at: JsonReader): Condition {
  const of = at.fields(['figure', 'is']);
  return { figure: of.figure.text(), is: of.is.oneOf(['positive', 'zero', 'known', 'unknown']) };
}

function tableAt(at: JsonReader): OutlineTable {
  const of = at.fields(['caption', 'columns', 'rows', 'note']);
  const columns = of.columns.list().map((column) => {
    const own = column.fields(['title', 'align', 'width']);
    const width = own.width.number();
    return {
      title: own.title.text(),
      align: own.align.oneOf(['left', 'center', 'right']),
      width: width > 0 ? width : own.width.fault('必须大于零'),
    };
  });
  if (columns.length === 0) of.columns.fault('至少要有一列');
  const rows = of.rows.list().map((row) => {
    const cells = row.list();
    return cells.length === columns.length
      ? cells.map((cell) => cell.anyText())
      : row.fault(`有 ${cells.length} 格，应为 ${columns.length} 格`);
  });
  return { caption: of.caption.text(), columns, rows, ...(of.note.given && { note: of.note.text() }) };
}
