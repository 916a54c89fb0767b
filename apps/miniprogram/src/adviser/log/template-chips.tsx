import { Text, View } from '@tarojs/components';
import { matterKinds, serviceKinds, serviceModes } from '@linfa/domain';
import { Tap } from '../../ui/tap';
import type { Template } from './habits';

/** What was logged lately: one tap fills in everything but who came. */
export function TemplateChips(props: {
  readonly templates: readonly Template[];
  readonly onChoose: (template: Template) => void;
}) {
  const { templates, onChoose } = props;
  if (templates.length === 0) return null;
  return (
    <View className="lf-chips">
      <View className="lf-chips__label">
        <Text>照上次的填</Text>
      </View>
      <View className="lf-chips__all">
        {templates.map((one) => (
          <Tap key={JSON.stringify(one)} className="lf-chips__chip" onTap={() => onChoose(one)}>
            <Text>{wordTemplate(one)}</Text>
          </Tap>
        ))}
      </View>
    </View>
  );
}

function wordTemplate({ matter, serviceKind, mode, minutes }: Template): string {
  const kind = serviceKind === 'consultation' ? '' : `${serviceKinds[serviceKind]} `;
  return `${kind}${matter === null ? '' : matterKinds[matter]} ${serviceModes[mode]} ${minutes}分钟`;
}
