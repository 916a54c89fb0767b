import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hide } from '../../testing/shims/taro';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { clearDrafts, readDraft, writeDraft, writeOpenDrafts } from './draft-store';
import { useDraft } from './use-draft';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function Form() {
  const draft = useDraft('message', { title: '', text: '' });
  return (
    <>
      <Field label="标题" value={draft.value.title} onChange={(title) => draft.set({ title })} />
      <Field label="内容" lines value={draft.value.text} onChange={(text) => draft.set({ text })} />
      {draft.restored ? <span>上次的还在</span> : null}
      <Button onTap={draft.clear}>交了</Button>
    </>
  );
}

const type = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('is written down within 300 milliseconds of the last letter, while the page is still open', async () => {
  render(<Form />);
  type('标题', '楼道');
  type('内容', '堆了杂物😀');
  expect(readDraft('message')).toBeUndefined();
  await wait(300);
  expect(readDraft('message')).toEqual({ title: '楼道', text: '堆了杂物😀' });
});

it('is written down while somebody types without a pause', async () => {
  render(<Form />);
  for (let letters = 1; letters <= 8; letters += 1) {
    type('内容', '漏'.repeat(letters));
    await wait(60);
  }
  expect((readDraft('message') as { text: string }).text.length).toBeGreaterThan(0);
});

it('is written at once when the app goes away, the page is left, the browser closes, or something is sent', () => {
  const leave = [hide, () => window.dispatchEvent(new Event('pagehide')), cleanup, writeOpenDrafts];
  for (const [turn, go] of leave.entries()) {
    localStorage.clear();
    render(<Form />);
    type('标题', `第${turn}次`);
    go();
    expect(readDraft('message')).toEqual({ title: `第${turn}次`, text: '' });
    cleanup();
  }
});

it('is there again when the page is opened anew, and says so', () => {
  expect(screen.queryByText('上次的还在')).toBeNull();
  writeDraft('message', { text: '五千字'.repeat(1700) });
  render(<Form />);
  expect(screen.getByLabelText('内容')).toHaveProperty('value', '五千字'.repeat(1700));
  // What an earlier version of the form did not have.
  expect(screen.getByLabelText('标题')).toHaveProperty('value', '');
  expect(screen.getByText('上次的还在')).toBeDefined();
});

it('is gone only when it is cleared, and what was about to be written does not bring it back', async () => {
  render(<Form />);
  type('标题', '楼道');
  fireEvent.click(screen.getByRole('button', { name: '交了' }));
  await wait(300);
  cleanup();
  expect(readDraft('message')).toBeUndefined();
});

it('what cannot be read is no draft', () => {
  writeDraft('message', '一句话');
  render(<Form />);
  expect(screen.getByLabelText('标题')).toHaveProperty('value', '');
});

it('all go when the person signs out, and nothing else does', () => {
  writeDraft('a', { one: 1 });
  writeDraft('b', { two: 2 });
  localStorage.setItem('elder', 'true');
  clearDrafts();
  expect(Object.keys(localStorage)).toEqual(['elder']);
});
