import { failedTests, type VitestReport } from './vitest-report.ts';

/** A test that failed: where it stands and the head of what it said. */
export interface Failure {
  readonly file: string;
  readonly name: string;
  readonly message: string;
}

/** What failed in one report of vitest's JSON reporter; a file that could not be loaded counts by itself. */
export function readFailures(json: string): Failure[] {
  const { testResults } = JSON.parse(json) as VitestReport;
  return testResults
    .filter((file) => file.status === 'failed')
    .flatMap((failed) => {
      const { name: file, message } = failed;
      const tests = failedTests(failed);
      if (tests.length === 0) return [{ file, name: '(the whole file)', message: message ?? '' }];
      return tests.map((test) => ({ file, name: test.fullName, message: test.failureMessages?.[0] ?? '' }));
    });
}

const shownLines = 12;

/**
 * The failures in words, for the end of a run: whoever sees only the last lines of a long log still learns what broke.
 * @param shorten turns a file's path into one that a reader recognises
 */
export function wordFailures(failures: readonly Failure[], shorten: (path: string) => string): string {
  return failures
    .map(({ file, name, message }) => {
      const lines = message.split('\n').slice(0, shownLines);
      return [`FAILED ${shorten(file)}: ${name}`, ...lines.map((line) => `    ${line}`)].join('\n');
    })
    .join('\n');
}
