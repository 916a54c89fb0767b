import { Input, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../shell/page';
import { codeLists, type CodeList } from './code-lists';

/** What records are sorted by, to be looked up; why nobody changes it here, and what one can change instead. */
export function CodeListsPage() {
  const [find, setFind] = useState('');
  const text = find.trim();
  const found = codeLists.filter(({ name, used, words }) => [name, used, ...words].some((one) => one.includes(text)));
  return (
    <Page title="类别表" lead="登记时选的各种类别，统计、调解报表和年报都按它们分。">
      <section className="card">
        <p className="page-lead">
          这些类别全区一套，随系统发布，自系统启用起没有变动；街道和区里都不能增减改名。
          {'各街道的数要相加，今年要和去年比，一处改了就对不上。'}
          要按自己的办法分类的，用<Link to="/registers">台账</Link>
          ：台账的类别、列和选项可以自己定，也可以停用和恢复；因地而异的标准在<Link to="/norms">各项规定</Link>
          里，按日期起效。
        </p>
      </section>
      <section className="card">
        <div className="table-filters">
          <label>
            找类别
            <Input.Search
              aria-label="找类别"
              allowClear
              value={find}
              onChange={({ target }) => setFind(target.value)}
            />
          </label>
        </div>
        <Table<CodeList>
          size="middle"
          pagination={false}
          rowKey={({ name }) => name}
          dataSource={[...found]}
          locale={{ emptyText: '没有这样的类别。' }}
          columns={[
            { key: 'name', title: '类别表', width: 130, render: (_, { name }) => name },
            { key: 'used', title: '用在哪里', width: 180, render: (_, { used }) => used },
            {
              key: 'words',
              title: '类别',
              render: (_, { words }) => words.join('、'),
            },
            { key: 'since', title: '起效', width: 110, render: () => '系统启用起' },
          ]}
        />
      </section>
    </Page>
  );
}
