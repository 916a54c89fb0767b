import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Text } from '@tarojs/components';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerHere, breakOff, say, type LoopbackServer } from '../../testing/answer-here';
import { hide, show, showAgain, world } from '../../testing/shims/taro';
import { Answered } from '../ui/answered';
import { Button } from '../ui/button';
import { useRead } from './use-read';
import { useReadPages } from './use-read-pages';

let server: LoopbackServer;
beforeAll(async () => {
  server = await answerHere();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.came.length = 0;
  server.next.length = 0;
  world.online = true;
});
afterEach(cleanup);

const community = (name: string) => ({ code: name, name, kind: 'community', street: null });

function Communities({ search }: { readonly search?: string }) {
  const read = useRead('orgUnits.listCommunities', search === undefined ? null : { search });
  return <Answered read={read}>{({ items }) => <Text>{items.map(({ name }) => name).join('、')}</Text>}</Answered>;
}

it('asks nothing while it is not known what to ask', async () => {
  render(<Communities />);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.came).toEqual([]);
  expect(screen.queryByRole('status')).toBeNull();
});

it('shows the shape of what comes, then what came; a failure has a way on', async () => {
  server.next.push(breakOff, say(200, { items: [community('甲社区')], next: null }));
  render(<Communities search="甲" />);
  expect(screen.getByRole('status', { name: '正在读取' })).toBeDefined();
  fireEvent.click(await screen.findByRole('button', { name: '重试' }));
  expect(await screen.findByText('甲社区')).toBeDefined();
});

it('takes only the answer to what was asked last, however late the others are', async () => {
  server.next.push(
    (response, came) => void setTimeout(() => say(200, { items: [community('旧')], next: null })(response, came), 150),
    say(200, { items: [community('新')], next: null }),
  );
  const { rerender } = render(<Communities search="旧" />);
  await waitFor(() => expect(server.came).toHaveLength(1));
  rerender(<Communities search="新" />);
  expect(await screen.findByText('新')).toBeDefined();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(screen.getByText('新')).toBeDefined();
});

it('reads again when the page comes to the front, and keeps what was there if that fails', async () => {
  server.next.push(
    say(200, { items: [community('一')], next: null }),
    say(200, { items: [community('二')], next: null }),
  );
  render(<Communities search="一" />);
  expect(await screen.findByText('一')).toBeDefined();
  showAgain();
  expect(await screen.findByText('二')).toBeDefined();
  server.next.push(breakOff);
  showAgain();
  expect(await screen.findByText(/下面是之前读到的内容/)).toBeDefined();
  expect(screen.getByText('二')).toBeDefined();
});

it('asks once for what was changed while another page was in front', async () => {
  const { rerender } = render(<Communities search="一" />);
  await waitFor(() => expect(server.came).toHaveLength(1));
  hide();
  server.next.push(say(200, { items: [community('二')], next: null }));
  rerender(<Communities search="二" />);
  await new Promise((resolve) => setTimeout(resolve, 50));
  show();
  expect(await screen.findByText('二')).toBeDefined();
  expect(server.came).toHaveLength(2);
});

function AllCommunities() {
  const pages = useReadPages('orgUnits.listCommunities', {});
  return (
    <>
      <Answered read={pages}>{(items) => <Text>{items.map(({ name }) => name).join('、')}</Text>}</Answered>
      {pages.hasMore ? <Button onTap={() => void pages.more()}>再看一些</Button> : null}
    </>
  );
}

it('goes through a long list a page at a time, and a page that fails can be asked for again', async () => {
  server.next.push(
    say(200, { items: [community('一')], next: 'n1' }),
    breakOff,
    say(200, { items: [community('二')], next: null }),
  );
  render(<AllCommunities />);
  fireEvent.click(await screen.findByRole('button', { name: '再看一些' }));
  expect(await screen.findByText(/网络不通/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }));
  expect(await screen.findByText('一、二')).toBeDefined();
  expect(server.came.map(({ body }) => body)).toEqual([{}, { after: 'n1' }, { after: 'n1' }]);
  await waitFor(() => expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull());
});
