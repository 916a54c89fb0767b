import type { ActName, SentBy } from '@linfa/contract';
import { useRead } from '../api/use-read';
import { useWrite, type Write } from '../api/use-write';
import { Answered } from '../ui/answered';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { WriteFailure } from '../ui/write-failure';
import { ConsentText } from './consent-text';

/** Comes up when a write wants a text agreed to first: shows it, gives the consent, and sends the same again. */
export function ConsentSheet<N extends ActName>({ write }: { readonly write: Write<N> }) {
  const wanted = write.failure?.consent;
  const texts = useRead('consents.listTexts', wanted ? {} : null);
  const give = useWrite('consents.give', { done: () => void write.again() });
  return (
    <Sheet open={wanted !== undefined} title="办理前请先阅读" onClose={write.forget}>
      <Answered read={texts}>
        {({ items }) => {
          const text = items.find((one) => one.kind === wanted?.kind);
          if (!text) return null;
          const { kind, version } = text;
          return (
            <>
              <ConsentText text={text} />
              <WriteFailure failure={give.failure} />
              {kind === 'guardian' ? null : (
                <Button
                  busy={give.busy}
                  onTap={() => void give.run({ kind, version } satisfies SentBy<'consents.give'>)}
                >
                  我已阅读，同意
                </Button>
              )}
            </>
          );
        }}
      </Answered>
      <Button tone="plain" onTap={write.forget}>
        不同意，先不办理
      </Button>
    </Sheet>
  );
}
