import { disputeTypes, wordClock, wordNearDate } from '@linfa/domain';
import { useReadPages, type ReadPages } from '../../api/use-read-pages';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import { clockOf, wordParties, type CaseRow } from '../case-words';

export type UnitClock = 'open' | 'due-soon' | 'late' | 'follow-up';

const empty: Readonly<Record<UnitClock, string>> = {
  open: '现在没有正在办理的案件。新的申请在“新申请”里。',
  'due-soon': '七日内没有到期的案件。',
  late: '没有超期的案件。',
  'follow-up': '没有等着回访的案件。',
};

/** A unit's cases by what their clocks say, the most urgent first. */
export function UnitCases({ unit, clock }: { readonly unit: string; readonly clock: UnitClock }) {
  const cases = useReadPages('mediation.listCases', { unit, clock, limit: 20 });
  return <CaseList cases={cases} none={empty[clock]} />;
}

/** Those that one is on by name, or that one's unit was called to. */
export function AssignedCases() {
  const cases = useReadPages('mediation.listAssigned', { limit: 20 });
  return <CaseList cases={cases} none="还没有指派给您的案件。" />;
}

function CaseList({ cases, none }: { readonly cases: ReadPages<CaseRow>; readonly none: string }) {
  const today = useToday();
  return (
    <>
      <Card flush>
        <Answered read={cases}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={none} />
            ) : (
              items.map((row) => {
                const { tag, tone, line } = clockOf(row, today);
                const { next, fileNumber, disputeType } = row;
                return (
                  <ListRow
                    key={row.id}
                    title={disputeType === null ? '调解案件' : disputeTypes[disputeType]}
                    lines={[
                      wordParties(row.parties),
                      fileNumber ?? '',
                      next ? `下次调解：${wordNearDate(next.day, today)} ${wordClock(next.time)}` : line,
                    ].filter((one) => one !== '')}
                    aside={<Tag word={tag} tone={tone} />}
                    onTap={() => void go(routes.mediatorCase, { id: row.id })}
                  />
                );
              })
            )
          }
        </Answered>
      </Card>
      {cases.hasMore ? (
        <Button tone="plain" busy={cases.readingMore} busyWord="正在读取……" onTap={() => void cases.more()}>
          再看一些
        </Button>
      ) : null}
    </>
  );
}
