import { faultAt } from '../fault.ts';
import type { LintRule } from '../rule.ts';
import { readLines } from '../text/reading.ts';

const path =
  /(?:SourceURL:)?file:\/\/[^\s"'<>]+|(?<![A-Za-z])[A-Za-z]:\\[^\s"'<>|]*|\\\\[\w.$-]+\\[^\s"'<>]+|(?<![\w.:/])\/(?:home|Users|root|tmp|mnt|Volumes)\/[^\s"'<>]+/g;

/** A path on somebody's machine has no place in a public text: it tells names of people and folders. */
export const localPath: LintRule = {
  id: 'local-path',
  severity: 'error',
  summary: '正文泄露了本地文件路径',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      [...reading.line.text.matchAll(path)].map((match) =>
        faultAt(
          reading,
          { start: match.index, end: match.index + match[0].length },
          '这是某台电脑上的文件路径，从网页编辑器或 Word 带进了正文，会暴露用户名和内部文件夹。',
          '删去这一段；发布前用“只粘贴文本”的方式贴入。',
        ),
      ),
    ),
};
