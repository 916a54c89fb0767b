const voids = new Set(['meta', 'br', 'link', 'img', 'hr', 'input', 'wbr']);

/** A tag of a page as written. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text inside it, tags left out. */
  readonly text: string;
}

/** The tags of a page in the order they open. Throws where one is closed that is not open, or stays open. */
export function readTags(html: string): Tag[] {
  const tags: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  for (const [, close, name = '', attributes = '', text = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>([^<]*)/g,
  )) {
    if (close === '/') {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
    } else {
      const tag = {
        name,
        attributes: Object.fromEntries(
          [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
        ),
        text: '',
      };
      tags.push(tag);
      if (!voids.has(name)) open.push(tag);
    }
    for (const one of open) one.text += text;
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> stays open`);
  return tags;
}
