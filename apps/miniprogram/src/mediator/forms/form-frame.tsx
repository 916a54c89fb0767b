import type { Failure } from '@linfa/contract/client';
import type { PropsWithChildren } from 'react';
import { goBack } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import { WriteFailure } from '../../ui/write-failure';

export interface FormFrameProps {
  readonly form: {
    readonly restored: boolean;
    readonly wrong: boolean;
    readonly write: { readonly busy: boolean; readonly failure: Failure | null };
    readonly send: () => void;
  };
  readonly word: string;
}

/** What every form has: a word that its draft was kept, what went wrong, its one button, and a way back to the case. */
export function FormFrame({ form, word, children }: PropsWithChildren<FormFrameProps>) {
  const { restored, wrong, write, send } = form;
  // The case moved on: what it allows now is on its own page.
  const elsewhere = write.failure?.code === 'wrong-state' || write.failure?.code === 'changed-meanwhile';
  return (
    <>
      {restored ? <NoticeBar>上次没有提交的内容还在，可以接着写。</NoticeBar> : null}
      {children}
      <WriteFailure failure={write.failure} />
      {wrong ? <NoticeBar tone="red">上面标红的地方还没有填好。</NoticeBar> : null}
      <Button busy={write.busy} busyWord="正在登记……" onTap={send}>
        {word}
      </Button>
      {elsewhere ? (
        <Button tone="plain" onTap={() => void goBack(routes.mediator)}>
          回到案件
        </Button>
      ) : null}
    </>
  );
}
