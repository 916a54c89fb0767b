import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from './capture.ts';

/** A package as it lies installed, with the licence that it states. */
interface Installed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/**
 * Licences under which others may hand Linfa on, change it and run it without opening their own code. A new one is
 * added here after somebody has read it.
 */
const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // Data (caniuse-lite), not code.
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
]);

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What the workspaces' production dependencies bring along, as installed; asks nothing of the network. */
function installedForProduction(root: string): Installed[] {
  const found = new Map<string, Installed>();
  const open = (folder: string): void => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const { name = folder, version = '' } = manifest;
    if (found.has(`${name}@${version}`)) return;
    found.set(`${name}@${version}`, { name, version, licence: licenceOf(manifest) });
    for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const at = folderOf(dependency, folder);
      // What is optional may be for another system.
      if (at !== undefined) open(at);
    }
  };
  for (const workspace of globSync('{apps,packages}/*/package.json', { cwd: root }))
    open(join(root, dirname(workspace)));
  return [...found.values()].filter((one) => !one.name.startsWith('@linfa/'));
}

/** `MIT OR GPL-2.0` is fine where one side is, `MIT AND Zlib` where both are. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, ' ').trim();
  if (/ OR /i.test(bare)) return bare.split(/ OR /i).some(isAllowed);
  if (/ AND /i.test(bare)) return bare.split(/ AND /i).every(isAllowed);
  return allowedLicences.has(bare);
}

/** The step of `npm run check`. */
export function checkLicences(root: string): Outcome {
  const installed = installedForProduction(root);
  const refused = installed.filter((one) => !isAllowed(one.licence));
  return {
    code: refused.length > 0 || installed.length === 0 ? 1 : 0,
    output: [
      ...refused.map((one) => `${one.name}@${one.version}: ${one.licence || 'states no licence'}`),
      `${installed.length} production packages, ${refused.length} under a licence that is not on the list in tooling/check/licences.ts`,
    ].join('\n'),
  };
}

function licenceOf(manifest: Manifest): string {
  const { license, licenses } = manifest;
  return typeof license === 'string' ? license : (license?.type ?? licenses?.map((one) => one.type).join(' OR ') ?? '');
}

/** Where a package finds a dependency: Node's own way, up through the folders. */
function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const at = join(folder, 'node_modules', name);
    if (existsSync(join(at, 'package.json'))) return realpathSync(at);
    if (dirname(folder) === folder) return undefined;
  }
}
