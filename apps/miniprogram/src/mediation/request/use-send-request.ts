import type { Failure } from '@linfa/contract/client';
import type { AnswerOf } from '@linfa/contract';
import { useRef, useState } from 'react';
import { useWrite, type Write } from '../../api/use-write';
import { requireSession } from '../../session/require-session';
import { sessionStore } from '../../session/session-store';
import { inputOf, ownName, type RequestDraft } from './request-draft';

export interface SendRequest {
  readonly write: Write<'mediation.requestMediation'>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** The account turned out to have another name than was typed: to be seen before it is sent. */
  readonly otherName: string | null;
  readonly send: (draft: RequestDraft, community: string) => Promise<void>;
}

/** Sends the request once, in the name of the account; an account without a name is given the one that was typed. */
export function useSendRequest(done: (answer: AnswerOf<'mediation.requestMediation'>) => void): SendRequest {
  const write = useWrite('mediation.requestMediation', { done });
  const naming = useWrite('myData.correctName');
  const [otherName, setOtherName] = useState<string | null>(null);
  const underWay = useRef(false);

  const sendNamed = async (draft: RequestDraft, community: string): Promise<void> => {
    const before = sessionStore.get();
    if (!(await requireSession())) return;
    const session = sessionStore.get();
    const account = ownName(session?.me.person.name);
    if (account !== null && before === null && draft.name.trim() !== account) {
      setOtherName(account);
      return;
    }
    setOtherName(null);
    if (account === null) {
      const name = draft.name.trim();
      if (!(await naming.run({ name }))) return;
      const now = sessionStore.get();
      if (now) sessionStore.put({ ...now, me: { ...now.me, person: { ...now.me.person, name } } });
    }
    await write.run(inputOf(draft, community));
  };
  return {
    write,
    busy: write.busy || naming.busy,
    failure: naming.failure ?? write.failure,
    otherName,
    async send(draft, community) {
      if (underWay.current) return;
      underWay.current = true;
      try {
        await sendNamed(draft, community);
      } finally {
        underWay.current = false;
      }
    },
  };
}
