import type { PageEntry } from '../shell/page-entry';

export const consentPages: readonly PageEntry[] = [
  {
    path: 'paper-consents',
    title: '纸质同意登记',
    group: 'residents',
    roles: ['community-clerk', 'street-officer', 'mediator'],
    load: () => import('./paper-consent-page'),
  },
  {
    path: 'consent-texts',
    title: '授权文本',
    group: 'system',
    roles: ['administrator'],
    load: () => import('./consent-texts-page'),
  },
];
