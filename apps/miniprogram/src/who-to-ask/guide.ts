import { routes } from '../routes';

/** A way to go on: a page of ours, or a number to call. */
export type Way =
  | { readonly kind: 'page'; readonly word: string; readonly url: string }
  | { readonly kind: 'call'; readonly title: string; readonly number: string; readonly line?: string };

export interface Question {
  readonly kind: 'question';
  readonly ask: string;
  readonly options: readonly { readonly label: string; readonly hint?: string; readonly to: Step }[];
}

export interface Advice {
  readonly kind: 'advice';
  readonly title: string;
  readonly urgent?: boolean;
  readonly words: readonly string[];
  readonly ways: readonly Way[];
}

export type StepName =
  | 'danger'
  | 'what'
  | 'talk'
  | 'agreed'
  | 'emergency'
  | 'adviser'
  | 'mediation'
  | 'legal-aid'
  | 'notary'
  | 'labour'
  | 'arbitration'
  | 'court'
  | 'hotline';
type Step = StepName;

const hotline: Way = { kind: 'call', title: '法律服务热线', number: '12348', line: '免费，直接和律师通话' };
const adviserPage: Way = { kind: 'page', word: '预约法律顾问', url: routes.book };

/** 我该找谁: a few questions, and where they lead. */
export const guide: Readonly<Record<StepName, Question | Advice>> = {
  danger: {
    kind: 'question',
    ask: '现在有人受伤或有危险吗？',
    options: [
      { label: '有，很紧急', to: 'emergency' },
      { label: '没有', to: 'what' },
    ],
  },
  what: {
    kind: 'question',
    ask: '您想办什么事？',
    options: [
      { label: '想问问法律上怎么办', to: 'adviser' },
      { label: '和别人有纠纷', hint: '邻里、家庭、物业、欠款、损害赔偿等', to: 'talk' },
      { label: '工资、工伤、被辞退', to: 'labour' },
      { label: '要打官司或被起诉，请不起律师', to: 'legal-aid' },
      { label: '要办公证', hint: '继承、委托书、遗嘱、房产等', to: 'notary' },
      { label: '对部门、单位办事有意见或求助', to: 'hotline' },
    ],
  },
  talk: {
    kind: 'question',
    ask: '愿意请人居中劝说、坐下来谈吗？',
    options: [
      { label: '愿意试试', hint: '对方愿不愿意，调解员会去问', to: 'mediation' },
      { label: '已经谈不拢', to: 'agreed' },
    ],
  },
  agreed: {
    kind: 'question',
    ask: '合同里写了“发生争议提交仲裁”吗？',
    options: [
      { label: '写了', to: 'arbitration' },
      { label: '没写，或没有合同', to: 'court' },
    ],
  },
  emergency: {
    kind: 'advice',
    title: '先保证人身安全，马上打电话',
    urgent: true,
    words: [],
    ways: [
      { kind: 'call', title: '报警', number: '110', line: '正在打人、威胁、家庭暴力' },
      { kind: 'call', title: '急救', number: '120', line: '有人受伤、发病' },
      { kind: 'call', title: '妇女维权热线', number: '12338', line: '遭受家庭暴力或侵害，可以求助' },
    ],
  },
  adviser: {
    kind: 'advice',
    title: '找社区法律顾问',
    words: ['社区法律顾问是执业律师，定期到社区值班，免费解答法律问题。等不及也可以打热线。'],
    ways: [adviserPage, hotline],
  },
  mediation: {
    kind: 'advice',
    title: '申请人民调解',
    words: [
      '人民调解不收费。调解员会先征求对方意见，双方都愿意才调解。',
      '达成的调解协议有法律约束力；双方可以在协议生效之日起30日内，一起向法院申请司法确认。',
    ],
    ways: [{ kind: 'page', word: '申请人民调解', url: routes.requestMediation }, hotline],
  },
  'legal-aid': {
    kind: 'advice',
    title: '申请法律援助',
    words: [
      '经济困难，又遇到追讨工资、工伤、赡养费抚养费、人身损害赔偿这类事情，可以申请免费的律师。',
      '遭受家庭暴力、虐待、遗弃的人主张自己的权益，不看经济条件。',
      '先打热线问清要带什么材料，到当地法律援助中心或公共法律服务中心（站）申请。',
    ],
    ways: [hotline, adviserPage],
  },
  notary: {
    kind: 'advice',
    title: '找公证处',
    words: ['公证要向公证处申请，按规定收费。先打热线问清找哪家公证处、要带什么材料。'],
    ways: [hotline, adviserPage],
  },
  labour: {
    kind: 'advice',
    title: '劳动争议先申请劳动仲裁',
    words: [
      '拖欠工资可以先向劳动监察部门投诉；其他劳动争议一般要先申请劳动仲裁，不收费，期限一般是一年。',
      '也可以先请人民调解委员会调解。',
    ],
    ways: [
      { kind: 'call', title: '人社服务热线', number: '12333', line: '欠薪投诉、劳动仲裁怎么办' },
      { kind: 'page', word: '申请人民调解', url: routes.requestMediation },
      adviserPage,
    ],
  },
  arbitration: {
    kind: 'advice',
    title: '向约定的仲裁委员会申请仲裁',
    words: ['合同里写了仲裁，一般不能再去法院起诉。带上合同，先请法律顾问看一看写得是否有效。'],
    ways: [adviserPage, hotline],
  },
  court: {
    kind: 'advice',
    title: '可以向法院起诉',
    words: ['起诉有期限，一般是三年。先请法律顾问看一看证据够不够、到哪个法院；经济困难的可以申请法律援助。'],
    ways: [adviserPage, hotline],
  },
  hotline: {
    kind: 'advice',
    title: '打12345',
    words: ['12345政务服务便民热线受理对政府部门和公共服务的咨询、求助、投诉和建议。'],
    ways: [{ kind: 'call', title: '政务服务便民热线', number: '12345' }],
  },
};
