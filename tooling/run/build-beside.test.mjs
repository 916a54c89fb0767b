import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { buildBeside } from './build-beside.mjs';

const folder = mkdtempSync(join(tmpdir(), 'linfa-beside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} text */
function beside(text) {
  const program = join(folder, 'program.mjs');
  writeFileSync(program, text);
  /** @type {string[]} */
  const told = [];
  const logPath = join(folder, 'logs', 'build.log');
  const toolchain = { node: process.execPath, environment: process.env };
  const building = buildBeside(toolchain, { program, logPath, tell: (line) => told.push(line) });
  return { building, told, log: () => readFileSync(logPath, 'utf8') };
}

test('a build that fails is told with where its words are, and stops nothing', async () => {
  const { building, told, log } = beside("console.error('no such page'); process.exitCode = 3;");
  expect(await building.ended).toBe(3);
  await pause(0);
  expect(told).toEqual([expect.stringContaining('网页没有全部构建成功，其他功能不受影响')]);
  expect(log()).toContain('no such page');
  await building.stop();
});

test('a build that succeeds says nothing', async () => {
  const { building, told } = beside('');
  expect(await building.ended).toBe(0);
  await pause(0);
  expect(told).toEqual([]);
});

test('when the server ends, so does what is still building, with all that it started', async () => {
  const { building, told, log } = beside(`
    import { spawn } from 'node:child_process';
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(child.pid);
    setInterval(() => {}, 1000);
  `);
  while (!/\d/.test(log())) await pause(20);
  await building.stop();
  const pid = Number(log());
  const alive = () => {
    try {
      return process.kill(pid, 0) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    } catch {
      return false;
    }
  };
  while (alive()) await pause(20);
  expect(told).toEqual([]);
});
