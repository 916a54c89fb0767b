import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import { revealReasons } from '@linfa/domain';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useWrite } from '../api/use-write';

type Reason = keyof typeof revealReasons;

/** What is behind a mask, once somebody asks for it with a reason; that they did is recorded. */
export function Reveal<N extends ActName>({
  act,
  of,
  input,
  what,
  told = '打开会留下记录，当事人可以查到。',
  asks = true,
  children,
}: {
  readonly act: N;
  /** The thing's id. */
  readonly of: string;
  readonly input: (reason: Reason) => SentBy<N>;
  /** What the button opens: `申请内容`. */
  readonly what: string;
  /** What comes of opening it. */
  readonly told?: string;
  /** Whether a reason is kept with it. */
  readonly asks?: boolean;
  readonly children: (answer: AnswerOf<N>) => ReactNode;
}) {
  const [reason, setReason] = useState<Reason>('case');
  const [answer, setAnswer] = useState<AnswerOf<N> | null>(null);
  const write = useWrite(act, of);
  if (answer !== null)
    return (
      <>
        {children(answer)}
        <Button className="page-note" onClick={() => setAnswer(null)}>
          收起
        </Button>
      </>
    );
  const open = async (): Promise<void> => {
    const opened = await write.run(input(reason));
    if (opened !== undefined) setAnswer(opened);
  };
  return (
    <>
      <p className="soft">
        {what}默认不显示。{told}
      </p>
      <div className="reveal">
        {asks && (
          <label>
            事由
            <Select<Reason>
              aria-label="事由"
              value={reason}
              options={Object.entries(revealReasons).map(([value, label]) => ({ value: value as Reason, label }))}
              onChange={setReason}
            />
          </label>
        )}
        <Button loading={write.busy} onClick={() => void open()}>
          打开{what}
        </Button>
      </div>
      <FailureAlert failure={write.failure} />
    </>
  );
}
