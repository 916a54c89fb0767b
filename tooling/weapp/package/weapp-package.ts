import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { Scripts } from '../realm/modules.ts';
import { WxmlLibrary } from '../wxml/document.ts';

export interface Subpackage {
  readonly root: string;
  readonly pages: readonly string[];
}

export interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly Subpackage[];
  readonly tabs: readonly { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
  readonly window: Readonly<Record<string, unknown>>;
  readonly lazyCodeLoading: boolean;
  readonly usesPrivacyCheck: boolean;
  readonly written: Readonly<Record<string, unknown>>;
}

/** A built mini-program on the disk. */
export interface WeappPackage {
  readonly folder: string;
  readonly app: AppConfig;
  /** Every file with its size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  readonly pages: readonly string[];
  readonly scripts: Scripts;
  readonly wxml: WxmlLibrary;
  read(path: string): string | undefined;
  json(path: string): Readonly<Record<string, unknown>>;
  /** The root of the subpackage that a file is in, or '' for the main package. */
  rootOf(path: string): string;
}

/** Reads a built package; its code is not run yet. */
export function loadPackage(folder: string): WeappPackage {
  const files = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join(posix.sep), statSync(path).size);
  }
  const texts = new Map<string, string>();
  const read = (path: string): string | undefined => {
    if (!files.has(path)) return undefined;
    const text = texts.get(path) ?? readFileSync(join(folder, path), 'utf8');
    texts.set(path, text);
    return text;
  };
  const json = (path: string) => parseJson(read(path), path);
  const app = appConfig(json('app.json'));
  const need = (path: string): string => {
    const text = read(path);
    if (text === undefined) throw new Error(`${path} is not in the package`);
    return text;
  };
  return {
    folder,
    app,
    files,
    pages: [...app.pages, ...app.subPackages.flatMap((one) => one.pages.map((page) => posix.join(one.root, page)))],
    scripts: new Scripts(read),
    wxml: new WxmlLibrary(need),
    read,
    json,
    rootOf: (path) => app.subPackages.find((one) => path.startsWith(`${one.root}/`))?.root ?? '',
  };
}

function appConfig(written: Record<string, unknown>): AppConfig {
  const subPackages = (written['subPackages'] ?? written['subpackages'] ?? []) as Subpackage[];
  const tabBar = written['tabBar'] as { list?: AppConfig['tabs'] } | undefined;
  return {
    pages: (written['pages'] ?? []) as string[],
    subPackages: subPackages.map((one) => ({ ...one, root: one.root.replace(/^\/|\/$/g, '') })),
    tabs: tabBar?.list ?? [],
    window: (written['window'] ?? {}) as Record<string, unknown>,
    lazyCodeLoading: written['lazyCodeLoading'] === 'requiredComponents',
    usesPrivacyCheck: written['__usePrivacyCheck__'] === true,
    written,
  };
}

function parseJson(text: string | undefined, path: string): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`${path} is not JSON: ${String(error)}`, { cause: error });
  }
}
