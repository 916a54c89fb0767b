import type { ReactNode } from 'react';
import { useEffect } from 'react';

/** A page: its title, one sentence of what it is for, and what can be begun here. */
export function Page({
  title,
  lead,
  acts,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · 邻法工作台`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        {acts !== undefined && <div className="page-acts">{acts}</div>}
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </header>
      {children}
    </>
  );
}
