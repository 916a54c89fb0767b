import { isOn } from '../app/held-values.ts';
import { resolvePath } from '../package/resolve-path.ts';
import type { WeappPackage } from '../package/weapp-package.ts';
import { asText } from '../wxml/as-text.ts';
import { nodesOf, pathUp, type ViewNode } from '../wxml/view-node.ts';
import { parseDeclarations, parseWxss, type ClassRule, type Declarations } from './parse-wxss.ts';

/** As much of a page's style as says what can be seen and touched. */
export class PageStyles {
  readonly #rules: readonly ClassRule[];

  constructor(pack: WeappPackage, page: string) {
    const rules = [...rulesOf(pack, 'app.wxss'), ...rulesOf(pack, `${page}.wxss`)];
    // The more a selector asks for, the later it speaks.
    this.#rules = rules.toSorted((a, b) => a.classes.length - b.classes.length);
  }

  hidesItself(node: ViewNode): boolean {
    if (isOn(node, 'hidden')) return true;
    const { display, visibility } = this.#of(node);
    return display === 'none' || visibility === 'hidden';
  }

  isHidden(node: ViewNode): boolean {
    return [...pathUp(node)].some((one) => this.hidesItself(one));
  }

  /** What lies over everything else of the page, if something does: a sheet with its shade. */
  cover(root: ViewNode): ViewNode | undefined {
    return [...nodesOf(root)].filter((node) => this.#fillsScreen(node) && !this.isHidden(node)).at(-1);
  }

  #fillsScreen(node: ViewNode): boolean {
    const { position, inset, top, right, bottom, left, width, height, 'pointer-events': touch } = this.#of(node);
    if (position !== 'fixed' || touch === 'none') return false;
    const isZero = (value: string | undefined): boolean => value !== undefined && /^0(px|rpx)?$/.test(value);
    const isFull = (value: string | undefined): boolean => value !== undefined && /^100(%|v[wh])$/.test(value);
    const across = (isZero(left) && isZero(right)) || isFull(width);
    const down = (isZero(top) && isZero(bottom)) || isFull(height);
    return isZero(inset) || (across && down);
  }

  #of(node: ViewNode): Declarations {
    const classes = new Set(asText(node.attributes['class']).split(/\s+/));
    const matching = this.#rules.filter((rule) => rule.classes.every((one) => classes.has(one)));
    const own = parseDeclarations(asText(node.attributes['style']));
    return Object.assign({}, ...matching.map((rule) => rule.declarations), own) as Declarations;
  }
}

function rulesOf(pack: WeappPackage, path: string): ClassRule[] {
  const text = pack.read(path);
  if (text === undefined) return [];
  const { imports, rules } = parseWxss(text);
  return [...imports.flatMap((one) => rulesOf(pack, resolvePath(path, one))), ...rules];
}
