import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpPathOf } from './help-paths';
import { pageList } from './page-list';

const list = readFileSync(join(import.meta.dirname, '../../../../docs/handbook/README.md'), 'utf8');

describe('help', () => {
  it.each(pageList.filter(({ group }) => group !== undefined))(
    '$title leads to the page that the handbook names for it',
    ({ path, title }) => {
      const line = list.split('\n').find((one) => one.startsWith(`- **${title}**`));
      expect(line).toBeDefined();
      expect(helpPathOf(`/${path}/7`)).toBe(`/help/${/\]\((.+)\.md\)/.exec(line ?? '')?.[1] ?? ''}`);
    },
  );
});
