import { wordFailure } from '@linfa/contract/client';
import { wordFileless } from '@linfa/domain';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { openPaper } from '../../api/open-paper';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NoticeBar } from '../../ui/notice-bar';
import { Tag } from '../../ui/tag';
import { WriteFailure } from '../../ui/write-failure';
import type { CaseDetail } from '../case-words';

/** What the file still lacks; the file itself, to read; and closing it once nothing is missing. */
export function FileCard({ row, onArchived }: { readonly row: CaseDetail; readonly onArchived: () => void }) {
  const file = useRead('mediation.checkFile', { case: row.id });
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState('');
  const archive = useWrite('mediation.archiveCase', { of: row.id, door: 'staff', done: onArchived });
  const open = async (): Promise<void> => {
    if (opening) return;
    setOpening(true);
    setFailure('');
    try {
      await openPaper(`mediation/${row.id}/file.docx`, '人民调解卷宗');
    } catch (error) {
      setFailure(wordFailure(error).message);
    } finally {
      setOpening(false);
    }
  };
  return (
    <Answered read={file} rows={1}>
      {({ missing, may, state, archivedOn, archiveNumber, provenance }) => {
        const fileless = wordFileless({ state, archivedOn, provenance });
        return (
          <Card
            title="卷宗"
            aside={
              state !== 'archived' ? (
                <Tag
                  word={missing.length === 0 ? '已齐' : `还缺${missing.length}样`}
                  tone={missing.length === 0 ? 'pine' : 'clay'}
                />
              ) : (
                <Tag word="已归档" tone="pine" />
              )
            }
          >
            <View className="lf-gap-below">
              {fileless !== null ? (
                <Text>{fileless}</Text>
              ) : missing.length === 0 ? (
                <Text>{archiveNumber === null ? '必备文书都有了。' : `归档号${archiveNumber}`}</Text>
              ) : (
                <Text>{`还缺：${missing.join('、')}`}</Text>
              )}
            </View>
            {failure === '' ? null : <NoticeBar tone="red">{failure}</NoticeBar>}
            <Button tone="plain" busy={opening} busyWord="正在打开……" onTap={() => void open()}>
              打开卷宗（会记录）
            </Button>
            {state !== 'archived' ? (
              <Button tone="plain" onTap={() => void go(routes.mediatorAct, { id: row.id, act: 'paper' })}>
                登记入卷的纸质文书
              </Button>
            ) : null}
            <WriteFailure failure={archive.failure} />
            {may.includes('archive') && missing.length === 0 ? (
              <Button tone="plain" busy={archive.busy} onTap={() => void archive.run({ case: row.id })}>
                归档
              </Button>
            ) : null}
          </Card>
        );
      }}
    </Answered>
  );
}
