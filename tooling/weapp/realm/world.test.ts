import { expect, test } from 'vitest';
import { openPage, problemsOf } from '../testing/write-package.ts';

/** A page whose button runs some code and shows what it comes to. */
const running = (code: string): [wxml: string, js: string] => [
  '<button bindtap="go">go</button><text>{{said}}</text>',
  `Page({ say(x) { this.setData({ said: String(x) }) }, go() { ${code} } })`,
];

async function run(code: string): Promise<{ text: string; problems: string[] }> {
  const phone = await openPage(...running(code));
  await phone.tap('go');
  return { text: phone.page.text, problems: problemsOf(phone) };
}

test.each(['window', 'document', 'navigator', 'fetch', 'URL', 'process', 'Intl', 'TextEncoder', 'structuredClone'])(
  '%s is not there, and its use is a problem even where the app catches it',
  async (name) => {
    const { text, problems } = await run(`try { ${name}.x } catch (e) { this.say(e.name + ' ' + e.message) }`);
    expect(text).toContain(`ReferenceError ${name} is not defined`);
    expect(problems).toEqual([
      expect.stringContaining(`forbidden global: ${name} does not exist in WeChat: weapp://a.js:1:`),
    ]);
  },
);

test('asking with typeof is allowed, and so is a name of one’s own', async () => {
  const { text, problems } = await run(
    `const location = 'here'; this.say([typeof window, typeof (document), typeof globalThis.navigator, location].join())`,
  );
  expect(text).toContain('undefined,undefined,undefined,here');
  expect(problems).toEqual([]);
});

test.each([`eval('1')`, `new Function('return 1')()`, `(() => {}).constructor('return 1')()`])(
  'no code is made from strings: %s',
  async (code) => {
    const { problems } = await run(code);
    expect(problems).toEqual([
      expect.stringContaining('uncaught error: EvalError: Code generation from strings disallowed'),
    ]);
  },
);

test('a timer takes no code as a string', async () => {
  const { problems } = await run(`setTimeout('1', 0)`);
  expect(problems).toEqual([expect.stringContaining('uncaught error: TypeError: A timer takes a function')]);
});

test('an error in a timer, a rejection that nobody handles, and console.error are problems; a handled rejection is none', async () => {
  const { problems } = await run(
    `setTimeout(() => { throw new Error('late') }, 5); Promise.reject({ errMsg: 'request:fail' }); Promise.reject(1).catch(() => {}); console.error('said', new Error('so'))`,
  );
  expect(problems.toSorted()).toEqual([
    expect.stringMatching(/^console\.error: said Error: so/),
    'uncaught error: Error: late',
    'unhandled rejection: request:fail',
  ]);
});

test('the app hears of its own errors', async () => {
  const phone = await openPage(...running(`throw new Error('seen')`), {
    'app.js': `App({ onError(text) { getCurrentPages()[0].say('told ' + text.split('\\n')[0]) } })`,
  });
  await phone.tap('go');
  expect(phone.page.text).toContain('told Error: seen');
});

test('what prints differently on every phone is a problem', async () => {
  const { problems } = await run(`new Date(0).toLocaleDateString('zh-CN')`);
  expect(problems).toEqual(['forbidden global: toLocaleDateString prints something else on every kind of phone']);
});

test('the clock of the phone can be wrong', async () => {
  const phone = await openPage(
    ...running(
      `this.say(new Date().toISOString() + ' ' + (new Date() instanceof Date) + ' ' + Math.abs(Date.now() - new Date()))`,
    ),
  );
  phone.setClock(new Date('2026-03-11T01:00:00Z'));
  await phone.tap('go');
  expect(phone.page.text).toMatch(/2026-03-11T01:00:0\d\.\d+Z true \d$/);
});

test('files require each other, each once; a subpackage keeps its files to itself', async () => {
  const phone = await openPage(
    '<text>{{n}}</text>',
    `const a = require('./lib/a'); const b = require('./lib/b.js'); Page({ data: { n: a.count() + b.count() } })`,
    {
      'lib/a.js': `const shared = require('./shared.js'); exports.count = () => ++shared.n`,
      'lib/b.js': `const shared = require('../lib/shared'); exports.count = () => ++shared.n`,
      'lib/shared.js': 'module.exports = { n: 0 }',
    },
  );
  expect(phone.page.text).toBe('3');
  const wrong = await openPage('<text>x</text>', `require('./sub/x.js'); Page({})`, {
    'app.json': { pages: ['a'], subPackages: [{ root: 'sub', pages: [] }] },
    'sub/x.js': '',
  });
  expect(problemsOf(wrong)[0]).toBe('uncaught error: Error: a.js requires sub/x.js, which is in the subpackage sub');
});

test('an error outside the app is none of the app’s', async () => {
  const phone = await openPage('<text>x</text>');
  const heard: unknown[] = [];
  const before = process.listeners('unhandledRejection');
  phone.kill();
  const listen = (reason: unknown): void => void heard.push(reason);
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', listen);
  const second = await openPage('<text>x</text>');
  void Promise.reject(new Error('ours'));
  await second.rest();
  second.kill();
  process.off('unhandledRejection', listen);
  for (const one of before) process.on('unhandledRejection', one);
  expect(heard).toHaveLength(1);
  expect(problemsOf(second)).toEqual([]);
});
