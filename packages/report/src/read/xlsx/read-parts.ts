import { walkXml } from '../walk-xml.ts';
import { meaningOfBuiltIn, meaningOfCode, type NumberMeaning } from './number-format.ts';
import { unreadable } from './unpack-xlsx.ts';

/** Programs put prefixes of their own before the names. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

/** `xl/workbook.xml`: which sheets there are, in order, and from when days are counted. */
export function readWorkbookPart(bytes: Uint8Array): {
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly hidden: boolean }[];
  readonly from1904: boolean;
} {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  walkXml(
    bytes,
    {
      open: (name, attributes) => {
        if (localName(name) === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
        if (localName(name) === 'sheet')
          sheets.push({
            name: attributes['name'] ?? '',
            relation: attribute(attributes, 'id') ?? '',
            hidden: (attributes['state'] ?? 'visible') !== 'visible',
          });
      },
    },
    unreadable,
  );
  return { sheets, from1904 };
}

/** Where each sheet's part lies. Charts are no sheets. */
export function readRelations(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  walkXml(
    bytes,
    {
      open: (name, { Id: id, Type: type = '', Target: target = '', TargetMode: mode }) => {
        if (localName(name) !== 'Relationship' || id === undefined || mode === 'External') return;
        if (type.endsWith('/worksheet')) parts.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      },
    },
    unreadable,
  );
  return parts;
}

/** The texts that cells point to; how they are read aloud (`rPh`) is no part of them. */
export function readSharedTexts(bytes: Uint8Array): readonly string[] {
  const texts: string[] = [];
  let [text, inText, aloud] = ['', false, 0];
  walkXml(
    bytes,
    {
      open: (name) => {
        const local = localName(name);
        if (local === 'si') text = '';
        if (local === 'rPh') aloud += 1;
        if (local === 't') inText = aloud === 0;
      },
      text: (more) => {
        if (inText) text += more;
      },
      close: (name) => {
        const local = localName(name);
        if (local === 'si') texts.push(unescaped(text));
        if (local === 'rPh') aloud -= 1;
        if (local === 't') inText = false;
      },
    },
    unreadable,
  );
  return texts;
}

/** `_x000D_` stands for a character that XML cannot carry. (ECMA-376 part 1, 22.9.2.19) */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What the numbers of each cell format mean. */
export function readFormats(bytes: Uint8Array): readonly NumberMeaning[] {
  const own = new Map<string, NumberMeaning>();
  const meanings: NumberMeaning[] = [];
  let inCells = false;
  walkXml(
    bytes,
    {
      open: (name, attributes) => {
        const local = localName(name);
        const id = attributes['numFmtId'] ?? '0';
        if (local === 'numFmt') own.set(id, meaningOfCode(attributes['formatCode'] ?? ''));
        if (local === 'cellXfs') inCells = true;
        if (local === 'xf' && inCells) meanings.push(own.get(id) ?? meaningOfBuiltIn(Number(id)));
      },
      close: (name) => {
        if (localName(name) === 'cellXfs') inCells = false;
      },
    },
    unreadable,
  );
  return meanings;
}
