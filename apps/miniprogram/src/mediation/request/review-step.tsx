import { Text, View } from '@tarojs/components';
import { disputeTypes } from '@linfa/domain';
import type { Community } from '../../community/community-store';
import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { RightsCard } from '../rights-card';
import type { RequestDraft } from './request-draft';

export interface ReviewStepProps {
  readonly draft: RequestDraft;
  readonly account: string | null;
  readonly community: Community;
  readonly onGo: (step: number) => void;
}

/** Everything once more, each line leading back to where it was said; and what one should know before sending. */
export function ReviewStep({ draft, account, community, onGo }: ReviewStepProps) {
  const own = account ?? draft.name.trim();
  const claims = draft.claims.map((one) => one.trim()).filter((one) => one !== '');
  const further = [draft.age === '' ? '' : `${draft.age}岁`, draft.address];
  const rows: readonly { readonly title: string; readonly lines: readonly string[]; readonly step: number }[] = [
    {
      title: '申请人',
      lines:
        draft.who === 'other'
          ? [spaced(draft.otherName, draft.otherPhone, ...further), `由${own}（${draft.relation.trim()}）代为申请`]
          : [spaced(own, ...further)],
      step: 0,
    },
    {
      title: '对方',
      lines: draft.respondents.map(({ name, phone, address }) => spaced(name, phone, address)),
      step: 1,
    },
    { title: '纠纷类型', lines: draft.disputeType ? [disputeTypes[draft.disputeType]] : [], step: 2 },
    { title: '事情经过', lines: [shorten(draft.facts.trim())], step: 3 },
    {
      title: '想要什么',
      lines: claims.map((one, index) => (claims.length > 1 ? `${index + 1}. ${one}` : one)),
      step: 4,
    },
    { title: '照片', lines: [draft.pictures.length === 0 ? '没有' : `${draft.pictures.length}张`], step: 5 },
  ];
  return (
    <>
      <Card title="请核对，点一行可以改" flush>
        {rows.map(({ title, lines, step }) => (
          <ListRow key={title} title={title} lines={lines} onTap={() => onGo(step)} />
        ))}
        <ListRow title="向哪里申请" lines={[community.name]} onTap={() => void go(routes.community)} />
      </Card>
      <RightsCard />
      <View className="lf-quiet lf-gap-below">
        <Text>点“提交申请”表示您愿意接受调解，所写内容属实。</Text>
      </View>
    </>
  );
}

/** What was filled in, with a wide space between. */
function spaced(...words: readonly string[]): string {
  return words
    .map((one) => one.trim())
    .filter(Boolean)
    .join('　');
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}……（共${letters.length}个字）` : text;
}
