import { describe, expect, it } from 'vitest';
import { breakTitle } from './break-title.ts';

describe('breakTitle', () => {
  it('leaves a short title on one line', () => {
    expect(breakTitle('青禾镇2024年度法治政府建设报告', '青禾镇')).toEqual(['青禾镇2024年度法治政府建设报告']);
  });

  it('parts a long title where its sense allows, most evenly', () => {
    expect(breakTitle('青禾街道办事处2024年度法治政府建设情况报告', '青禾街道')).toEqual([
      '青禾街道办事处2024年度',
      '法治政府建设情况报告',
    ]);
    expect(breakTitle('青禾区人民政府青禾街道办事处关于2024年度法治政府建设情况的报告', '青禾街道')).toEqual([
      '青禾区人民政府青禾街道办事处',
      '关于2024年度法治政府建设情况的报告',
    ]);
  });

  it('loses nothing of a title that offers no place', () => {
    const title = '进一步深化基层社会治理和人民调解工作取得新的更大成效情况汇报';
    expect(breakTitle(title, '青禾街道')).toEqual([title]);
  });
});
