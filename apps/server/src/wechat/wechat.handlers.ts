import type { AreaActs } from '../http/area.ts';
import { accountKeepers } from '../people/people.policy.ts';
import { wechatState } from './wechat-state.ts';

export const wechatActs: AreaActs<'wechat'> = {
  state: { access: accountKeepers, handle: wechatState },
};
