import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, begun, matter, sitting, terms } from '../mediation/testing/mediation-steps.ts';
import { mediationPeople, type MediationPeople } from '../mediation/testing/mediation-people.ts';
import { buildShift } from '../testing/build-shift.ts';
import type { SignedIn } from '../testing/start-test-server.ts';

describe('the export in words', { timeout: 240_000 }, () => {
  let world: MediationPeople;
  let adviser: SignedIn;
  beforeAll(async () => {
    world = await mediationPeople();
    adviser = await world.server.signInStaff('adviser', world.server.units.community);
  }, 240_000);
  afterAll(() => world.server.close());

  const exported = async () => {
    const { sections } = await world.applicant.api.myData.export({});
    return sections.flatMap(({ title, rows }) => rows.flatMap((row) => row.map((one) => ({ title, ...one }))));
  };

  it('has Chinese words and dates wherever the records have codes, instants and texts made of parts', async () => {
    const { applicant, clerk, mediator } = world;
    const { slots } = await buildShift(world.server, { day: '2026-03-12' });
    await applicant.api.bookings.bookSlot({ slot: slots[0]!, matter: 'labour', note: 'overtime 加班费' });
    const logged = await adviser.api.consultations.logConsultation({
      community: 'd-1-1',
      line: {
        day: '2026-03-11',
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'neighbour',
        result: 'referred',
        minutes: 20,
        summary: '楼上漏水',
        client: { name: '赵大娘', phone: '13500000001' },
      },
    });
    const change = { matter: 'property', summary: '物业不管漏水' } as const;
    const { id: consultation, version } = logged;
    await adviser.api.consultations.amend({ consultation, version, reason: '记错了', change });
    await adviser.api.consultations.referOn({ consultation, day: '2026-03-11', target: 'legal-aid', note: '够条件' });
    await applicant.api.consultations.askInWriting({ community: 'd-1-1', matter: 'notary', text: '怎么公证' });
    await applicant.api.feedback.submitComplaint({
      kind: 'suggestion',
      unit: 'd-1-1',
      text: '多开一天',
    });
    const row = await begun(clerk, applicant);
    await mediator.api.mediation.recordSession({ case: row.id, ...sitting });
    await mediator.api.mediation.recordOralAgreement({ case: row.id, ...terms });
    await applicant.api.mediation.answerFollowUp({
      case: row.id,
      performance: 'part',
      satisfaction: 'fair',
      note: '差一点',
    });
    await accepted(clerk, applicant);

    const fields = await exported();
    const saying = (title: string, name: string): string[] =>
      fields.filter((one) => one.title === title && one.name === name).map(({ words }) => words);
    expect(saying('预约', '事项')).toEqual(['劳动工伤']);
    expect(saying('预约', '日期')).toEqual(['2026年3月12日']);
    expect(saying('预约', '预约时间')[0]).toMatch(/^2026年3月11日 \d\d:\d\d$/);
    expect(saying('预约', '来意')).toEqual(['overtime 加班费']);
    expect(saying('法律服务记录的更正', '更正前')).toEqual(['事项：相邻关系\n摘要：楼上漏水']);
    expect(saying('转介', '转往')).toEqual(['法律援助']);
    expect(saying('调解申请', '请求')[0]).toBe(matter.claims.join('；'));
    expect(saying('调解记录', '记录')[0]).toContain('到场：赵大娘；孙大伯；调解员');
    expect(saying('调解协议', '协议内容')[0]).toContain('约定：孙大伯三月底前修好；孙大伯赔偿1200元');
    expect(saying('回访', '满意情况')).toEqual(['基本满意']);
    expect(saying('调解经过', '事项')).toEqual(expect.arrayContaining(['提出调解申请', '当事人答复回访']));
    expect(saying('最近提交的操作', '操作')).toContain('居民申请调解；可代家人申请');
    const plain = fields.filter(({ words }) => words !== 'overtime 加班费');
    expect(plain.filter(({ words }) => /[a-z]{3}|\d{4}-\d\d|[{}[\]]|其他：/.test(words))).toEqual([]);
    // For a program every value is as it was.
    expect(fields.find(({ title, field }) => title === '预约' && field === 'matter')?.value).toBe('labour');
  });
});
