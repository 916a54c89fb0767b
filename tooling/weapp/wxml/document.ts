import { resolvePath } from '../package/resolve-path.ts';
import { parseWxml, type ParsedWxml, type WxmlElement } from './parse-wxml.ts';
import { runWxs, type WxsModules } from './wxs.ts';

/** A WXML file with everything that it brings in. */
export interface WxmlDocument {
  readonly path: string;
  readonly parsed: ParsedWxml;
  readonly wxs: WxsModules;
  /** A template of its own or of a file that it imports; not of a file that such a file imports. */
  template(name: string): { element: WxmlElement; document: WxmlDocument } | undefined;
  include(src: string): WxmlDocument;
}

/** Reads WXML files of a package, each once. */
export class WxmlLibrary {
  readonly #read: (path: string) => string;
  readonly #documents = new Map<string, WxmlDocument>();

  constructor(read: (path: string) => string) {
    this.#read = read;
  }

  open(path: string): WxmlDocument {
    const known = this.#documents.get(path);
    if (known) return known;
    const parsed = this.#parse(path);
    const resolve = (src: string) => resolvePath(path, src);
    const document: WxmlDocument = {
      path,
      parsed,
      wxs: Object.fromEntries(parsed.wxs.map((one) => [one.module, this.#runWxs(path, one)])),
      template: (name) => {
        const own = parsed.templates.get(name);
        if (own) return { element: own, document };
        for (const src of parsed.imports) {
          const other = this.open(resolve(src));
          const element = other.parsed.templates.get(name);
          if (element) return { element, document: other };
        }
        return undefined;
      },
      include: (src) => this.open(resolve(src)),
    };
    this.#documents.set(path, document);
    return document;
  }

  #parse(path: string): ParsedWxml {
    try {
      return parseWxml(this.#read(path));
    } catch (error) {
      throw new Error(`${path}: ${String(error)}`, { cause: error });
    }
  }

  #runWxs(path: string, one: { src?: string; code: string }): unknown {
    const read = (wanted: string) => ({ path: wanted, code: this.#read(wanted) });
    if (one.src === undefined) return runWxs(one.code, path, read);
    const file = resolvePath(path, one.src);
    return runWxs(this.#read(file), file, read);
  }
}
