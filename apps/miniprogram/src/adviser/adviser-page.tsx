import { useEffect, type ReactNode } from 'react';
import { StaffOnly } from '../session/staff-only';
import { workPlaces } from '../session/work-places';
import { Loading } from '../ui/loading';
import { NoticeBar } from '../ui/notice-bar';
import { Page } from '../ui/page';
import type { Box } from './offline/box';
import { keepShell } from './offline/keep-shell';
import { useBox } from './offline/use-box';

export interface AdviserPageProps {
  readonly title: string;
  /** @param box what this adviser keeps on the phone */
  readonly children: (box: Box) => ReactNode;
}

/** A page of an adviser's: nothing of it is shown before the person's own box is open. */
export function AdviserPage({ title, children }: AdviserPageProps) {
  const { box, failure } = useBox();
  useEffect(() => {
    if (box) keepShell();
  }, [box]);
  return (
    <Page title={title}>
      <StaffOnly place={workPlaces.adviser}>
        {() =>
          box ? children(box) : failure === null ? <Loading rows={3} /> : <NoticeBar tone="clay">{failure}</NoticeBar>
        }
      </StaffOnly>
    </Page>
  );
}
