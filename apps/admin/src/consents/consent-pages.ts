import type { PageEntry } from '../shell/page-entry';

export const consentPages: readonly PageEntry[] = [
  {
    path: 'paper-consents',
    title: '纸质同意登记',
    group: 'residents',
    roles: ['community-clerk', 'street-officer', 'mediator'],
    load: () => import('./paper-consent-page'),
  },
];
