import { Spin } from 'antd';
import { Link, useNavigate } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { useUnitCode } from '../units/unit-context';
import { TemplateForm } from './template-form';

/** A template of one's own. */
export function NewTemplatePage() {
  const unit = useUnitCode();
  const navigate = useNavigate();
  const { data, failure, reload } = useRead('exports.sources', {});
  return (
    <Page title="新建导出模板" lead={<Link to="/exports">全部导出模板</Link>}>
      <section className="card">
        <FailureAlert failure={failure} again={reload} />
        {data === undefined && failure === null && (
          <Spin description="正在读取…">
            <div className="page-wait" />
          </Spin>
        )}
        {data !== undefined && (
          <TemplateForm sources={data.sources} unit={unit} done={({ id }) => void navigate(`/exports/${id}`)} />
        )}
      </section>
    </Page>
  );
}
