import { Drawer, Menu } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { UnitChoice } from '../units/unit-choice';
import { UnitProvider } from '../units/unit-provider';
import { FindPage } from './find-page';
import { helpPathOf } from './help-paths';
import { pageGroups, type PageEntry } from './page-entry';
import { PersonMenu } from './person-menu';

/** The bar above, the menu at the left, the page. */
export function Shell({ entries, children }: { readonly entries: readonly PageEntry[]; readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const menu = (
    <Menu
      mode="inline"
      selectedKeys={[entries.find(({ path }) => pathname.split('/')[1] === path)?.path ?? '']}
      onClick={() => setOpen(false)}
      items={Object.entries(pageGroups).flatMap(([group, label]) => {
        const links = entries
          .filter((entry) => entry.group === group)
          .map(({ path, title }) => ({ key: path, label: <Link to={`/${path}`}>{title}</Link> }));
        return links.length === 0 ? [] : [{ type: 'group' as const, key: group, label, children: links }];
      })}
    />
  );
  return (
    <UnitProvider>
      <div className="shell">
        <header className="shell-bar">
          <button className="shell-menu-button" type="button" onClick={() => setOpen(true)}>
            菜单
          </button>
          <Link className="shell-name" to="/todo">
            邻法工作台
          </Link>
          <UnitChoice />
          <span className="shell-space" />
          <FindPage entries={entries} />
          <a className="shell-help" href={helpPathOf(pathname)} target="_blank" rel="noreferrer">
            帮助
          </a>
          <PersonMenu />
        </header>
        <nav className="shell-menu" aria-label="主菜单">
          {menu}
        </nav>
        <main className="shell-page">{children}</main>
      </div>
      <Drawer title="邻法工作台" placement="left" size={260} open={open} onClose={() => setOpen(false)}>
        <nav aria-label="主菜单">{menu}</nav>
      </Drawer>
    </UnitProvider>
  );
}
