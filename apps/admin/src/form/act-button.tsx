import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { App, Button, Popconfirm, type ButtonProps } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useWrite } from '../api/use-write';

/** A button that does one act, after a question where it cannot be taken back. */
export function ActButton<N extends ActName>({
  act,
  input,
  of = '',
  ask,
  done,
  then,
  children,
  ...looks
}: {
  readonly act: N;
  readonly input: SentBy<N>;
  /** Tells several of one kind apart, as the rows of a table. */
  readonly of?: string;
  readonly ask?: string;
  /** Said when it is done. */
  readonly done: string;
  readonly then?: (answer: AnswerOf<N>) => void;
  readonly children: ReactNode;
} & Pick<ButtonProps, 'type' | 'danger' | 'size' | 'disabled'>) {
  const { message } = App.useApp();
  const write = useWrite(act, of);
  const { failure } = write;
  useEffect(() => {
    if (failure !== null) void message.error(failure.message);
  }, [failure, message]);
  const run = async (): Promise<void> => {
    const answer = await write.run(input);
    if (answer === undefined) return;
    void message.success(done);
    then?.(answer);
  };
  const button = (
    <Button {...looks} loading={write.busy} {...(ask === undefined && { onClick: () => void run() })}>
      {children}
    </Button>
  );
  if (ask === undefined) return button;
  return (
    <Popconfirm title={ask} onConfirm={() => void run()}>
      {button}
    </Popconfirm>
  );
}
