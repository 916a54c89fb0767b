import type { Answer } from '@linfa/contract';
import type { postChannels } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { OnlinePost } from './online-post.entity.ts';

export type PresentedPost = Answer<'outreach', 'recordPost'>;

export function presentPost(
  { keyring }: ActContext,
  { id, unit, postedOn, title, channel, theme, reads }: OnlinePost,
): PresentedPost {
  return {
    id: keyring.ids.seal('post', id),
    unit: { code: unit.code, name: unit.name },
    day: postedOn,
    title,
    channel: channel as keyof typeof postChannels,
    theme: theme ?? null,
    reads,
  };
}
