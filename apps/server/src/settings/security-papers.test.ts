import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'docs/security');
const pages = ['../security.md', ...readdirSync(folder).filter((name) => name.endsWith('.md'))];
const read = (page: string): string => readFileSync(join(folder, page), 'utf8');

/** How many items of levels 1 and 2 each section of ASVS 5.0 has. */
const sections: Readonly<Record<string, number>> = Object.fromEntries(
  `1.1=2 1.2=9 1.3=11 1.4=3 1.5=2 2.1=3 2.2=3 2.3=4 2.4=1
   3.2=2 3.3=4 3.4=6 3.5=5 3.7=2 4.1=3 4.2=1 4.3=2 4.4=4
   5.1=1 5.2=3 5.3=2 5.4=3 6.1=3 6.2=12 6.3=4 6.4=4 6.5=5 6.6=3 6.8=4
   7.1=3 7.2=4 7.3=2 7.4=5 7.5=2 7.6=2 8.1=2 8.2=3 8.3=1 8.4=1
   9.1=3 9.2=4 10.1=2 10.2=2 10.3=4 10.4=11 10.5=5 10.6=2 10.7=3
   11.1=2 11.2=3 11.3=3 11.4=4 11.5=1 11.6=1 12.1=3 12.2=2 12.3=4
   13.1=1 13.2=5 13.3=2 13.4=5 14.1=2 14.2=4 14.3=3 15.1=3 15.2=3 15.3=7
   16.1=1 16.2=5 16.3=4 16.4=3 16.5=3 17.1=1 17.2=4 17.3=2`
    .split(/\s+/)
    .map((one) => one.split('='))
    .map(([section = '', items]) => [section, Number(items)]),
);

/** Words in code letters that name a file or folder: with a slash, or a file's ending. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w@][\w@./-]*)`/g)]
    .map(([, word = '']) => word)
    .filter((word) => /^[\w.-]+\/[\w./-]*$/.test(word) || /\.(ts|tsx|yaml|txt)$/.test(word));
}

const isThere = (path: string): boolean =>
  [root, join(root, 'apps/server/src')].some((base) => existsSync(join(base, path)));

describe('docs/security', () => {
  it.each(pages)('names only files that there are: %s', (page) => {
    expect(pathsIn(read(page)).filter((path) => !isThere(path))).toEqual([]);
  });

  it.each(pages)('leads only to pages that there are: %s', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, to = '']) =>
      join(folder, page, '..', to),
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  it('finds a file that is not there', () => {
    const named = pathsIn('`web/web.ts`, `web/gone.ts`, `deploy/nothing.yaml`, `docs/`, `npm run check`, `/metrics`');
    expect(named.filter((path) => !isThere(path))).toEqual(['web/gone.ts', 'deploy/nothing.yaml']);
  });

  it('answers every item of ASVS once, says why, and counts them rightly', () => {
    const page = read('asvs.md');
    const rows = [...page.matchAll(/^\| (\d+\.\d+)\.(\d+) \| (.+?) \| (met|not met|n\/a) \| (.{4,}?) \|$/gm)];
    const ids = rows.map(([, section = '', number = '']) => `${section}.${number}`);
    expect(new Set(ids).size).toBe(ids.length);
    const counts: Record<string, number> = {};
    for (const [, section = ''] of rows) counts[section] = (counts[section] ?? 0) + 1;
    expect(counts).toEqual(sections);
    const answers = (word: string): number => rows.filter((row) => row[4] === word).length;
    expect(page).toContain(
      `All ${rows.length} items, one by one, as answered by the engineers who wrote Linfa, not by an outside assessor. ${answers('met')} met, ${answers('n/a')} not applicable, ${answers('not met')} not met.`,
    );
    expect(rows).toHaveLength(253);
    // What is met is met by something that can be looked at.
    const unshown = rows.filter((row) => row[4] === 'met' && !/`|\]\(|as \d/.test(row[5] ?? ''));
    expect(unshown.length).toBeLessThan(25);
  });
});
