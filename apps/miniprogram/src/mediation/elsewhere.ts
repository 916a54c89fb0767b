import type { OwnRequest } from './own-mediation';

interface Place {
  readonly words: string;
  readonly call?: { readonly number: string; readonly title: string; readonly line: string };
}

const hotline = { number: '12348', title: '法律服务热线', line: '免费，问清楚怎么办、带什么' };
const services = { number: '12345', title: '政务服务便民热线', line: '问清楚找哪个部门' };

/** Where to go instead, and whom to call: only numbers that are the same everywhere. */
export const elsewherePlaces: Readonly<Record<NonNullable<OwnRequest['elsewhere']>, Place>> = {
  court: {
    words: '可以去人民法院起诉。先打电话问清去哪个法院、要带什么材料。',
    call: { number: '12368', title: '人民法院诉讼服务热线', line: '立案、诉讼怎么办' },
  },
  arbitration: {
    words: '可以申请仲裁。工资、工伤、辞退等劳动争议先申请劳动仲裁，不收费。',
    call: { number: '12333', title: '人社服务热线', line: '劳动仲裁、欠薪投诉' },
  },
  police: {
    words: '这件事要由公安机关处理。有危险马上报警。',
    call: { number: '110', title: '报警', line: '正在打人、威胁、违法犯罪' },
  },
  'administrative-review': { words: '可以申请行政复议，一般要在知道之日起60日内提出。', call: hotline },
  petition: { words: '可以向信访部门反映。', call: services },
  'other-committee': { words: '可以向其他人民调解委员会申请，如纠纷发生地或对方所在的社区、街道。', call: hotline },
  'legal-aid': { words: '可以申请法律援助，符合条件的由律师免费帮助。', call: hotline },
  other: { words: '可以向有关部门反映。', call: services },
};
