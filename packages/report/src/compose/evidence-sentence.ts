import {
  printExact,
  recordSets,
  type DefinitionOf,
  type Dictionary,
  type FigurePart,
  type FigureValue,
  type RecordSet,
  type RegisterShape,
} from '@linfa/figures';
import { definitionUnitWord } from '../outline/bound-figures.ts';

interface EvidenceContext {
  readonly dictionary: Dictionary;
  readonly registers?: readonly RegisterShape[];
}

/** What a figure rests on, one Chinese sentence without its full stop: records, both parts of a rate, or another office's paper. */
export function evidenceSentence(
  value: FigureValue,
  { dictionary, registers = [] }: EvidenceContext,
  recordCount?: number,
): string {
  const { definition } = value;
  switch (definition.kind) {
    case 'count':
      return fromRecords(recordSets[definition.of.set], recordCount ?? wholeNumber(value));
    case 'sum':
    case 'distinct':
    case 'as-of':
      return fromRecords(recordSets[definition.of.set], recordCount);
    case 'register': {
      const name = registers.find((one) => one.code === definition.register)?.name;
      const book = name === undefined ? '台账' : `台账“${name}”的`;
      return recordCount === undefined ? `由${book}登记逐条统计` : `由${book}${recordCount}条登记统计`;
    }
    case 'coverage':
      return `${definition.across.word}共${part(value, 'all')}个，其中有${recordSets[definition.of.set].label}的${part(value, 'covered')}个`;
    case 'frequency':
      return frequency(definition, value);
    case 'ratio':
      return `分子“${dictionary.get(definition.of).name}”${part(value, 'of')}${unitOf(definition.of, dictionary)}，分母“${dictionary.get(definition.over).name}”${part(value, 'over')}${unitOf(definition.over, dictionary)}`;
    case 'change': {
      const unit = unitOf(definition.of, dictionary);
      const before = definition.against === 'previous-year' ? '上年同期' : '上期';
      return `本期${part(value, 'now')}${unit}，${before}${part(value, 'before')}${unit}`;
    }
    case 'reported':
      return fromCard(value);
    case 'total':
      return `由${value.parts.map((one) => `${one.label}${printPart(one)}${definitionUnitWord(definition)}`).join('、')}相加`;
  }
}

function fromRecords(set: RecordSet, count: number | undefined): string {
  const what = set.label.endsWith('记录') ? set.label : `${set.label}记录`;
  return count === undefined ? `由${what}逐条统计` : `由${count}条${what}统计`;
}

function fromCard(value: FigureValue): string {
  const { card } = value;
  if (!card) return '尚未填报';
  const office = card.addedFrom === undefined ? `${card.sourceOffice}提供` : `由${card.addedFrom}个下级单位的数据相加`;
  if (card.document === '') return office;
  return `${office}，依据${/^[《“]/.test(card.document) ? card.document : `《${card.document}》`}`;
}

function frequency(definition: DefinitionOf<'frequency'>, value: FigureValue): string {
  const word = definition.every === 'month' ? `${definition.across.word}按月` : definition.across.word;
  return `${word}应有${part(value, 'over')}格，有记录的${part(value, 'of')}格，要求每格不少于${part(value, 'norm')}`;
}

function part(value: FigureValue, role: FigurePart['role']): string {
  const found = value.parts.find((one) => one.role === role);
  return found ? printPart(found) : '未知';
}

function printPart(of: FigurePart): string {
  return of.value === null ? '未填报' : printExact(of.value, 4);
}

function unitOf(id: string, dictionary: Dictionary): string {
  return definitionUnitWord(dictionary.get(id));
}

function wholeNumber(value: FigureValue): number | undefined {
  return value.value === null ? undefined : Number(value.value.top / value.value.over);
}
