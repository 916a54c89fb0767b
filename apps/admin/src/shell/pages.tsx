import { Result, Spin } from 'antd';
import { lazy, Suspense, type ComponentType } from 'react';
import { Link, Navigate, Route, Routes } from 'react-router';
import { rolesOf, useMe } from '../session/session';
import { LoadGuard } from './load-guard';
import type { PageEntry } from './page-entry';
import { pageList } from './page-list';
import { Shell } from './shell';

const routes = pageList.map((entry) => ({ entry, Shown: lazy(() => onlyComponent(entry)) }));

/** The pages of whoever is signed in; what others have is answered with where to go instead. */
export function Pages() {
  const held = rolesOf(useMe());
  const mine = ({ roles }: PageEntry): boolean => roles === undefined || roles.some((role) => held.has(role));
  return (
    <Shell entries={pageList.filter((entry) => entry.group !== undefined && mine(entry))}>
      <LoadGuard>
        <Suspense
          fallback={
            <Spin description="正在打开…">
              <div className="page-wait" />
            </Spin>
          }
        >
          <Routes>
            <Route index element={<Navigate to="/todo" replace />} />
            {routes.map(({ entry, Shown }) => (
              <Route key={entry.path} path={entry.path} element={mine(entry) ? <Shown /> : <NotYours />} />
            ))}
            <Route path="*" element={<NoPage />} />
          </Routes>
        </Suspense>
      </LoadGuard>
    </Shell>
  );
}

/** A page's file has one component. */
async function onlyComponent({ path, load }: PageEntry): Promise<{ default: ComponentType }> {
  const [component] = Object.values(await load());
  if (component === undefined) throw new Error(`the page ${path} has no component`);
  return { default: component };
}

function NoPage() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能抄错了，也可能已经改名。"
      extra={<Link to="/todo">回到待办</Link>}
    />
  );
}

function NotYours() {
  return (
    <Result
      status="403"
      title="这一页不在您的职责之内"
      subTitle="需要时请联系本单位的系统管理员。"
      extra={<Link to="/todo">回到待办</Link>}
    />
  );
}
