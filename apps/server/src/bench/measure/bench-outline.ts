import { disputeTypes } from '@linfa/domain';
import { splitId } from '@linfa/figures';
import type { Outline, OutlineBlock } from '@linfa/report';

const types = Object.entries(disputeTypes).map(([code, word]) => ({
  id: splitId('mediation.accepted', 'disputeType', code),
  word,
}));

/** A heading with its sentences; braces name figures. */
const sections: readonly (readonly [string, readonly string[]])[] = [
  [
    '组织领导与统筹推进情况',
    [
      '{year}年，{unit}坚持以习近平法治思想为指导，把法治建设放在基层治理全局中谋划，党政主要负责人切实履行推进法治建设第一责任人职责，统筹安排、定期研究、逐项落实。',
      '全年新设和巩固公共法律服务工作室{site.work-station}、人民调解委员会{site.committee}，村（社区）人民调解委员会覆盖率{site.committee-coverage}；建成法治公园{site.park}，面积{site.park-area}。',
      '全年开展干部法治培训{register.training}，参加{register.training.attendance}；完成合法性审查{register.legality-review}。',
      '深入企业走访{register.enterprise-visits}，涉及企业{register.enterprise-visits:subjects}，收集问题{register.enterprise-visits.problems}，已经解决{register.enterprise-visits.solved}。',
    ],
  ],
  [
    '公共法律服务情况',
    [
      '聘请村（社区）法律顾问{adviser.count}，来自律师事务所{adviser.firms}，法律顾问覆盖率{adviser.coverage}。',
      '法律顾问全年提供服务{service.count}，服务时长{service.hours}，服务群众{service.clients}。其中解答法律咨询{consultation.count}、{consultation.persons}，代拟文书{service.drafting}，出具法律意见{service.opinion}，审查合同{service.contract-review}，参与调解{service.mediation-help}。',
      '法律顾问值班{duty.count}，值班时长{duty.hours}，每个村（社区）每月现场值班不少于{duty.monthly-least}。',
      '全年转介群众法律事项{referral.count}，其中协助申请法律援助{referral.legal-aid}，转介公证{referral.notary}。',
      '严格落实首问负责和一次性告知，来访、来电、网络等各渠道统一登记、统一分办、限时答复，群众在家门口就能够得到及时、免费、专业的法律服务。',
    ],
  ],
  [
    '矛盾纠纷排查化解情况',
    [
      '坚持和发展新时代“枫桥经验”，把矛盾纠纷化解在基层、化解在萌芽状态。全年组织纠纷排查{screening.count}，排查出纠纷{screening.found}，预防纠纷{screening.prevented}。',
      '全年受理调解纠纷{mediation.accepted}，{mediation.accepted-on-year}；调解成功{mediation.agreed-of-accepted}，调解成功率{mediation.success-rate}；尚在调解{mediation.pending}。期内达成协议{mediation.agreed-in-period}。',
      '其中达成书面协议{mediation.written}、口头协议{mediation.oral}，协议已履行{mediation.performed}，经司法确认有效{mediation.confirmed}，协议涉及金额{mediation.amount}，已回访{mediation.followed-up}。',
      '防止民转刑案件{mediation.prevented-crime}、涉及{mediation.prevented-crime-people}，防止群体性上访{mediation.prevented-petition}、涉及{mediation.prevented-petition-people}。',
      '全年开展调解{mediation.sessions}，其中通过公共法律服务平台参与调解{mediation.platform-sessions}。',
      ...types.map(
        ({ id, word }) =>
          `受理${word}{${id}}，均由辖区人民调解委员会登记建档，明确承办调解员和办理期限，逐件跟踪直至办结。`,
      ),
    ],
  ],
  [
    '法治宣传教育情况',
    [
      '全年举办法治宣传活动{outreach.events}，{outreach.events-on-year}，其中法治讲座{outreach.lectures}；发放宣传资料{outreach.materials}，参加活动{outreach.attendance}，覆盖群众{outreach.reached}，现场解答{outreach.questions}。',
      '普法志愿者开展活动{outreach.volunteer-events}，服务{outreach.volunteer-attendance}；发布线上普法信息{outreach.posts}，阅读{outreach.reads}。',
      '围绕宪法宣传周、民法典宣传月等重要节点，采取群众听得懂、用得上的形式，推动法治宣传进机关、进村（社区）、进学校、进企业、进网络。',
    ],
  ],
  [
    '法治队伍建设情况',
    [
      '现有法律明白人{roster.literate}，社区法律明白人覆盖率{roster.literate-coverage}；人民调解员{roster.mediator}，其中专职{roster.mediator-full-time}，每个村（社区）不少于{roster.mediator-each}；普法志愿者{roster.volunteer}。',
      '落实调解员培训、考核、补贴制度，注重从退休政法干部、社区工作者和热心群众中发展力量，队伍结构进一步改善，依法办事能力进一步提高。',
    ],
  ],
  [
    '存在的不足和下一步打算',
    [
      '过去一年的工作取得了一定成效，但仍存在一些不足：一是部分村（社区）公共法律服务的知晓率还不够高；二是专职调解员占比偏低，复杂纠纷化解能力有待提升；三是法治宣传的针对性、实效性仍需加强。',
      '{nextYear}年，将继续健全公共法律服务体系，深化村（社区）法律顾问工作，加强人民调解组织和队伍建设，创新法治宣传方式，不断提升基层治理法治化水平，为{level}高质量发展提供有力法治保障。',
    ],
  ],
];

const texts = sections.flatMap(([, sentences]) => sentences);

/** A street's report of some five pages that binds eighty-odd figures of every record set; texts of our own. */
export const benchOutline: Outline = {
  id: 'bench',
  name: '性能测试用提纲',
  kind: 'law-government',
  skeleton: 'flat',
  levels: ['street', 'district'],
  title: '{unit}{year}年度法治政府建设工作报告',
  figures: [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/\{([a-z][^{}]*\.[^{}]*)\}/g)].map((match) => match[1] as string)),
    ),
  ].map((figure) => ({ figure })),
  blocks: sections.flatMap(([heading, sentences]): OutlineBlock[] => [
    { heading: 1, text: heading },
    ...sentences.map((text) => ({ paragraph: [text] })),
  ]),
  signature: { sealed: false },
};
