import { assertSameDimension, measureUnits, RuleError, type MeasureUnitCode } from '@linfa/domain';
import type { Definition, SetRef } from './definition.ts';
import { assertFilter } from './filter.ts';
import { nearest } from './nearest.ts';
import { fieldOf, type Field } from './record-set.ts';
import { registerRef } from './register-ref.ts';
import { recordSets } from './sets/index.ts';

/** Definitions by id: the built-in catalogue and what units defined for themselves. */
export class Dictionary {
  readonly #byId: ReadonlyMap<string, Definition>;

  /** @throws RuleError `bad-definition` or `circular-definition` for the first definition that cannot be counted. */
  constructor(definitions: Iterable<Definition>) {
    const byId = new Map<string, Definition>();
    for (const definition of definitions) {
      if (byId.has(definition.id)) throw new RuleError('bad-definition', { figure: definition.id, reason: '编号重复' });
      byId.set(definition.id, definition);
    }
    this.#byId = byId;
    for (const definition of byId.values()) this.#check(definition, []);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** @throws RuleError `unknown-figure`, with near matches. */
  get(id: string): Definition {
    const found = this.#byId.get(id);
    if (found) return found;
    const near = nearest(id, [...this.#byId.values()].flatMap((one) => [one.id, one.name]));
    throw new RuleError('unknown-figure', { figure: id, near: near.length ? `相近的有：${near.join('、')}` : '' }, { near });
  }

  all(): Definition[] {
    return [...this.#byId.values()];
  }

  /** The dictionary with more definitions; those given win nothing: an id may stand once. */
  with(more: Iterable<Definition>): Dictionary {
    return new Dictionary([...this.#byId.values(), ...more]);
  }

  #check(definition: Definition, path: readonly string[]): void {
    const { id } = definition;
    if (path.includes(id)) throw new RuleError('circular-definition', { figure: id, path: [...path, id].join(' → ') });
    const refused = (reason: string): never => {
      throw new RuleError('bad-definition', { figure: id, reason });
    };
    if (!(definition.unit in measureUnits)) refused(`没有计量单位“${definition.unit}”`);
    const part = (other: string): Definition => {
      const found = this.#byId.get(other) ?? refused(`引用了不存在的指标“${other}”`);
      this.#check(found, [...path, id]);
      return found;
    };
    if (definition.kind === 'count' || definition.kind === 'sum' || definition.kind === 'distinct')
      if (recordSets[definition.of.set]?.lasting && definition.of.on === undefined) refused('名册须写明按加入日还是退出日计入期间，或改用“在册”');
    switch (definition.kind) {
      case 'count':
        return checkRef(definition.of, id);
      case 'sum':
        return checkMeasure(definition.of, definition.measure, definition.unit, id);
      case 'distinct':
        checkRef(definition.of, id);
        return void requireField(definition.of, definition.key, 'key', id);
      case 'as-of':
        if (!recordSets[definition.of.set]?.lasting) refused('“在册”只适用于名册');
        if (definition.measure !== undefined) return checkMeasure(definition.of, definition.measure, definition.unit, id);
        if (definition.key !== undefined) requireField(definition.of, definition.key, 'key', id);
        return checkRef(definition.of, id);
      case 'coverage':
      case 'frequency':
        return checkRef(definition.of, id);
      case 'ratio': {
        const [of, over] = [part(definition.of), part(definition.over)];
        if (definition.show === 'percent') assertSameDimension(of.unit, over.unit);
        return;
      }
      case 'change':
        return void part(definition.of);
      case 'register': {
        if (definition.take === 'sum' || definition.take === 'latest') {
          if (definition.column === undefined) refused('没有写明取哪一列');
        }
        return checkRef(registerRef(definition), id);
      }
      case 'reported':
        return;
      case 'total':
        for (const other of definition.of) assertSameDimension(definition.unit, part(other).unit);
    }
  }
}

function checkRef(ref: SetRef, figure: string): void {
  const set = recordSets[ref.set];
  if (!set) throw new RuleError('bad-definition', { figure, reason: `没有记录种类“${ref.set}”` });
  if (ref.on !== undefined) requireField(ref, ref.on, 'day', figure);
  if (ref.where) assertFilter(ref.where, set, figure);
}

function checkMeasure(ref: SetRef, measure: string, unit: MeasureUnitCode, figure: string): void {
  checkRef(ref, figure);
  const field = requireField(ref, measure, 'measure', figure);
  // Columns of a register carry their unit in the register itself; the server checks those when a figure is defined.
  if (field.kind === 'measure' && field.unit !== 'none') assertSameDimension(field.unit, unit);
}

function requireField(ref: SetRef, name: string, kind: Field['kind'], figure: string): Field {
  const set = recordSets[ref.set];
  const field = set && fieldOf(set, name);
  if (!field || field.kind !== kind)
    throw new RuleError('bad-definition', { figure, reason: `“${set?.label ?? ref.set}”没有可用的“${name}”` });
  return field;
}
