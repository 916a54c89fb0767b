import { logInAgain } from '../session/log-in-again';
import { sessionStore } from '../session/session-store';
import { createApi } from './create-api';
import { send } from './send';

/** Everything that the server offers: `api.bookings.bookSlot({ … })`. In pages prefer `useRead` and `useWrite`. */
export const api = createApi({
  base: LINFA_API,
  send,
  token: () => sessionStore.get()?.token ?? null,
  renew: logInAgain,
  over: () => sessionStore.end(),
});
