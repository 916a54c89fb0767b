import { expect, test } from 'vitest';
import { readFailures, wordFailures } from './failures.ts';

const report = JSON.stringify({
  testResults: [
    { name: '/x/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'a' }] },
    {
      name: '/x/b.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'one' },
        { status: 'failed', fullName: 'two', failureMessages: [`expected 1\n${'at\n'.repeat(40)}`] },
      ],
    },
    { name: '/x/c.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
  ],
});

test('tests that failed and files that could not be loaded are named, and nothing else', () => {
  expect(readFailures(report).map(({ file, name }) => [file, name])).toEqual([
    ['/x/b.test.ts', 'two'],
    ['/x/c.test.ts', '(the whole file)'],
  ]);
});

test('the words name the file, the test and the head of the message', () => {
  const words = wordFailures(readFailures(report), (path) => path.replace('/x/', ''));
  expect(words).toContain('FAILED b.test.ts: two\n    expected 1');
  expect(words).toContain('FAILED c.test.ts: (the whole file)\n    cannot be loaded');
  expect(words.split('\n').length).toBeLessThan(20);
});
