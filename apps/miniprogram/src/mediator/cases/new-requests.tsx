import { disputeTypes, wordDate } from '@linfa/domain';
import { useReadPages } from '../../api/use-read-pages';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { useToday } from '../../words/use-today';
import { wordParties } from '../case-words';

/** What residents asked for and nobody has decided on. */
export function NewRequests({ unit }: { readonly unit: string }) {
  const today = useToday();
  const requests = useReadPages('mediation.listRequests', { unit, state: 'submitted', limit: 20 });
  return (
    <>
      <Card flush>
        <Answered read={requests}>
          {(items) =>
            items.length === 0 ? (
              <Empty title="没有等着受理的申请。" />
            ) : (
              items.map(({ id, disputeType, parties, day, unit: where }) => (
                <ListRow
                  key={id}
                  title={disputeType === null ? '调解申请' : disputeTypes[disputeType]}
                  lines={[wordParties(parties), `${where.name} · ${wordDate(day, today)}申请`]}
                  onTap={() => void go(routes.mediatorRequest, { id, unit })}
                />
              ))
            )
          }
        </Answered>
      </Card>
      {requests.hasMore ? (
        <Button tone="plain" busy={requests.readingMore} busyWord="正在读取……" onTap={() => void requests.more()}>
          再看一些
        </Button>
      ) : null}
    </>
  );
}
