import { complaintKinds, wordDate } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { beginningOf, wordWhen } from '../own-complaint';

export default function MyComplaints() {
  const session = useSession();
  const today = useToday();
  const mine = useRead('feedback.listMine', session ? {} : null);
  return (
    <Page title="投诉建议" footer={<Button onTap={() => void go(routes.complain)}>写投诉或建议</Button>}>
      {session ? (
        <Answered read={mine}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="还没有投诉或建议。有什么不满意、有什么好主意，都可以写。" />
            ) : (
              <Card flush>
                {items.map((one) => (
                  <ListRow
                    key={one.id}
                    title={beginningOf(one.text)}
                    lines={[`${complaintKinds[one.kind]} · ${wordDate(one.submittedOn, today)}`, wordWhen(one, today)]}
                    onTap={() => void go(routes.complaint, { id: one.id })}
                  />
                ))}
              </Card>
            )
          }
        </Answered>
      ) : (
        <Empty title="不登录也可以写投诉或建议。登录后，可以在这里看到您写过的和答复。" />
      )}
      <Card flush>
        <ListRow
          icon="search"
          title="凭查询码看答复"
          lines={['没有留姓名的，提交时给过查询码']}
          onTap={() => void go(routes.complaintByCode)}
        />
      </Card>
    </Page>
  );
}
