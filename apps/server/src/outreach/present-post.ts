import type { Answer } from '@linfa/contract';
import { actsOpen, onlinePostTable, type OnlinePostState, type postChannels } from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { OnlinePost } from './online-post.entity.ts';

export type PresentedPost = Answer<'outreach', 'recordPost'>;

export function presentPost(context: ActContext, row: OnlinePost): PresentedPost {
  const { place, reads, state, version } = row;
  const open = actsOpen(onlinePostTable, state as OnlinePostState, rolesAt(actorOf(context), place));
  return {
    ...presentPublicPost(context, row),
    reads,
    state: state as OnlinePostState,
    version,
    // Whoever may take it back may correct it.
    may: open.includes('withdraw') ? ['amend', 'remove'] : [],
  };
}

/** A post as anybody may see it. */
export function presentPublicPost(
  { keyring }: ActContext,
  { id, unit, postedOn, title, channel, theme, address }: OnlinePost,
): Answer<'outreach', 'listPublicPosts'>['items'][number] {
  return {
    id: keyring.ids.seal('post', id),
    unit: { code: unit.code, name: unit.name },
    day: postedOn,
    title,
    channel: channel as keyof typeof postChannels,
    theme: theme ?? null,
    address: address ?? null,
  };
}
