import { Parser } from 'htmlparser2';
import type { Evaluate } from './expression.ts';
import { compileMustache } from './mustache.ts';

export interface WxmlText {
  readonly kind: 'text';
  readonly value: Evaluate;
}

export interface WxmlElement {
  readonly kind: 'element';
  readonly tag: string;
  /** As written, for what is not an expression: names of templates' members, handlers, sources. */
  readonly written: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, Evaluate>>;
  readonly children: WxmlNode[];
}

export type WxmlNode = WxmlText | WxmlElement;

export interface ParsedWxml {
  readonly nodes: readonly WxmlNode[];
  readonly templates: ReadonlyMap<string, WxmlElement>;
  readonly imports: readonly string[];
  readonly wxs: readonly { module: string; src?: string; code: string }[];
}

/** Parses a WXML file; templates, imports and wxs modules are taken out of the tree. */
export function parseWxml(source: string): ParsedWxml {
  const wxs: { module: string; src?: string; code: string }[] = [];
  // Inline wxs holds signs that are not markup.
  const markup = source.replace(/<wxs\b([^>]*?)(?:\/>|>([\s\S]*?)<\/wxs>)/g, (_, head: string, code?: string) => {
    const attribute = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(head)?.[1];
    const src = attribute('src');
    wxs.push({ module: attribute('module') ?? '', code: code ?? '', ...(src !== undefined && { src }) });
    return '';
  });
  const templates = new Map<string, WxmlElement>();
  const imports: string[] = [];
  const root = element('root', {});
  const open: WxmlElement[] = [root];
  // The parser gives text in pieces, at every sign that might have begun a tag.
  let text = '';
  const endText = (): void => {
    if (text.trim() !== '') open.at(-1)?.children.push({ kind: 'text', value: compileMustache(text) });
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(tag, written) {
        endText();
        open.push(element(tag, written));
      },
      onclosetag() {
        endText();
        const closed = open.pop();
        if (!closed) return;
        if (closed.tag === 'template' && closed.written['name'] !== undefined) {
          templates.set(closed.written['name'], closed);
        } else if (closed.tag === 'import') {
          imports.push(closed.written['src'] ?? '');
        } else {
          open.at(-1)?.children.push(closed);
        }
      },
      ontext(piece) {
        text += piece;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(markup);
  endText();
  return { nodes: root.children, templates, imports, wxs };
}

function element(tag: string, written: Readonly<Record<string, string>>): WxmlElement {
  const attributes = Object.fromEntries(
    Object.entries(written)
      .filter(([name]) => !(tag === 'template' && name === 'data'))
      .map(([name, value]) => [name, compileMustache(value)]),
  );
  return { kind: 'element', tag, written, attributes, children: [] };
}
