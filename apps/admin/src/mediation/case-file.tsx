import type { AnswerOf } from '@linfa/contract';
import {
  broughtPapers,
  mediationPapers,
  paperKeepings,
  wordDate,
  wordFileless,
  type MediationPaper,
} from '@linfa/domain';
import { App } from 'antd';
import { DownloadButton } from '../api/download-button';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { ActButton } from '../form/act-button';
import { useRoles } from '../session/use-roles';
import { useToday } from '../words/use-today';
import { PaperButton } from './acts/paper-button';
import { BindButton } from './bind-button';
import { wordParty, type CaseDetail } from './case-words';
import { PrintPapers } from './print-papers';
import { wordMissing } from './word-missing';

/** Which papers the file has and which it lacks, with what adds each; papers to print; the archive. */
export function CaseFile({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  const { message } = App.useApp();
  const read = useRead('mediation.checkFile', { case: row.id });
  const desk = useRoles('mediator', 'community-clerk', 'street-officer');
  const files = row.mayBeside.includes('file-paper');
  const owner = (id: string | null): string => {
    const party = row.people.find((one) => one.id === id);
    return party ? `（${wordParty(party)}）` : '';
  };
  return (
    <section className="card">
      <h2>卷宗</h2>
      <ReadState read={read}>
        {(file) => (
          <>
            <FileStatus file={file} />
            <ul className="plain-list">
              {(wordFileless(file) === null ? file.papers : []).map(({ paper, name, need, present }) => (
                <li key={paper}>
                  <span className="grow">
                    {present ? '✓ ' : '○ '}
                    {name}
                    <span className="soft"> {need === 'required' ? '必备' : '按需'}</span>
                    {!present && <span className="soft">，{wordMissing(paper)}</span>}
                  </span>
                  {!present && files && isFiledOnPaper(paper) && <PaperButton row={row} paper={paper} />}
                  {row.mayBeside.includes('reveal') && !broughtPapers.has(paper) && present && (
                    <DownloadButton size="small" type="link" path={`/api/files/mediation/${row.id}/${paper}.docx`}>
                      下载
                    </DownloadButton>
                  )}
                </li>
              ))}
            </ul>
            {file.filed.length > 0 && (
              <>
                <h3>已入卷的纸质文书</h3>
                <ul className="plain-list">
                  {file.filed.map((one) => (
                    <li key={`${one.paper}${one.party ?? ''}${one.day}`}>
                      {mediationPapers[one.paper]}
                      {owner(one.party)}
                      <span className="soft">
                        {paperKeepings[one.keeping]}
                        {one.pages !== null && `，${one.pages}页`}，{wordDate(one.day, today)}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <div className="act-row">
              {file.may.includes('archive') && (
                <ActButton
                  act="mediation.archiveCase"
                  input={{ case: row.id }}
                  of={row.id}
                  ask="归档这件案件？"
                  done="已归档"
                  type="primary"
                  then={({ archiveNumber }) => void message.info(`归档号 ${archiveNumber ?? ''}`)}
                >
                  归档
                </ActButton>
              )}
              {desk && file.archivedOn !== null && file.volume === null && <BindButton row={row} />}
              {files && wordFileless(file) === null && <PaperButton row={row} />}
              {row.mayBeside.includes('reveal') && <PrintPapers row={row} />}
            </div>
          </>
        )}
      </ReadState>
    </section>
  );
}

function FileStatus({ file }: { readonly file: AnswerOf<'mediation.checkFile'> }) {
  const fileless = wordFileless(file);
  const lacks = fileless === null && file.missing.length > 0;
  return (
    <p className={lacks ? 'late' : 'soft'} role="status">
      {lacks ? `还缺必备文书：${file.missing.join('、')}` : (fileless ?? '必备文书齐全。')}
    </p>
  );
}

/** Papers that are noted once they lie in the file; the rest come from what is recorded. */
function isFiledOnPaper(paper: MediationPaper): boolean {
  return paper !== 'cover' && paper !== 'contents' && paper !== 'back-cover';
}
