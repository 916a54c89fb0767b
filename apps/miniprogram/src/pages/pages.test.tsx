import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aimAt } from '../../testing/answer-here';
import { startLinfa, type LinfaServer } from '../../testing/linfa-server';
import { journey, pullDown, world } from '../../testing/shims/taro';
import { chooseCommunity } from '../community/community-store';
import { readDraft, writeDraft } from '../drafts/draft-store';
import { sessionStore } from '../session/session-store';
import { setElder } from '../ui/look';
import Affairs from './affairs/index';
import ChooseCommunity from './community/index';
import Events from './events/index';
import Home from './home/index';
import Mine from './mine/index';
import SignIn from './sign-in/index';
import StaffSignIn from './staff-sign-in/index';
import Whom from './whom/index';

/** The pages on a Linfa with its demo data, over HTTP. */
describe('the pages of the main package', { timeout: 60_000 }, () => {
  let linfa: LinfaServer;
  beforeAll(async () => {
    linfa = await startLinfa();
    aimAt(linfa.address);
  }, 240_000);
  afterAll(() => linfa.stop());
  beforeEach(() => {
    journey.length = 0;
    world.online = true;
    sessionStore.end();
    chooseCommunity({ code: 'demo-01-01', name: '演示东街道第01社区' });
  });
  afterEach(cleanup);

  const patience = { timeout: 20_000 };
  const tap = (name: string | RegExp, role = 'button'): boolean => fireEvent.click(screen.getByRole(role, { name }));
  const type = (label: string, value: string): boolean =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });

  it('home shows the next duty with its free places and leads to booking, for a visitor, with one request', async () => {
    const asked: string[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      if (typeof input === 'string') asked.push(input.slice(linfa.address.length));
      return original(input, init);
    };
    render(<Home />);
    expect(await screen.findByText('下次法律顾问值班', {}, patience)).toBeDefined();
    globalThis.fetch = original;
    expect(asked).toEqual(['/api/home.open']);
    expect(screen.getAllByText(/\d+月\d+日 周./).length).toBeGreaterThan(0);
    expect(screen.getByText(/^还可约\d+人$|已约满/)).toBeDefined();
    tap(/^(预约|候补)$/);
    await waitFor(() => expect(journey.at(-1)).toMatch(/^navigateTo \/booking\/book\/index\?day=\d{4}-\d\d-\d\d$/));
    tap(/12348/);
    expect(journey.at(-1)).toBe('call 12348');
  });

  it('home says that there is no network and what to do, and goes on when it is back', async () => {
    world.online = false;
    render(<Home />);
    expect(await screen.findByText('网络不通，请检查网络后重试。', {}, patience)).toBeDefined();
    world.online = true;
    tap('重试');
    expect(await screen.findByText('下次法律顾问值班', {}, patience)).toBeDefined();
    world.online = false;
    pullDown();
    expect(await screen.findByText(/下面是之前读到的内容/, {}, patience)).toBeDefined();
    expect(screen.getByText('下次法律顾问值班')).toBeDefined();
  });

  it('a community is found by some letters of its name and chosen by a tap', async () => {
    render(<ChooseCommunity />);
    type('社区或村的名称', '西街道第02');
    fireEvent.click(await screen.findByText('演示西街道第02社区', {}, patience));
    expect(JSON.parse(localStorage.getItem('community') ?? '')).toEqual({
      code: 'demo-02-02',
      name: '演示西街道第02社区',
    });
    type('社区或村的名称', '没有这个');
    expect(await screen.findByText(/没有找到/, {}, patience)).toBeDefined();
  });

  it('one signs in by phone with the code that the demo shows, and goes back to where one was', async () => {
    world.pages = 2;
    render(<SignIn />);
    type('手机号', '1380013');
    tap('获取验证码');
    expect(await screen.findByText('请填写11位手机号', {}, patience)).toBeDefined();
    type('手机号', '13800138000');
    tap('获取验证码');
    const shown = await screen.findByText(/验证码是 \d{6}/, {}, patience);
    type('验证码', '000000');
    tap('登录');
    expect((await screen.findByRole('alert', {}, patience)).textContent).toMatch(/验证码/);
    type('验证码', /\d{6}/.exec(shown.textContent)?.[0] ?? '');
    tap('登录');
    await waitFor(() => expect(journey).toEqual(['back']), patience);
    expect(sessionStore.get()).toMatchObject({ me: { kind: 'resident' }, phoneKnown: true });
    cleanup();
    render(<Affairs />);
    expect(await screen.findByText('还没有预约。', {}, patience)).toBeDefined();
    cleanup();
    writeDraft('complaint:new', { text: '等了很久' });
    render(<Mine />);
    tap('退出登录');
    expect(screen.getByText('有写了没提交的：投诉建议。退出后会从这部手机上删除。')).toBeDefined();
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退出' }));
    await waitFor(() => expect(sessionStore.get()).toBeNull(), patience);
    expect(screen.getByText('还没有登录')).toBeDefined();
    expect(readDraft('complaint:new')).toBeUndefined();
  });

  it('staff sign in by name and password, and a wrong one is said to be wrong', async () => {
    const password = /adviser\s+(\S+)/.exec(linfa.output())?.[1] ?? '';
    render(<StaffSignIn />);
    type('用户名', 'adviser');
    type('密码', 'wrong');
    tap('登录');
    expect(await screen.findByText('用户名、密码或动态码不正确。', {}, patience)).toBeDefined();
    type('密码', password);
    tap('登录');
    await waitFor(() => expect(sessionStore.get()?.me.kind).toBe('staff'), patience);
  });

  it('my things and events say what there is to do while nobody is signed in, or nothing is chosen', async () => {
    render(<Affairs />);
    tap('登录');
    await waitFor(() => expect(journey.at(-1)).toBe('navigateTo /pages/sign-in/index'));
    cleanup();
    render(<Events />);
    fireEvent.click((await screen.findAllByText(/法治讲座（演示）/, {}, patience))[0] as HTMLElement);
    expect(journey.at(-1)).toMatch(/^navigateTo \/events\/detail\/index\?id=[\w-]{22}$/);
  });

  it('the events of the street, of the past and the law posts are a tap away each, and an empty list leads on', async () => {
    render(<Events />);
    tap('全街道', 'radio');
    expect(await screen.findByText(/咨询摆台（演示）/, {}, patience)).toBeDefined();
    tap('往期', 'radio');
    expect((await screen.findAllByText('已结束', {}, patience)).length).toBeGreaterThan(0);
    tap('普法文章', 'radio');
    expect((await screen.findAllByText(/^以案释法：/, {}, patience)).length).toBeGreaterThan(0);
    cleanup();
    // There nothing was ever entered.
    chooseCommunity({ code: 'nancun-01', name: '南村镇第01村' });
    render(<Events />);
    expect(await screen.findByText(/近期没有安排活动/, {}, patience)).toBeDefined();
    tap(/^看看全/);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^看看全/ })).toBeNull(), patience);
    fireEvent.click(await screen.findByRole('button', { name: '看看往期活动' }, patience));
    expect(screen.getByRole('radio', { name: '往期' }).getAttribute('aria-checked')).toBe('true');
  });

  it('我该找谁 leads to a number in an emergency, and to mediation in two more taps', () => {
    render(<Whom />);
    tap('有，很紧急');
    tap(/110/);
    expect(journey.at(-1)).toBe('call 110');
    tap('回到上一个问题');
    tap('没有');
    tap(/和别人有纠纷/);
    tap(/愿意试试/);
    tap('申请人民调解');
    expect(journey.at(-1)).toBe('navigateTo /mediation/request/index');
  });

  it('长辈版 is switched on in one tap and kept', () => {
    const { container } = render(<Mine />);
    tap('长辈版（大字）', 'switch');
    expect(container.querySelector('.lf-page--elder')).not.toBeNull();
    expect(localStorage.getItem('elder')).toBe('true');
    setElder(false);
  });
});
