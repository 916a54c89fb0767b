import { describe, expect, it } from 'vitest';
import { readPasted } from '../../sheet/cells';
import { freshRow, mostLines } from './batch-columns';
import { linesOf } from './batch-lines';
import { pasteRows } from './paste-rows';

const today = '2026-03-11';
const blank = freshRow(today);

describe('a block pasted from a spreadsheet', () => {
  it('fills on from the cell it is put at, with days and choices understood, and makes the rows it needs', async () => {
    const block = readPasted('2026/3/9\t劳动工伤\t40\t王一\t13800000001\t加班费\n3月10日\t婚姻家庭\t1,0\t李二\n');
    const { rows, left } = pasteRows([blank], { row: 0, key: 'day' }, block, today);
    expect(left).toBe(0);
    expect(rows).toMatchObject([
      { day: '2026-03-09', matter: 'labour', minutes: '40', name: '王一', phone: '13800000001', summary: '加班费' },
      { day: '2026-03-10', matter: 'family', minutes: '10', name: '李二', mode: 'on-site', result: 'answered' },
    ]);
    expect(await linesOf({ community: 'd-1-1' }, rows, today)).toMatchObject({
      input: { lines: [{ minutes: 40 }, { minutes: 10 }] },
    });
  });

  it('leaves our own headings out and empty cells as they were', () => {
    const block = readPasted('事项\t分钟\t居民姓名\n\t\t王一\n');
    expect(pasteRows([blank], { row: 0, key: 'matter' }, block, today).rows).toEqual([{ ...blank, name: '王一' }]);
  });

  it('keeps what it does not understand where it stood, to be refused there', async () => {
    const block = readPasted('前天\t打架\t很久\t王一');
    const { rows } = pasteRows([blank], { row: 0, key: 'day' }, block, today);
    expect(rows).toMatchObject([{ day: '前天', matter: '打架', minutes: '很久', name: '王一' }]);
    const made = await linesOf({ community: 'd-1-1' }, rows, today);
    expect('faults' in made && Object.keys(made.faults).sort()).toEqual(['0.day', '0.matter', '0.minutes']);
    const mode = pasteRows([{ ...blank, matter: 'labour' }], { row: 0, key: 'mode' }, [['微信']], today);
    expect(await linesOf({ community: 'd-1-1' }, mode.rows, today)).toEqual({
      faults: { '0.mode': '没有“微信”这一项，请重选' },
    });
  });

  it('says how many rows had no room', () => {
    const block = Array.from({ length: mostLines + 3 }, (_, index) => [`居民${index}`]);
    const { rows, left } = pasteRows([blank, blank], { row: 1, key: 'name' }, block, today);
    expect([rows.length, rows.at(-1)?.name, left]).toEqual([mostLines, `居民${mostLines - 2}`, 4]);
  });
});
