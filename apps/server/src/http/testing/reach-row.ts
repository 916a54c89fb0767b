import type { SignedIn } from '../../testing/start-test-server.ts';
import type { ReachWorld } from './reach-world.ts';

/**
 * How an act narrows what it touches, and an input that is right for a thing of the first community.
 * - `none`: it touches nobody's thing, for the reason given
 * - `own`: things of one's own; everybody else's are refused
 * - `unit`: things of units within reach; `ownToo` where the resident concerned may as well, `roles` where it is narrower than the policy row
 */
export type ReachRow =
  | { readonly reach: 'none'; readonly because: string }
  | { readonly reach: 'own'; readonly input: (world: ReachWorld, owner: SignedIn) => Promise<object> }
  | {
      readonly reach: 'unit';
      readonly ownToo?: true;
      readonly roles?: readonly string[];
      readonly input: (world: ReachWorld, owner: SignedIn) => Promise<object>;
    };
