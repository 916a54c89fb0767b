import { assertSameDimension, measureUnits, RuleError, unitKinds, type MeasureUnitCode } from '@linfa/domain';
import { assertFilter } from './assert-filter.ts';
import { assertWording } from './wording/assert-wording.ts';
import type { Across, Definition, SetRef } from './definition.ts';
import { fieldOf, type Field } from './record-set.ts';
import { registerRef } from './register-ref.ts';
import { recordSets } from './sets/index.ts';

/**
 * Whether a definition can be counted, of any data of the catalogue's shape.
 * @param part gives the checked definition of another figure, or refuses
 * @throws RuleError `bad-definition` or `unit-of-measure-mismatch`
 */
export function checkDefinition(definition: Definition, part: (id: string) => Definition): void {
  const { id } = definition;
  const refuse = (reason: string): never => {
    throw new RuleError('bad-definition', { figure: id, reason });
  };
  if (!isText(id) || !isText(definition.name)) refuse('须有编号和名称');
  if (!Object.hasOwn(measureUnits, definition.unit)) refuse(`没有计量单位“${definition.unit}”`);
  if (definition.wording) assertWording(definition.wording, definition.unit, definition.kind, id);
  const isRate = definition.unit === 'percent';
  switch (definition.kind) {
    case 'count':
      refuseLasting(definition.of, id);
      return checkRef(definition.of, id);
    case 'sum':
      refuseLasting(definition.of, id);
      return checkMeasure(definition.of, definition.measure, definition.unit, id);
    case 'distinct':
      refuseLasting(definition.of, id);
      return checkKey(definition.of, definition.key, definition.unit, id);
    case 'as-of':
      checkRef(definition.of, id);
      if (!recordSets[definition.of.set].lasting || definition.of.on !== undefined)
        refuse('“在册”只适用于名册，且不另写日期');
      if (definition.measure !== undefined && definition.key !== undefined) refuse('求和与去重只能选一种');
      if (definition.measure !== undefined) checkMeasure(definition.of, definition.measure, definition.unit, id);
      if (definition.key !== undefined) checkKey(definition.of, definition.key, definition.unit, id);
      return;
    case 'coverage':
      if (isRate !== (definition.show === 'share'))
        refuse(isRate ? '覆盖数的计量单位不能是%' : '覆盖率的计量单位须为%');
      checkAcross(definition.across, id);
      return checkRef(definition.of, id);
    case 'frequency':
      if (!Number.isSafeInteger(definition.norm) || definition.norm < 0) refuse('要求的次数须为不小于零的整数');
      if (isRate) refuse('频次的计量单位不能是%');
      checkAcross(definition.across, id);
      checkRef(definition.of, id);
      if (definition.every === 'month' && recordSets[definition.of.set].lasting && definition.of.on === undefined)
        refuse('在册的名册不能按月计频次');
      return;
    case 'ratio': {
      const [of, over] = [part(definition.of), part(definition.over)];
      if (isRate !== (definition.show === 'percent'))
        refuse(isRate ? '平均数的计量单位不能是%' : '比率的计量单位须为%');
      if (definition.show === 'percent') assertSameDimension(of.unit, over.unit);
      return;
    }
    case 'change':
      if (!isRate) refuse('增减幅度的计量单位须为%');
      return void part(definition.of);
    case 'register': {
      const ref = registerRef(definition);
      if (!isText(definition.register)) refuse('没有写明台账');
      if (definition.take !== 'sum' && definition.take !== 'latest') return checkRef(ref, id);
      if (!isText(definition.column)) refuse('没有写明取哪一列');
      return checkMeasure(ref, `values.${definition.column ?? ''}`, definition.unit, id);
    }
    case 'reported':
      if (!isText(definition.item)) refuse('没有写明数据项');
      return;
    case 'total':
      if (!Array.isArray(definition.of) || definition.of.length === 0) refuse('合计没有列出任何指标');
      if (new Set(definition.of).size < definition.of.length) refuse('合计中有指标重复');
      if (isRate) refuse('比率不能相加');
      for (const other of definition.of) assertSameDimension(definition.unit, part(other).unit);
      return;
    default:
      refuse('没有这一种指标');
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function refuseLasting(ref: SetRef, figure: string): void {
  if (Object.hasOwn(recordSets, ref.set) && recordSets[ref.set].lasting && ref.on === undefined)
    throw new RuleError('bad-definition', { figure, reason: '名册须写明按加入日还是退出日计入期间，或改用“在册”' });
}

function checkRef(ref: SetRef, figure: string): void {
  if (!Object.hasOwn(recordSets, ref.set))
    throw new RuleError('bad-definition', { figure, reason: `没有记录种类“${ref.set}”` });
  if (ref.on !== undefined) requireField(ref, ref.on, 'day', figure);
  if (ref.where) assertFilter(ref.where, recordSets[ref.set], figure);
}

function checkAcross(across: Across, figure: string): void {
  const known = across.kinds.length > 0 && across.kinds.every((kind) => Object.hasOwn(unitKinds, kind));
  if (!known || !isText(across.word))
    throw new RuleError('bad-definition', { figure, reason: '没有写明按哪些单位统计' });
}

function checkMeasure(ref: SetRef, measure: string, unit: MeasureUnitCode, figure: string): void {
  checkRef(ref, figure);
  const field = requireField(ref, measure, 'measure', figure);
  // Columns of a register carry their unit in the register itself; the server checks those when a figure is defined.
  if (field.kind === 'measure' && field.unit !== 'none') assertSameDimension(field.unit, unit);
}

function checkKey(ref: SetRef, key: string, unit: MeasureUnitCode, figure: string): void {
  checkRef(ref, figure);
  const field = requireField(ref, key, 'key', figure);
  // A register's subjects are whatever its users write there.
  if (field.kind === 'key' && ref.set !== 'registerEntries') assertSameDimension(field.unit, unit);
}

function requireField(ref: SetRef, name: string, kind: Field['kind'], figure: string): Field {
  const set = recordSets[ref.set];
  const field = fieldOf(set, name);
  if (!field || field.kind !== kind)
    throw new RuleError('bad-definition', { figure, reason: `“${set.label}”没有可用的“${name}”` });
  return field;
}
