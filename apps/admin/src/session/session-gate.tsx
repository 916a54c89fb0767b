import { wordFailure } from '@linfa/contract/client';
import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { doorApi } from '../api/api';
import { ownDrafts } from '../drafts/draft-store';
import { FailureAlert } from '../api/failure-alert';
import { NewPasswordPage } from './new-password-page';
import { SecondFactorGate } from './second-factor-gate';
import { SessionContext } from './session';
import { SignInPage } from './sign-in-page';

/** Pages are for staff who are signed in and have a password of their own, and a second factor where there must be one. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const {
    data: me,
    error,
    refetch,
  } = useQuery({
    queryKey: ['sessions.me'],
    queryFn: () => doorApi.sessions.me({}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const failure = error === null ? null : wordFailure(error);
  if (failure !== null && failure.code !== 'not-signed-in')
    return (
      <main className="door">
        <FailureAlert failure={failure} again={() => void refetch()} />
      </main>
    );
  if (failure !== null || me?.kind === 'resident') return <SignInPage />;
  if (me === undefined) return <Spin fullscreen description="正在打开邻法工作台…" />;
  if (me.account?.mustChange === true) return <NewPasswordPage />;
  ownDrafts(me.person.id);
  return (
    <SessionContext value={me}>
      <SecondFactorGate needed={me.account?.needsSecondFactor === true}>{children}</SecondFactorGate>
    </SessionContext>
  );
}
