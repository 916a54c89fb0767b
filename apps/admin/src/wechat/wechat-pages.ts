import type { PageEntry } from '../shell/page-entry';

export const wechatPages: readonly PageEntry[] = [
  {
    path: 'wechat',
    title: '微信状态',
    group: 'system',
    roles: ['administrator'],
    load: () => import('./wechat-page'),
  },
];
