import type { Binding } from '@linfa/report/editing';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { AskOfficeForm } from '../figures/ask-office-form';
import type { Edition, Finding, Leftover } from '../report-words';
import { wordRounded } from '../../words/word-number';
import { nameApart, sureWords } from '../report-words';
import type { Stretch } from './places';

export interface Pointed {
  readonly found: Finding | Leftover;
  readonly stretch: Stretch;
  /** The printed text around it. */
  readonly place: { readonly text: string; readonly start: number };
  readonly box: DOMRect;
}

/** Beside an underlined stretch: what is wrong, what to do, and for a typed digit the nearest figures. */
export function SuggestBox({
  edition,
  pointed: { found, stretch, place, box },
  editable,
  close,
  pick,
  replace,
}: {
  readonly edition: Edition;
  readonly pointed: Pointed;
  readonly editable: boolean;
  readonly close: () => void;
  readonly pick: (binding: Binding, name: string, stretch: Stretch) => void;
  readonly replace: (text: string) => void;
}) {
  const isDigit = 'rule' in found && found.rule === 'unbacked-digit';
  const to = 'to' in found ? found.to : undefined;
  const left = Math.max(8, Math.min(box.left, globalThis.innerWidth - 388));
  const below = box.bottom + 340 < globalThis.innerHeight;
  return (
    <div
      className="suggest-box"
      role="dialog"
      aria-label="这一处的提示"
      style={below ? { left, top: box.bottom + 6 } : { left, bottom: globalThis.innerHeight - box.top + 6 }}
    >
      <p>{found.why}</p>
      {'fix' in found && <p className="soft">{found.fix}</p>}
      {editable && to !== undefined && (
        <Button size="small" type="primary" onClick={() => replace(to)}>
          改为{to.replace('{year}', String(edition.year)).replace('{nextYear}', String(edition.year + 1))}
        </Button>
      )}
      {editable && isDigit && (
        <Nearest
          edition={edition}
          place={place}
          pick={(binding, name, end) => pick(binding, name, { from: stretch.from, to: stretch.from + end })}
        />
      )}
      <Button size="small" type="text" onClick={close}>
        关闭
      </Button>
    </div>
  );
}

function Nearest({
  edition,
  place,
  pick,
}: {
  readonly edition: Edition;
  readonly place: Pointed['place'];
  readonly pick: (binding: Binding, name: string, length: number) => void;
}) {
  const [asking, setAsking] = useState(false);
  const { data, failure, loading } = useRead('reports.suggestFigures', {
    edition: edition.id,
    text: place.text,
    start: place.start,
  });
  const printed = data?.printed ?? '';
  if (asking)
    return (
      <AskOfficeForm
        edition={edition}
        {...(data?.item && { suggested: data.item })}
        done={(id, name) => pick({ figure: id }, name, printed.length)}
      />
    );
  return (
    <>
      <FailureAlert failure={failure} />
      {loading && <Spin size="small" />}
      {data?.matches.map((match) => (
        <Button
          key={match.figure}
          className="suggest-item"
          onClick={() => pick({ figure: match.figure, ...match.as }, match.name, printed.length)}
        >
          {nameApart(match, data.matches)}
          <span className="soft">
            {match.value === null ? '尚无数据' : wordRounded(match.value, match.unitWord)}，{sureWords[match.sure]}
          </span>
        </Button>
      ))}
      {data && (
        <Button size="small" type="link" onClick={() => setAsking(true)}>
          都不是，向科室要这个数
        </Button>
      )}
    </>
  );
}
