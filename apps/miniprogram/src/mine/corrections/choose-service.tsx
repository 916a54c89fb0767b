import { serviceThings, wordDate } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { useToday } from '../../words/use-today';

export interface ChooseServiceProps {
  readonly open: boolean;
  readonly onChoose: (service: { readonly kind: string; readonly id: string }) => void;
  readonly onClose: () => void;
}

/** The newest of what one was given: as many as a sheet holds. */
const mostShown = 20;

/** Which service was entered wrongly. */
export function ChooseService({ open, onChoose, onClose }: ChooseServiceProps) {
  const today = useToday();
  const services = useRead('feedback.listServices', open ? {} : null);
  return (
    <Sheet open={open} title="哪一次登记错了？" onClose={onClose}>
      <Answered read={services}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="近半年没有办完的事。更早的，请到社区服务台申请更正。" />
          ) : (
            items
              .slice(0, mostShown)
              .map(({ kind, id, unit, day }) => (
                <ListRow
                  key={`${kind} ${id}`}
                  title={serviceThings[kind]}
                  lines={[`${wordDate(day, today)} · ${unit.name}`]}
                  onTap={() => onChoose({ kind, id })}
                />
              ))
          )
        }
      </Answered>
      <Button tone="plain" onTap={onClose}>
        先不申请
      </Button>
    </Sheet>
  );
}
