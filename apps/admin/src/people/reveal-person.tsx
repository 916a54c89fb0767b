import { revealReasons } from '@linfa/domain';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useWrite } from '../api/use-write';
import { FailureAlert } from '../api/failure-alert';

/** Name and phone number in full, for a reason that is kept. They go when the page is left. */
export function RevealPerson({ person }: { readonly person: string }) {
  const reveal = useWrite('people.reveal', person);
  const [seen, setSeen] = useState<{ readonly name: string; readonly phone: string | null } | null>(null);
  if (seen !== null)
    return (
      <p>
        {seen.name}　{seen.phone ?? '没有登记手机号'} <Button onClick={() => setSeen(null)}>收起</Button>
      </p>
    );
  return (
    <>
      <Popover
        trigger="click"
        title="为什么查看？理由会记录下来"
        content={
          <div className="column-choice">
            {Object.entries(revealReasons).map(([reason, label]) => (
              <Button
                key={reason}
                loading={reveal.busy}
                onClick={() =>
                  void reveal
                    .run({ person, reason: reason as keyof typeof revealReasons })
                    .then((answer) => answer && setSeen(answer))
                }
              >
                {label}
              </Button>
            ))}
          </div>
        }
      >
        <Button>查看完整姓名和手机号</Button>
      </Popover>
      <FailureAlert failure={reveal.failure} />
    </>
  );
}
