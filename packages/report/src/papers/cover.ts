import { disputeTypes, mediationPapers } from '@linfa/domain';
import { dayOrBlank, list, orBlank } from './blanks.ts';
import type { CaseFile } from './case-file.ts';
import { label, value, type Paper } from './paper.ts';
import { namesAgainst } from './parties.ts';

/** 封面. */
export function coverPaper(file: CaseFile): Paper {
  const { archive } = file;
  const year = /\d{4}/.exec(file.acceptedOn ?? file.requestedOn ?? '')?.[0];
  const row = (name: string, content: string) => ({
    lines: 1.6,
    cells: [label(name), value(content)],
  });
  return {
    kind: 'cover',
    key: 'cover',
    head: file.committee.name,
    title: '人民调解卷宗',
    parts: [
      { type: 'gap', lines: 1 },
      {
        type: 'form',
        widths: [28, 72],
        rows: [
          row('卷　　名', `${namesAgainst(file)}${disputeTypes[file.disputeType]}`),
          row('年　　度', year === undefined ? '' : `${year}年`),
          row('案件编号', orBlank(file.fileNumber)),
          row('卷　　号', orBlank(archive.volumeNumber)),
          row('受理日期', dayOrBlank(file.acceptedOn)),
          row('结案日期', dayOrBlank(file.concludedOn)),
          row('调 解 员', list(file.mediators)),
          row('立 卷 人', orBlank(archive.archivedBy)),
          row('立卷日期', dayOrBlank(archive.archivedOn)),
          row('保管期限', orBlank(archive.retention)),
          row('备　　考', ''),
        ],
      },
    ],
  };
}

/** 封底. `pages` are all pages of the volume; null where only counting tells. */
export function backCoverPaper(file: CaseFile, pages: number | { readonly pageOf: string } | null = null): Paper {
  const counted = typeof pages === 'number' ? String(pages) : (pages ?? '＿＿＿＿');
  return {
    kind: 'back-cover',
    key: 'back-cover',
    title: mediationPapers['back-cover'],
    parts: [
      { type: 'gap', lines: 3 },
      {
        type: 'form',
        widths: [32, 68],
        rows: [
          { lines: 2, cells: [label('卷内文书页数'), { text: counted, align: 'center' }] },
          { lines: 2, cells: [label('附证物'), value('＿＿＿＿件（袋）', { align: 'center' })] },
          { lines: 5, cells: [label('卷宗情况说明'), value('')] },
          {
            lines: 3,
            cells: [label('立 卷 人'), value(`${orBlank(file.archive.archivedBy)}　　（签名）：＿＿＿＿＿＿`)],
          },
          { lines: 2, cells: [label('立卷日期'), value(dayOrBlank(file.archive.archivedOn))] },
          { lines: 3, cells: [label('检 查 人'), value('（签名）：＿＿＿＿＿＿　　＿＿＿＿年＿＿月＿＿日')] },
        ],
      },
    ],
  };
}
