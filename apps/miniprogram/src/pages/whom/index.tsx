import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { go } from '../../go';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { guide, type StepName } from '../../who-to-ask/guide';

export default function Whom() {
  const [path, setPath] = useState<readonly StepName[]>(['danger']);
  const step = guide[path.at(-1) ?? 'danger'];
  return (
    <Page title="我该找谁">
      {step.kind === 'question' ? (
        <Card title={step.ask} flush>
          {step.options.map(({ label, hint, to }) => (
            <ListRow key={to} title={label} lines={hint ? [hint] : []} onTap={() => setPath([...path, to])} />
          ))}
        </Card>
      ) : (
        <>
          <Card title={step.title} tone={step.urgent ? 'clay' : 'pine'}>
            {step.words.map((words) => (
              <View key={words} className="lf-gap-below">
                <Text>{words}</Text>
              </View>
            ))}
          </Card>
          {step.ways.map((way) =>
            way.kind === 'call' ? (
              <CallButton
                key={way.number}
                number={way.number}
                title={way.title}
                tone={step.urgent ? 'red' : 'pine'}
                {...(way.line !== undefined && { line: way.line })}
              />
            ) : (
              <View key={way.url} className="lf-gap-below">
                <Button onTap={() => void go(way.url)}>{way.word}</Button>
              </View>
            ),
          )}
        </>
      )}
      {path.length > 1 ? (
        <Button tone="plain" onTap={() => setPath(path.slice(0, -1))}>
          回到上一个问题
        </Button>
      ) : null}
    </Page>
  );
}
