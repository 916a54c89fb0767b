import { broughtPapers, mediationPapers, type MediationPaper } from '@linfa/domain';
import { Button, Popover } from 'antd';
import { DownloadButton } from '../api/download-button';

/** Every paper that the committee writes, as a Word file: filled in where it can be, else as a form. */
export function PrintPapers({ row }: { readonly row: { readonly id: string } }) {
  const path = (paper: string): string => `/api/files/mediation/${row.id}/${paper}.docx`;
  const papers = (Object.keys(mediationPapers) as MediationPaper[]).filter((paper) => !broughtPapers.has(paper));
  return (
    <>
      <DownloadButton path={path('file')}>下载整卷</DownloadButton>
      <Popover
        trigger="click"
        placement="bottomRight"
        title="打印文书"
        content={
          <div className="paper-list">
            {papers.map((paper) => (
              <DownloadButton key={paper} type="text" path={path(paper)}>
                {mediationPapers[paper]}
              </DownloadButton>
            ))}
          </div>
        }
      >
        <Button>打印文书</Button>
      </Popover>
    </>
  );
}
