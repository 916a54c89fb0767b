import { expect, test } from 'vitest';
import { openPage, problemsOf } from '../testing/write-package.ts';

const data = (value: object): string => `Page({ data: ${JSON.stringify(value)} })`;

test.each([
  ['{{a}} and {{b.c[1]}}', { a: 1, b: { c: ['x', 'y'] } }, '1 and y'],
  ['{{ok ? "yes" : "no"}}{{missing.deep.er}}', { ok: true }, 'yes'],
  [
    '{{(a + 2) * 3 - -1}} {{a % 2 === 1 && !b}} {{a || 5}} {{n ?? "none"}}',
    { a: 1, b: false, n: null },
    '10 true 1 none',
  ],
  ['{{a < b}} {{"x" + a}} {{[a, b][1]}} {{ {k: a}.k }}', { a: 1, b: 2 }, 'true x1 2 1'],
  ["{{'it' + \"'s\" + '\\n'}}", {}, "it's"],
])('the expression in %s', async (text, values, read) => {
  const phone = await openPage(`<text>${text}</text>`, data(values));
  expect(phone.page.text).toBe(read);
});

test('wx:for goes over lists, numbers and objects, with names of its own, and nests', async () => {
  const phone = await openPage(
    `<view wx:for="{{rows}}" wx:for-item="row" wx:for-index="at" wx:key="id">{{at}}<text wx:for="{{row.cells}}" wx:key="*this">{{item}}{{row.id}}</text></view>
     <text wx:for="{{3}}">{{index}}</text><text wx:for="{{map}}">{{index}}={{item}}</text>`,
    data({
      rows: [
        { id: 'a', cells: [1, 2] },
        { id: 'b', cells: [] },
      ],
      map: { k: 'v' },
    }),
  );
  expect(phone.page.text).toBe('01a2a\n1\n012k=v');
});

test('wx:if, wx:elif and wx:else show one of them', async () => {
  const wxml =
    '<text wx:if="{{n === 1}}">one</text><text wx:elif="{{n === 2}}">two</text><block wx:else><text>many</text></block>';
  for (const [n, read] of [
    [1, 'one'],
    [2, 'two'],
    [3, 'many'],
  ] as const) {
    const phone = await openPage(wxml, data({ n }));
    expect(phone.page.text).toBe(read);
  }
});

test('templates see their data alone, call themselves, and are imported, though not through an import', async () => {
  const files = {
    'lib.wxml':
      '<import src="far.wxml"/><template name="tree"><view>{{node.name}}{{outer}}<template is="{{kind}}" wx:for="{{node.kids}}" data="{{node: item, kind}}"/></view></template>',
    'far.wxml': '<template name="far"><text>far</text></template>',
    'head.wxml': '<text>included {{outer}}</text>',
  };
  const tree = { name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }] };
  const phone = await openPage(
    '<import src="lib.wxml"/><include src="head.wxml"/><template is="tree" data="{{node: tree, kind: \'tree\'}}"/>',
    data({ tree, outer: 'here' }),
    files,
  );
  expect(phone.page.text).toBe('included here\na\nb\nc');
  expect(problemsOf(phone)).toEqual([]);
  const wrong = await openPage('<import src="lib.wxml"/><template is="far"/>', data({}), files);
  expect(problemsOf(wrong)).toEqual(['view: Error: a.wxml has no template “far”']);
});

test('a template takes an object apart with ...', async () => {
  const phone = await openPage(
    '<template name="t">{{x}}{{y}}</template><template is="t" data="{{...both, y: 3}}"/>',
    data({ both: { x: 1, y: 2 } }),
  );
  expect(phone.page.text).toBe('13');
});

test('wxs modules, inline and in files, reckon without reaching the app', async () => {
  const phone = await openPage(
    '<wxs module="m">var plus = function (a) { return a < 9 ? a + 1 : 0 }; module.exports = { plus: plus, wx: typeof wx, setTimeout: typeof setTimeout }</wxs><wxs module="f" src="lib/f.wxs"/>{{m.plus(1)}} {{f.twice(4)}} {{m.wx}} {{m.setTimeout}}',
    data({}),
    {
      'lib/f.wxs': 'var g = require("./g.wxs"); module.exports = { twice: function (a) { return g.times(a, 2) } }',
      'lib/g.wxs': 'exports.times = function (a, b) { return a * b }',
    },
  );
  expect(phone.page.text).toBe('2 8 undefined undefined');
});

test('a component shows what its tag gives it, keeps what it set itself, and shows its slot', async () => {
  const phone = await openPage(
    '<card name="{{name}}"><text>inside</text></card><view bindtap="rename">rename</view><view bindtap="other">other</view>',
    'Page({ data: { name: "A", n: 0 }, rename() { this.setData({ name: "B" }) }, other() { this.setData({ n: 1 }) } })',
    {
      'a.json': { usingComponents: { card: './card' } },
      'card.json': { component: true },
      'card.wxml': '<view bindtap="own">{{name}}: <slot/></view>',
      'card.js':
        'Component({ properties: { name: String }, methods: { own() { this.setData({ name: this.data.name + "!" }) } } })',
    },
  );
  expect(phone.page.text).toBe('A: inside\nrename\nother');
  await phone.tap('inside');
  await phone.tap('other');
  expect(phone.page.text).toContain('A!: inside');
  await phone.tap('rename');
  expect(phone.page.text).toContain('B: inside');
  expect(problemsOf(phone)).toEqual([]);
});

test('what cannot be parsed is named with its file', async () => {
  const phone = await openPage('<view>{{a +}}</view>');
  expect(problemsOf(phone)[0]).toMatch(/^view: Error: a\.wxml: SyntaxError: “the end” is not expected in \{\{a \+\}\}/);
});
