import { Spin } from 'antd';
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
  const { data, failure, loading, reload } = useRead('reports.get', { edition });
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
