import { expect, test } from 'vitest';
import { openPage, problemsOf } from '../testing/write-package.ts';

/** A page that writes every event down. */
const listening = (more = ''): string => `Page({
  data: { said: '' },
  say(e) { this.setData({ said: this.data.said + e.type + '@' + (e.currentTarget.dataset.name || '') + '<' + (e.target.dataset.name || '') + ' ' }) },
  ${more}
})`;

test('a tap goes up to every node that waits for it, with both targets, until one catches it', async () => {
  const phone = await openPage(
    '<view data-name="out" bindtap="say"><view data-name="mid" catchtap="say"><view data-name="in" bind:tap="say">here</view></view></view><view>{{said}}</view>',
    listening(),
  );
  await phone.tap('here');
  expect(phone.page.text).toContain('tap@in<in tap@mid<in');
  expect(phone.page.text).not.toContain('tap@out');
});

test('capturing goes down first and can keep the event', async () => {
  const phone = await openPage(
    '<view data-name="out" capture-bind:tap="say"><view data-name="in" bindtap="say">here</view></view><view data-name="lid" capture-catch:tap="say"><view data-name="kept" bindtap="say">kept</view></view><view>{{said}}</view>',
    listening(),
  );
  await phone.tap('here');
  await phone.tap('kept');
  expect(phone.page.text).toContain('tap@out<in tap@in<in tap@lid<kept');
  expect(phone.page.text).not.toContain('tap@kept');
});

test('an input stays where it is typed and is no event of what it stands in', async () => {
  const phone = await openPage(
    '<view bindinput="say"><input placeholder="name" value="{{v}}" bindinput="typed"/></view><text>{{v}}|{{said}}</text>',
    listening('typed(e) { this.setData({ v: e.detail.value }) }'),
  );
  await phone.type('name', 'Wang');
  expect(phone.page.text).toBe('Wang\nWang|');
});

test('what a handler of an input gives back takes its place; what is too long is cut off', async () => {
  const phone = await openPage(
    '<input placeholder="code" bindinput="upper" maxlength="4"/><text>{{v}}</text>',
    'Page({ upper(e) { this.setData({ v: e.detail.value }); return e.detail.value.toUpperCase() } })',
  );
  await phone.type('code', 'abcdef');
  expect(phone.page.text).toBe('ABCD\nabcd');
});

test('data- names and mark: arrive as WeChat writes them', async () => {
  const phone = await openPage(
    '<view mark:list="a" data-sid="9"><view mark:item="{{7}}" data-user-name="x" data-userName="y" bindtap="go">go</view></view><text>{{said}}</text>',
    'Page({ go(e) { this.setData({ said: JSON.stringify([e.mark, e.currentTarget.dataset, e.detail]) }) } })',
  );
  await phone.tap('go');
  expect(phone.page.text).toContain('[{"list":"a","item":7},{"userName":"x","username":"y"},{"x":0,"y":0}]');
});

test('radios, checkboxes, switches and pickers tell their groups, and a form sends what is in it', async () => {
  const phone = await openPage(
    `<form bindsubmit="send">
      <radio-group name="sex" bindchange="say"><label><radio value="f"/>女</label><label><radio value="m"/>男</label></radio-group>
      <checkbox-group name="of"><label><checkbox value="a"/>甲</label><label><checkbox value="b" checked/>乙</label></checkbox-group>
      <view>提醒<switch name="on"/></view>
      <view>街道<picker name="street" mode="selector" range="{{streets}}" range-key="name"><text>请选</text></picker></view>
      <view>日子<picker name="day" mode="date" start="2026-03-01"><text>请选日子</text></picker></view>
      <view>姓名<input name="who"/></view>
      <button form-type="submit">交</button>
    </form><text>{{sent}}</text>`,
    listening('send(e) { this.setData({ sent: JSON.stringify(e.detail.value) }) },').replace(
      "said: ''",
      "said: '', streets: [{ name: '东' }, { name: '西' }]",
    ),
  );
  await phone.tap('男');
  await phone.tap('甲');
  await phone.choose('提醒', '开');
  await phone.choose('街道', '西');
  await phone.choose('日子', '2026-03-09');
  await phone.type('姓名', '王芳');
  await phone.tap('交');
  expect(phone.page.text).toContain(
    '{"sex":"m","of":["a","b"],"on":true,"street":"1","day":"2026-03-09","who":"王芳"}',
  );
  await expect(phone.choose('日子', '2026-02-01')).rejects.toThrow('2026-02-01 is not between 2026-03-01 and …');
  await expect(phone.choose('街道', '南')).rejects.toThrow('“南” is not among 东、西');
});

test('a handler that the page does not have is a problem', async () => {
  const phone = await openPage('<view bindtap="nothing">x</view>');
  await phone.tap('x');
  expect(problemsOf(phone)).toEqual(['view: a has no method “nothing” for tap of <view>']);
});

test('a pull, the end of the page and a long press arrive', async () => {
  const phone = await openPage(
    '<scroll-view bindscrolltolower="say" data-name="list"><view bindlongpress="say">row</view></scroll-view><text>{{said}}</text>',
    listening(
      'onPullDownRefresh() { this.say({ type: "pull", currentTarget: { dataset: {} }, target: { dataset: {} } }) }, onReachBottom() { this.setData({ said: this.data.said + "end" }) }',
    ),
    { 'a.json': { enablePullDownRefresh: true } },
  );
  await phone.pull();
  await phone.longPress('row');
  await phone.scrollDown();
  expect(phone.page.text).toContain('pull@< longpress@< scrolltolower@list<list end');
});
