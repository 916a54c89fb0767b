import { type Day, replyKinds, wordDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { waitingRecords, type OwnCase } from '../own-mediation';

/** What the mediator wrote, and what one said to it. */
export function RecordsCard({ row, today }: { readonly row: OwnCase; readonly today: Day }) {
  const { id, toConfirm } = row;
  if (toConfirm.length === 0) return null;
  const waiting = waitingRecords(row);
  return (
    <Card title={waiting > 0 ? '请您核对' : '调解员写的内容'} tone={waiting > 0 ? 'clay' : 'plain'} flush>
      {toConfirm.map(({ session, day, reply }) => (
        <ListRow
          key={session ?? 'agreement'}
          title={session === null ? '调解协议' : '调解笔录'}
          lines={[wordDate(day, today)]}
          aside={<Tag word={reply === null ? '请核对' : replyKinds[reply]} tone={reply === null ? 'clay' : 'quiet'} />}
          onTap={() => void go(routes.mediationPapers, { id })}
        />
      ))}
    </Card>
  );
}
