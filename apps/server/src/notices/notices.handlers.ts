import type { AreaActs } from '../http/area.ts';
import { listCalls } from './list-calls.ts';
import { listMyNotices } from './list-mine.ts';
import { markCalled } from './mark-called.ts';
import { markRead } from './mark-read.ts';
import { recordWish } from './record-wish.ts';
import { wishTemplates } from './wish-templates.ts';
import { noticeCallers } from './notices.policy.ts';
import { revealCall } from './reveal-call.ts';

export const noticeActs: AreaActs<'notices'> = {
  listMine: { access: 'signed-in', handle: listMyNotices },
  markRead: { access: 'signed-in', handle: markRead },
  wishTemplates: { access: 'anyone', handle: wishTemplates },
  recordWish: { access: 'signed-in', handle: recordWish },
  listCalls: { access: noticeCallers, handle: listCalls },
  revealCall: { access: noticeCallers, handle: revealCall },
  markCalled: { access: noticeCallers, handle: markCalled },
};
