import { expect, test } from 'vitest';
import { addCounts, countReport, none, wordCounts } from './counts.ts';

const report = (numbers: [number, number, number, number], files: [string, string[]][] = [], success = true) =>
  JSON.stringify({
    success,
    numPassedTests: numbers[0],
    numFailedTests: numbers[1],
    numPendingTests: numbers[2],
    numTodoTests: numbers[3],
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  });

test('tests that are skipped and tests yet to be written both count as skipped', () => {
  expect(countReport(report([5, 0, 2, 1]))).toEqual({ passed: 5, failed: 0, skipped: 3 });
});

test('a file that cannot be loaded counts as one failure', () => {
  expect(
    countReport(
      report(
        [5, 0, 0, 0],
        [
          ['passed', ['passed']],
          ['failed', []],
        ],
      ),
    ).failed,
  ).toBe(1);
});

test('a file with a failing test is not counted twice', () => {
  expect(countReport(report([0, 2, 0, 0], [['failed', ['failed', 'failed']]])).failed).toBe(2);
});

test('a run that fails outside its tests counts as one failure', () => {
  expect(countReport(report([5, 0, 0, 0], [], false)).failed).toBe(1);
});

test('reports add up to one closing line', () => {
  const reports = [report([3, 0, 1, 0]), report([4, 1, 0, 0], [['failed', ['failed']]])];
  expect(wordCounts(reports.map(countReport).reduce(addCounts, none))).toBe('7 passed, 1 failed, 1 skipped');
});
