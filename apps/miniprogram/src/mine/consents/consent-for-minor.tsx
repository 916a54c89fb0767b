import { useState } from 'react';
import { guardianRelations } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { ConsentText } from '../../consents/consent-text';
import { useDraft } from '../../drafts/use-draft';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { optionsOf } from '../../ui/options-of';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';

type Relation = keyof typeof guardianRelations;
interface Typed {
  readonly minor: string;
  readonly name: string;
  readonly relation: Relation | null;
}

const mostName = 30;

/** A guardian agrees for a child under fourteen (个人信息保护法 第31条). */
export function ConsentForMinor({ done }: { readonly done: () => void }) {
  const [open, setOpen] = useState(false);
  const texts = useRead('consents.listTexts', open ? {} : null);
  const { value, set, clear } = useDraft<Typed>('consent:minor', { minor: '', name: '', relation: null });
  const give = useWrite('consents.giveForMinor', {
    done: () => {
      clear();
      setOpen(false);
      done();
    },
  });
  const minor = value.minor.trim();
  const name = value.name.trim();
  const { relation } = value;
  const close = (): void => {
    setOpen(false);
    give.forget();
  };
  return (
    <>
      <Button tone="plain" onTap={() => setOpen(true)}>
        替不满14周岁的孩子同意
      </Button>
      <Sheet open={open} title="替孩子同意" onClose={close}>
        <Answered read={texts}>
          {({ items }) => {
            const text = items.find(({ kind }) => kind === 'guardian');
            if (!text) return null;
            return (
              <>
                <ConsentText text={text} />
                <Field
                  label="孩子的姓名"
                  most={mostName}
                  value={value.minor}
                  error={give.failure?.fields['minor']}
                  onChange={(to) => set({ minor: to })}
                />
                <Field
                  label="您的姓名"
                  most={mostName}
                  value={value.name}
                  error={give.failure?.fields['guardian.name']}
                  onChange={(to) => set({ name: to })}
                />
                <Choice
                  label="您是孩子的"
                  options={optionsOf(guardianRelations)}
                  value={relation}
                  onChange={(to) => set({ relation: to })}
                />
                <WriteFailure failure={give.failure} />
                <Button
                  busy={give.busy}
                  disabled={minor === '' || name === '' || relation === null}
                  onTap={() =>
                    void (relation && give.run({ version: text.version, minor, guardian: { name, relation } }))
                  }
                >
                  我已阅读，替孩子同意
                </Button>
              </>
            );
          }}
        </Answered>
        <Button tone="plain" onTap={close}>
          先不同意
        </Button>
      </Sheet>
    </>
  );
}
