import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run/paths.mjs';

const folder = join(root, 'docs/handbook');
const pages = filesIn(folder)
  .filter((one) => one.endsWith('.md'))
  .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
const tasks = pages.filter(({ path }) => path.includes('/'));
const index = pages.find(({ path }) => path === 'README.md')?.text ?? '';
const menu = filesIn(join(root, 'apps/admin/src'))
  .filter((one) => one.endsWith('-pages.ts'))
  .flatMap((path) => menuEntries(readFileSync(path, 'utf8')));

describe('the handbook', () => {
  it('links only to pages and pictures that are there', () => {
    expect(tasks.length).toBeGreaterThan(40);
    const broken = pages.flatMap(({ path, text }) =>
      linksOf(text)
        .filter((href) => !/^(https?:|\/)/.test(href))
        .filter((href) => !existsSync(join(folder, normalize(join(dirname(path), href)))))
        .map((href) => `${path} → ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it('lists every page in its index', () => {
    const listed = new Set(linksOf(index));
    expect(pages.map(({ path }) => path).filter((path) => path !== 'README.md' && !listed.has(path))).toEqual([]);
  });

  it('names every page of the console’s menu in its index', () => {
    expect(menu.length).toBeGreaterThan(35);
    expect(menu.map(({ title }) => title).filter((title) => !index.includes(`**${title}**`))).toEqual([]);
  });

  it('leads from the tour only to pages that the console has', () => {
    const tour = pages.find(({ path }) => path === 'tour.md')?.text ?? '';
    const asked = linksOf(tour).flatMap((href) => /^\/admin\/(.+)$/.exec(href)?.[1] ?? []);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((path) => !menu.some((one) => one.path === path))).toEqual([]);
  });

  it('says buttons and pages in the very words of the interface', () => {
    const words = ['apps/admin/src', 'apps/miniprogram/src', 'packages/domain/src']
      .flatMap((one) => filesIn(join(root, one)))
      .filter((one) => /\.tsx?$/.test(one) && !one.includes('.test.'))
      .map((one) => readFileSync(one, 'utf8'))
      .join('\n');
    const strangers = [...tasks, ...pages.filter(({ path }) => path === 'tour.md')].flatMap(({ path, text }) =>
      [...text.matchAll(/\*\*(.+?)\*\*/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !words.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  it('keeps a task to one short page: when, how in steps, what then', () => {
    for (const { path, text } of tasks) {
      expect([path, text.split('\n').length < 90]).toEqual([path, true]);
      expect([path, /## 什么时候用\n[^]+## 怎么做\n\n1\. [^]+## 然后会怎样\n/.test(text)]).toEqual([path, true]);
    }
  });
});

function filesIn(at: string): string[] {
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
}

/** Of a `*-pages.ts` of the console: what stands in its menu, that is whatever has a group. */
function menuEntries(source: string): { path: string; title: string }[] {
  return [...source.matchAll(/\{\s*path: '([^']+)',\s*title: '([^']+)',([^{}]*)/g)]
    .filter((match) => /\bgroup\b/.test(match[3] ?? ''))
    .map((match) => ({ path: match[1] ?? '', title: match[2] ?? '' }));
}
