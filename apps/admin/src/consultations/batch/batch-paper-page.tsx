import { Button } from 'antd';
import { Link } from 'react-router';
import { Page } from '../../shell/page';
import { batchColumns } from './batch-columns';
import './batch-paper.css';

/** As many as fill a sheet of A4 that lies on its side. */
const lines = 10;

/** The sheet that is filled in by hand: its columns, and the numbers of its choices, are those that are typed in afterwards. */
export function BatchPaperPage() {
  return (
    <Page
      title="空白登记表"
      lead="横向打印，每次来访填一行。列的次序与“批量登记”相同；选项填序号，录入时打同一个序号。"
      acts={
        <>
          <Link to="/batch-entry">回到批量登记</Link>
          <Button type="primary" onClick={() => print()}>
            打印
          </Button>
        </>
      }
    >
      <section className="card paper-sheet">
        <h2>法律服务登记表</h2>
        <p className="paper-blanks">
          <span>社区（村）</span>
          <span>法律顾问</span>
          <span>第　　页，共　　页</span>
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">行</th>
              {batchColumns.map(({ key, title, width }) => (
                <th key={key} scope="col" style={{ width }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: lines }, (_, at) => (
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                {batchColumns.map(({ key }) => (
                  <td key={key} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <dl>
          {batchColumns.map(
            (column) =>
              column.kind === 'code' && (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>
                    {Object.values(column.codes).map((name, at) => (
                      <span key={name}>
                        {at + 1} {name}
                      </span>
                    ))}
                  </dd>
                </div>
              ),
          )}
        </dl>
        <p className="soft">
          姓名、手机号可以不填。只有代拟文书、法律意见和合同审查填金额。表上有个人信息，录入后由本单位保存，不要张贴。
        </p>
      </section>
    </Page>
  );
}
