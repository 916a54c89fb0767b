import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './button';
import { ChipChoice } from './chip-choice';
import { Choice } from './choice';
import { DayStrip } from './day-strip';
import { Field } from './field';
import { fontScale } from './look';
import { NoticeBar } from './notice-bar';
import { Page } from './page';
import { Sheet } from './sheet';
import { Stepper } from './stepper';
import { Tap } from './tap';
import { Timeline } from './timeline';

afterEach(cleanup);

describe('a field', () => {
  it('cuts nothing off that was pasted: it says how much there is too much', () => {
    const long = `${'字'.repeat(5000)}😀`;
    render(<Field label="内容" lines most={500} value={long} onChange={() => undefined} />);
    expect(screen.getByLabelText('内容')).toHaveProperty('value', long);
    expect(screen.getByText('多了4501个字，最多500个字')).toBeDefined();
  });

  it('counts what people see as one letter once, and only when it gets tight', () => {
    const { rerender } = render(<Field label="内容" most={10} value="😀😀" onChange={() => undefined} />);
    expect(screen.queryByText(/还可以写/)).toBeNull();
    rerender(<Field label="内容" most={10} value={'😀'.repeat(8)} onChange={() => undefined} />);
    expect(screen.getByText('还可以写2个字')).toBeDefined();
  });

  it('says what is wrong with it', () => {
    render(<Field label="手机号" kind="phone" value="1" error="请填写11位手机号" onChange={() => undefined} />);
    expect(screen.getByRole('alert').textContent).toBe('请填写11位手机号');
  });
});

describe('a choice', () => {
  const options = [
    { value: 'a', label: '当面' },
    { value: 'b', label: '电话', hint: '顾问打给您', disabled: true },
  ] as const;

  it.each([Choice, ChipChoice])('is made by a tap or a key; what cannot be chosen is not', (One) => {
    const chosen = vi.fn<(value: string) => void>();
    render(<One label="方式" options={options} value="a" onChange={chosen} />);
    const [first, second] = screen.getAllByRole('radio');
    expect(first?.getAttribute('aria-checked')).toBe('true');
    if (second) fireEvent.click(second);
    expect(chosen).not.toHaveBeenCalled();
    if (first) fireEvent.keyDown(first, { key: ' ' });
    expect(chosen).toHaveBeenCalledWith('a');
  });
});

describe('days side by side', () => {
  it('are named in Chinese, and a full one cannot be taken', () => {
    const chosen = vi.fn<(value: string) => void>();
    const days = [
      { day: '2026-11-26', word: '已满', disabled: true },
      { day: '2026-11-27', word: '余3个' },
    ];
    render(<DayStrip label="哪一天" days={days} value={null} today="2026-11-26" onChange={chosen} />);
    fireEvent.click(screen.getByText('今天'));
    fireEvent.click(screen.getByText('11月27日'));
    expect(chosen.mock.calls).toEqual([['2026-11-27']]);
  });
});

describe('a sheet', () => {
  it('is there only when it was asked for, and goes by a tap beside it', () => {
    const close = vi.fn<() => void>();
    const { rerender, container } = render(<Sheet open={false} title="取消预约？" onClose={close} />);
    expect(screen.queryByRole('dialog')).toBeNull();
    rerender(<Sheet open title="取消预约？" onClose={close} />);
    expect(screen.getByRole('dialog', { name: '取消预约？' })).toBeDefined();
    const shade = container.querySelector('.lf-sheet__shade');
    if (shade) fireEvent.click(shade);
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe('where one is', () => {
  it('is said in words beside the drawing', () => {
    render(<Stepper steps={['谁', '和谁', '什么事']} at={1} />);
    expect(screen.getByText('第2步，共3步 · 和谁')).toBeDefined();
    render(
      <Timeline
        steps={[
          { key: '1', title: '已提交', lines: ['11月26日 周四'], state: 'done' },
          { key: '2', title: '等对方答复', state: 'now' },
        ]}
      />,
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});

describe('a button', () => {
  it('says that it is under way and takes no tap', () => {
    const tapped = vi.fn<() => void>();
    render(
      <Button busy onTap={tapped}>
        提交
      </Button>,
    );
    fireEvent.click(screen.getByRole('button', { name: '正在办理……' }));
    expect(tapped).not.toHaveBeenCalled();
  });

  it('of another kind can be reached by the keyboard', () => {
    const tapped = vi.fn<() => void>();
    render(
      <Tap label="返回" onTap={tapped}>
        ←
      </Tap>,
    );
    fireEvent.keyDown(screen.getByRole('button', { name: '返回' }), { key: 'Enter' });
    expect(tapped).toHaveBeenCalledTimes(1);
  });
});

describe('a page', () => {
  it('has its title, a way back, and its main act at the bottom', () => {
    render(
      <Page title="我的预约" footer={<Button>改约</Button>}>
        <NoticeBar act={{ word: '知道了', onTap: () => undefined }}>明天有预约。</NoticeBar>
      </Page>,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('我的预约');
    expect(screen.getByRole('button', { name: '返回' })).toBeDefined();
    expect(document.title).toBe('我的预约 · 邻法');
  });

  it('follows the size of letters that the person has set, and never goes below the usual', () => {
    expect(fontScale()).toBe(1);
    document.documentElement.style.fontSize = '20px';
    expect(fontScale()).toBe(1.25);
    document.documentElement.style.fontSize = '40px';
    expect(fontScale()).toBe(1.4);
    document.documentElement.style.fontSize = '10px';
    expect(fontScale()).toBe(1);
    document.documentElement.style.fontSize = '';
  });
});
