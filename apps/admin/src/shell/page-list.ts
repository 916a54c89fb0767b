import { auditPages } from '../audit/audit-pages';
import { consentPages } from '../consents/consent-pages';
import { consultationPages } from '../consultations/consultations-pages';
import { contentFlagPages } from '../content-flags/content-flag-pages';
import { correctionPages } from '../corrections/correction-pages';
import { deskPages } from '../desk/desk-pages';
import { dutyPages } from '../duty/duty-pages';
import { feedbackPages } from '../feedback/feedback-pages';
import { mediationPages } from '../mediation/mediation-pages';
import { normPages } from '../norms/norm-pages';
import { outreachPages } from '../outreach/outreach-pages';
import { ledgerPages } from './ledger-pages';
import { ownPages } from '../own/own-pages';
import { peoplePages } from '../people/people-pages';
import { referralPages } from '../referrals/referrals-pages';
import { screeningPages } from '../screenings/screenings-pages';
import { todoPages } from '../todo/todo-pages';
import { unitPages } from '../units/unit-pages';
import { wechatPages } from '../wechat/wechat-pages';
import { reportPages } from '../reports/report-pages';
import type { PageEntry } from './page-entry';

/** Every page, area by area, in the order of the menu. */
export const pageList: readonly PageEntry[] = [
  ...todoPages,
  ...mediationPages,
  ...outreachPages,
  ...feedbackPages,
  ...contentFlagPages,
  ...correctionPages,
  ...consentPages,
  ...ledgerPages,
  ...unitPages,
  ...peoplePages,
  ...normPages,
  ...auditPages,
  ...wechatPages,
  ...deskPages,
  ...dutyPages,
  ...consultationPages,
  ...referralPages,
  ...screeningPages,
  ...reportPages,
  ...ownPages,
];
