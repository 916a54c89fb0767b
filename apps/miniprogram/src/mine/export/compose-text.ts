import type { AnswerOf } from '@linfa/contract';
import { beijingDay, wordInstant } from '@linfa/domain';

/** Everything as text that any phone opens: a heading a kind, a line a field. */
export function composeText({ generatedAt, sections }: AnswerOf<'myData.export'>): string {
  const parts = sections.map(({ title, rows }) =>
    [
      `【${title}】${rows.length}条`,
      ...rows.map((row, at) =>
        [`${at + 1}.`, ...row.map(({ name, words }) => `　${name}：${indented(words)}`)].join('\n'),
      ),
    ].join('\n'),
  );
  // The mark at the beginning tells old editors that it is UTF-8.
  return `\uFEFF邻法保存的关于我的全部信息\n${wordInstant(generatedAt, beijingDay(new Date(0)))}导出\n\n${parts.join('\n\n')}\n`;
}

/** Several lines of one field stand under its name. */
function indented(words: string): string {
  if (words === '') return '（无）';
  return words.includes('\n') ? `\n${words.replaceAll(/^/gm, '　　')}` : words;
}
