import { walkDocx } from './walk-docx.ts';

export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** Which styles number their paragraphs: style id → list and level, inherited along basedOn. */
export function readListStyles(bytes: Uint8Array, fileName: string): ReadonlyMap<string, ListPlace> {
  const own = new Map<string, { list?: string; level?: number; base?: string }>();
  let style: { list?: string; level?: number; base?: string } | undefined;
  walkDocx(bytes, fileName, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style' && attributes['w:type'] === 'paragraph')
        own.set(attributes['w:styleId'] ?? '', (style = {}));
      else if (name === 'w:style') style = undefined;
      else if (style && name === 'w:numId') style.list = value;
      else if (style && name === 'w:ilvl') style.level = Number(value);
      else if (style && name === 'w:basedOn') style.base = value;
    },
  });
  const places = new Map<string, ListPlace>();
  for (const id of own.keys()) {
    let current = own.get(id);
    const level = current?.level;
    for (let steps = 0; current && current.list === undefined && current.base !== undefined && steps < 20; steps += 1)
      current = own.get(current.base);
    if (current?.list !== undefined) places.set(id, { list: current.list, level: level ?? current.level ?? 0 });
  }
  return places;
}
