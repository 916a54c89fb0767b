import { Alert, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { reportKinds } from './report-words';
import './workshop.css';

const Workshop = lazy(async () => ({ default: (await import('./editor/workshop')).Workshop }));

/** One report, from its first draft to the published Word file. */
export function WorkshopPage() {
  const { edition = '' } = useParams();
  const { data, failure, loading, reload } = useRead('reports.get', { edition }, { anew: true });
  // Changed by something else than typing, the text is begun anew once it is there.
  const [since, setSince] = useState(0);
  const title = data
    ? `${data.edition.unit.name}${data.edition.year}年${reportKinds[data.edition.kind]}`
    : '报告工作台';
  const wait = (
    <Spin description="正在打开报告…">
      <div className="page-wait" />
    </Spin>
  );
  if (!data || data.edition.version < since)
    return (
      <Page title={title}>
        <FailureAlert failure={failure} again={reload} />
        {(loading || data !== undefined) && wait}
      </Page>
    );
  return (
    <Suspense fallback={wait}>
      {data.lost.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={`文中用到的${data.lost.length}个指标已停用，不能再计数：${data.lost.join('、')}。`}
          description="文字都在。请把文中这些数字删去或换成别的指标，换好以前的修改存在这台电脑上，换好后一并保存。"
        />
      )}
      {/* What becomes of it begins anew: a draft is typed into, what is signed is only read. */}
      <Workshop
        key={`${data.edition.id}:${data.edition.may.includes('edit')}:${since}`}
        whole={data}
        title={title}
        reload={reload}
        beginAnew={setSince}
      />
    </Suspense>
  );
}
