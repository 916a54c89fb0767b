import type { AnswerOf } from '@linfa/contract';
import { ratingGrades, serviceThings } from '@linfa/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useWrite } from '../api/use-write';

type Remark = AnswerOf<'feedback.listRemarks'>['items'][number];

/** What was written with ratings, without who and about whom; reading it is recorded. */
export function Remarks({
  asked,
}: {
  readonly asked: { readonly unit: string; readonly from: string; readonly to: string };
}) {
  const write = useWrite('feedback.listRemarks');
  const [read, setRead] = useState<{ readonly items: readonly Remark[]; readonly next: string | null } | null>(null);
  const more = async (): Promise<void> => {
    const page = await write.run({ ...asked, ...(read?.next && { after: read.next }) });
    if (page) setRead({ items: [...(read?.items ?? []), ...page.items], next: page.next });
  };
  return (
    <>
      {read === null && <p className="soft">不含是谁写的、写的是谁。读取会留下记录。</p>}
      {read?.items.length === 0 && <p className="soft">这段时间没有人写。</p>}
      <ul className="plain-list">
        {read?.items.map(({ kind, grade, month, text }) => (
          <li key={`${month}${kind}${text}`}>
            <span className="grow prose">{text}</span>
            <span className="soft">
              {serviceThings[kind]} · {ratingGrades[grade]} · {Number(month.slice(0, 4))}年{Number(month.slice(5, 7))}月
            </span>
          </li>
        ))}
      </ul>
      <FailureAlert failure={write.failure} />
      {(read === null || read.next !== null) && (
        <Button loading={write.busy} onClick={() => void more()}>
          {read === null ? '读取' : '再看一些'}
        </Button>
      )}
    </>
  );
}
