import type { AnswerOf } from '@linfa/contract';
import type { Failure } from '@linfa/contract/client';
import { applyChoices, sureChoices, type Binding, type TextDraft } from '@linfa/report/editing';
import { App, Button, Checkbox, Select, Tag } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../../api/failure-alert';
import { useWrite } from '../../api/use-write';
import { wordRounded } from '../../words/word-number';
import { Around } from './around';
import { nameApart, sureWords, type WireOutline } from '../report-words';

type Drafted = AnswerOf<'reports.draftFromText'>;
type Found = Drafted['numbers'][number];
/** What a number becomes: `match:0` …, `card` for another office's number, `keep` for what it is. */
type Choice = `match:${number}` | 'card' | 'keep';

const wellNamed = 0.9;
const leftoverKinds = { year: '年份', meeting: '会议', untouched: '未改的段落' } as const;

/** Number by number: which figure it is this year, or whether an office is to be asked for it. */
export function TextReview({
  drafted,
  unit,
  year,
  busy,
  failure,
  back,
  done,
}: {
  readonly drafted: Drafted;
  readonly unit: string;
  readonly year: number;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly back: () => void;
  readonly done: (outline: WireOutline) => void;
}) {
  const { message } = App.useApp();
  const draft = { ...drafted, paragraphs: [] } as unknown as TextDraft;
  const [choices, setChoices] = useState<readonly Choice[]>(() => drafted.numbers.map(firstChoice));
  const [mended, setMended] = useState<ReadonlySet<number>>(
    () => new Set(drafted.leftovers.flatMap(({ to }, at) => (to === undefined ? [] : [at]))),
  );
  const define = useWrite('reportedFigures.defineItem', unit);
  const [working, setWorking] = useState(false);
  const counts = { sure: 0, likely: 0, other: 0 };
  for (const { matches } of drafted.numbers) {
    const sure = matches[0]?.sure;
    counts[sure === 'sure' || sure === 'likely' ? sure : 'other'] += 1;
  }
  const finish = async (): Promise<void> => {
    setWorking(true);
    const numbers = new Map<number, Omit<Binding, 'key'>>();
    for (const [at, number] of drafted.numbers.entries()) {
      const choice = choices[at] ?? 'keep';
      if (choice === 'keep') continue;
      if (choice === 'card') {
        const item = await define.run({
          unit,
          name: number.item.name,
          unitOfMeasure: number.item.unitOfMeasure,
          lastYear: { year: year - 1, value: number.value },
        });
        if (!item) {
          setWorking(false);
          void message.error(`“${number.printed}”没有登记成，请重试。`);
          return;
        }
        numbers.set(at, {
          figure: `reported.${item.code}`,
          ...(number.item.unitWord !== '' && { unitWord: number.item.unitWord }),
        });
      } else {
        const match = number.matches[Number(choice.slice(6))];
        if (match) numbers.set(at, { figure: match.figure, ...match.as });
      }
    }
    setWorking(false);
    done(structuredClone(applyChoices(draft, { numbers, leftovers: mended })) as unknown as WireOutline);
  };
  const stale = drafted.leftovers.flatMap((one, at) => (one.kind === 'untouched' ? [] : [{ one, at }]));
  return (
    <>
      <section className="card">
        <h2>数字 {drafted.numbers.length}个</h2>
        <p className="soft">
          {counts.sure}个文字和去年的数都对得上，已替您选好；{counts.likely}个大致对得上；{counts.other}个需要您决定。
        </p>
        <ul className="review-list">
          {drafted.numbers.map((number, at) => (
            <li key={at}>
              <p className="review-sentence">
                <Sentence number={number} />
              </p>
              <Select<Choice>
                aria-label={`“${number.printed}”用哪个指标`}
                className="review-choice"
                value={choices[at] ?? 'keep'}
                options={optionsOf(number)}
                onChange={(choice) => setChoices(choices.map((one, index) => (index === at ? choice : one)))}
              />
              {choices[at]?.startsWith('match:') && <Sure number={number} choice={choices[at]} />}
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>可能过时的文字 {stale.length}处</h2>
        <ul className="review-list">
          {stale.map(({ one, at }) => (
            <li key={at}>
              <Tag>{leftoverKinds[one.kind]}</Tag>
              {one.to === undefined ? (
                <span>
                  {one.why}
                  <Around outline={drafted.outline} spot={one.spot} />
                </span>
              ) : (
                <Checkbox
                  checked={mended.has(at)}
                  onChange={({ target }) => {
                    const next = new Set(mended);
                    if (target.checked) next.add(at);
                    else next.delete(at);
                    setMended(next);
                  }}
                >
                  把“{one.text}”改为“{one.to.replace('{year}', String(year)).replace('{nextYear}', String(year + 1))}”
                  <Around outline={drafted.outline} spot={one.spot} />
                </Checkbox>
              )}
            </li>
          ))}
        </ul>
        <p className="soft">
          另有{drafted.leftovers.length - stale.length}段文字与去年相同，起草时会一直列在右边，改过的自动去掉。
        </p>
      </section>
      <FailureAlert failure={failure ?? define.failure} />
      <div className="review-acts">
        <Button onClick={back}>换一个文件</Button>
        <Button
          onClick={() =>
            setChoices(drafted.numbers.map((_, at) => (sureChoices(draft).numbers.has(at) ? 'match:0' : 'keep')))
          }
        >
          只用有把握的
        </Button>
        <Button type="primary" loading={busy || working} onClick={() => void finish()}>
          开始起草
        </Button>
      </div>
    </>
  );
}

function firstChoice({ matches }: Found): Choice {
  const [best] = matches;
  if (best?.sure === 'sure' || best?.sure === 'likely') return 'match:0';
  // Where the year before was not counted here, there is no value that could speak for it or against it.
  return best?.sure === 'words' && best.value === null && best.score >= wellNamed ? 'match:0' : 'keep';
}

function optionsOf({ matches, item, printed }: Found): { readonly value: Choice; readonly label: string }[] {
  return [
    ...matches.map((match, at) => ({
      value: `match:${at}` as const,
      label: `${nameApart(match, matches)}（去年${match.value === null ? '没有数据' : wordRounded(match.value, match.unitWord)}）`,
    })),
    { value: 'card', label: `向科室要：${item.name}` },
    { value: 'keep', label: `先留着“${printed}”，起草时再定` },
  ];
}

function Sentence({ number: { sentence, printed } }: { readonly number: Found }) {
  const at = sentence.indexOf(printed);
  if (at < 0) return sentence;
  return (
    <>
      {sentence.slice(Math.max(0, at - 60), at)}
      <mark>{printed}</mark>
      {sentence.slice(at + printed.length, at + printed.length + 40)}
    </>
  );
}

function Sure({ number, choice }: { readonly number: Found; readonly choice: Choice | undefined }) {
  const sure = number.matches[Number(choice?.slice(6))]?.sure;
  return sure === undefined ? null : <Tag>{sureWords[sure]}</Tag>;
}
