import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DeviceSettings } from '../device/device.ts';
import { openWeapp } from '../driver/open-weapp.ts';
import type { Phone } from '../driver/phone.ts';

/** The files of a package: text as it is, anything else as JSON. */
export type Files = Readonly<Record<string, string | object>>;

/** Writes a package by hand, for as long as the test runs. */
export function writePackage(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-weapp-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const all: Files = { 'app.js': 'App({})', ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** A package of one page, opened. */
export async function openPage(wxml: string, js = 'Page({})', more: Files = {}, settings: DeviceSettings = {}) {
  const files = { 'app.json': { pages: ['a'] }, 'a.json': {}, 'a.wxml': wxml, 'a.js': js, ...more };
  return await openFiles(files, settings);
}

/** A package of several files, opened on its first page. */
export async function openFiles(files: Files, settings: DeviceSettings = {}): Promise<Phone> {
  const phone = openWeapp({ dist: writePackage(files), ...settings });
  onTestFinished(() => phone.kill());
  await phone.launch();
  return phone;
}

/** What went wrong, in short. */
export const problemsOf = (phone: Phone): string[] =>
  phone.report().problems.map(({ kind, message }) => `${kind}: ${message.split('\n')[0] ?? ''}`);
