import { type Carrier, type Client, createClient, newKey, type RawAnswer } from '@linfa/contract/client';
import type { WireError } from '@linfa/contract';

/** What the wrapper needs of the world around it. */
export interface ApiParts {
  readonly base: string;
  readonly send: (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<RawAnswer>;
  readonly token: () => string | null;
  /**
   * Signs the same person in again without asking; false where there is no silent way.
   * Called once, however many requests found the session over.
   */
  readonly renew: () => Promise<boolean>;
  /** The session is over and could not be renewed. */
  readonly over: () => void;
}

/** The contract's acts over Taro: bearer token, one shared sign-in when it is over, one repeat with the same key. */
export function createApi({ base, send, token, renew, over }: ApiParts): Client {
  let renewing: Promise<boolean> | undefined;
  const renewOnce = (stale: string): Promise<boolean> => {
    // Another request may have renewed it while this one was under way.
    if (token() !== stale) return Promise.resolve(token() !== null);
    renewing ??= renew()
      .catch(() => false)
      .finally(() => (renewing = undefined));
    return renewing;
  };
  const carry: Carrier = async (path, headers, body) => {
    const sent = token();
    const once = (bearer: string | null): Promise<RawAnswer> =>
      send(`${base}${path}`, { ...headers, ...(bearer !== null && { authorization: `Bearer ${bearer}` }) }, body);
    const answer = await once(sent);
    if (sent === null || !isSessionOver(answer)) return answer;
    if (await renewOnce(sent)) return await once(token());
    if (token() === sent) over();
    return answer;
  };
  return createClient(carry, newKey);
}

function isSessionOver({ status, body }: RawAnswer): boolean {
  return status === 401 && (body as WireError).error.code === 'not-signed-in';
}
