import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { EditedDialog } from '../edited/edited-dialog';
import { publicPathOf, type WholeEdition } from '../report-words';
import { DifferencesDrawer } from '../steps/differences-drawer';
import { HistoryDrawer } from '../steps/history-drawer';
import type { Draft } from '../use-draft';

/** What is done with the report as a whole. */
export function ToolBar({
  whole,
  draft,
  beginAnew,
}: {
  readonly whole: WholeEdition;
  readonly draft: Draft;
  readonly beginAnew: (version: number) => void;
}) {
  const { edition, signed } = whole;
  const [open, setOpen] = useState<'history' | 'differences' | 'edited' | null>(null);
  const fetchFile = async (ending: string): Promise<void> => {
    // What goes out is what is on the page.
    if (await draft.keepNow()) location.assign(`/api/files/reports/${edition.id}.${ending}`);
  };
  const preview = async (): Promise<void> => {
    const tab = globalThis.open('', '_blank');
    await draft.keepNow();
    if (tab) tab.location.href = `/api/files/reports/${edition.id}/print`;
  };
  return (
    <>
      <Button onClick={() => void preview()}>打印预览</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'docx', label: signed ? 'Word 文件（签发原件）' : 'Word 文件（草稿，可交领导修改）' },
            { key: 'xlsx', label: 'Excel 统计表' },
            { key: 'html', label: '网页文件' },
            { key: 'zip', label: '依据包（供检查：报告、口径、清单、依据文件）' },
          ],
          onClick: ({ key }) => void fetchFile(key),
        }}
      >
        <Button>下载</Button>
      </Dropdown>
      {edition.may.includes('edit') && <Button onClick={() => setOpen('edited')}>导入改稿</Button>}
      {signed && <Button onClick={() => setOpen('differences')}>与今天比较</Button>}
      {edition.state === 'published' && (
        <a className="button-link" href={publicPathOf(edition)} target="_blank" rel="noreferrer">
          公开的网页
        </a>
      )}
      <Button onClick={() => setOpen('history')}>经过</Button>
      {open === 'edited' && (
        <EditedDialog edition={edition} draft={draft} close={() => setOpen(null)} done={beginAnew} />
      )}
      {open === 'differences' && <DifferencesDrawer edition={edition} close={() => setOpen(null)} />}
      {open === 'history' && <HistoryDrawer whole={whole} close={() => setOpen(null)} />}
    </>
  );
}
