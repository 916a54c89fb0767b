import { RuleError } from '@linfa/domain';
import { checkDefinition } from './check-definition.ts';
import type { Definition } from './definition.ts';
import { nearest } from './nearest.ts';

/** A figure computed from figures computed from figures: more steps than this nobody can follow, nor evaluate cheaply. */
const deepest = 8;

/** Definitions by id: the built-in catalogue and what units defined for themselves. */
export class Dictionary {
  readonly #byId: ReadonlyMap<string, Definition>;

  /** @throws RuleError `bad-definition`, `circular-definition` or `unit-of-measure-mismatch` for the first definition that cannot be counted. */
  constructor(definitions: Iterable<Definition>) {
    const byId = new Map<string, Definition>();
    for (const definition of definitions) {
      if (byId.has(definition.id)) throw new RuleError('bad-definition', { figure: definition.id, reason: '编号重复' });
      byId.set(definition.id, definition);
    }
    this.#byId = byId;
    const depths = new Map<string, number>();
    for (const definition of byId.values()) this.#depthOf(definition, [], depths);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** @throws RuleError `unknown-figure`, with near matches. */
  get(id: string): Definition {
    const found = this.#byId.get(id);
    if (found) return found;
    const near = nearest(
      id,
      [...this.#byId.values()].flatMap((one) => [one.id, one.name]),
    );
    throw new RuleError(
      'unknown-figure',
      { figure: id, near: near.length ? `相近的有：${near.join('、')}` : '' },
      { near },
    );
  }

  all(): Definition[] {
    return [...this.#byId.values()];
  }

  /** The dictionary with more definitions; those given win nothing: an id may stand once. */
  with(more: Iterable<Definition>): Dictionary {
    return new Dictionary([...this.#byId.values(), ...more]);
  }

  /** Checks a definition after those it names; how many steps of other figures lie below it. */
  #depthOf(definition: Definition, path: readonly string[], depths: Map<string, number>): number {
    const { id } = definition;
    if (path.includes(id)) throw new RuleError('circular-definition', { figure: id, path: [...path, id].join(' → ') });
    const known = depths.get(id);
    if (known !== undefined) return known;
    const refuseDepth = (): never => {
      throw new RuleError('bad-definition', { figure: path[0] ?? id, reason: `引用其他指标超过${deepest}层` });
    };
    if (path.length > deepest) refuseDepth();
    let depth = 0;
    checkDefinition(definition, (other) => {
      const found = this.#byId.get(other);
      if (!found) throw new RuleError('bad-definition', { figure: id, reason: `引用了不存在的指标“${other}”` });
      depth = Math.max(depth, 1 + this.#depthOf(found, [...path, id], depths));
      return found;
    });
    if (depth > deepest) refuseDepth();
    depths.set(id, depth);
    return depth;
  }
}
