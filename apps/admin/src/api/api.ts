import type { WireError } from '@linfa/contract';
import { createClient, newKey, type RawAnswer } from '@linfa/contract/client';
import { askToSignInAgain } from '../session/ask-to-sign-in-again';
import { send } from './send';

/** A session that is over is signed in again in place, and the same goes out once more. */
export const sendSignedIn: typeof send = async (path, headers, body) => {
  const answer = await send(path, headers, body);
  if (!isSessionOver(answer) || !(await askToSignInAgain())) return answer;
  return await send(path, headers, body);
};

/** Every act of the contract. */
export const api = createClient(sendSignedIn, newKey);

/** The same for the doors themselves, where nobody is signed in yet. */
export const doorApi = createClient(send, newKey);

function isSessionOver({ status, body }: RawAnswer): boolean {
  return status === 401 && (body as WireError).error.code === 'not-signed-in';
}
