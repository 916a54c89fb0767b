import type { Day, MediationCaseState } from '@linfa/domain';
import type { OrgUnit } from '../../org-units/org-unit.entity.ts';
import { Person } from '../../people/person.entity.ts';
import type { SignedIn, TestServer } from '../../testing/start-test-server.ts';
import type { AgreementText, PartyDetails, SessionRecord } from '../encrypted-texts.ts';
import { MediationAgreement } from '../mediation-agreement.entity.ts';
import { MediationCase } from '../mediation-case.entity.ts';
import { MediationParty } from '../mediation-party.entity.ts';
import { MediationSession } from '../mediation-session.entity.ts';

export interface CasePlan {
  readonly state?: Exclude<MediationCaseState, 'archived'>;
  readonly form?: 'written' | 'oral';
  /** The day of acceptance; the agreement is two days later. */
  readonly acceptedOn?: Day;
  /** False for an agreement that nobody has sealed yet. */
  readonly inEffect?: boolean;
  readonly unit?: OrgUnit;
  /** The applicant's account. */
  readonly applicant?: SignedIn;
  readonly respondent?: SignedIn;
  readonly viewLimit?: string;
}

export interface BuiltCase {
  readonly id: number;
  /** As the outside knows it. */
  readonly case: string;
  readonly parties: readonly [string, string];
}

export const builtNames = ['申请甲一', '被申乙二'] as const;
let built = 0;

/** A case that somebody asked for, as the acts before leave it: with its parties, a sitting and, where agreed, an agreement. */
export async function buildCase(server: TestServer, plan: CasePlan = {}): Promise<BuiltCase> {
  const { app, units } = server;
  const { keyring } = app;
  const { state = 'agreed', form = 'written', acceptedOn = '2026-03-03', inEffect = true } = plan;
  const unit = plan.unit ?? units.community;
  const agreed = state === 'agreed';
  const agreedOn = `${acceptedOn.slice(0, 8)}${String(Number(acceptedOn.slice(8)) + 2).padStart(2, '0')}`;
  const json = (value: AgreementText | PartyDetails | SessionRecord | readonly string[]) =>
    keyring.seal(JSON.stringify(value));
  // Before the transaction: one connection would wait for itself.
  const recorder = plan.applicant ?? (await server.signInResident());
  return app.fork().transactional(async (em) => {
    const serial = (built += 1);
    const owned = { unit: unit.id, place: unit.place, originSet: null, originId: null, provenance: 'recorded' };
    const concluded = state !== 'accepted' && state !== 'mediating';
    const row = em.create(MediationCase, {
      ...owned,
      fileNumber: `（2026）试验人调字第${serial}号`,
      fileKey: `test:2026:${serial}`,
      state,
      requestedOn: acceptedOn,
      acceptedOn,
      dueOn: '2026-04-03',
      concludedOn: concluded ? agreedOn : null,
      committeeKind: 'neighbourhood',
      disputeType: 'neighbour',
      source: 'application',
      outcome: concluded ? state : 'pending',
      agreementForm: agreed ? form : null,
      performance: agreed ? 'none' : null,
      factsCipher: keyring.seal('楼上漏水损坏家具'),
      claimsCipher: json(['赔偿家具损失']),
      endingCipher: concluded && !agreed ? keyring.seal('双方差距过大；可以向人民法院起诉') : null,
      viewLimit: plan.viewLimit ?? null,
    });
    const accounts = [plan.applicant, plan.respondent];
    const parties = builtNames.map((name, index) =>
      em.create(MediationParty, {
        case: row,
        side: index === 0 ? 'applicant' : 'respondent',
        person: accounts[index] ? em.getReference(Person, accounts[index].person.id) : null,
        nameCipher: keyring.seal(name),
        detailsCipher: json({ sex: 'female', age: 40 + index, address: `幸福路${index + 1}号` }),
        partyKey: keyring.blindIndex(`${serial} ${name}`),
        consent: state === 'refused' && index === 1 ? 'refused' : 'agreed',
        consentWay: 'in-person',
        consentAt: app.now(),
      }),
    );
    em.persist([row, ...parties]);
    if (state === 'agreed' || state === 'not-agreed')
      em.persist(
        em.create(MediationSession, {
          ...owned,
          case: row,
          heldOn: agreedOn,
          number: 1,
          startsAt: 570,
          minutes: 60,
          rightsTold: true,
          recordCipher: json({
            venue: '社区调解室',
            present: ['楼长'],
            matter: '漏水赔偿',
            statements: '各方作了陈述',
            principles: '',
            evidence: '照片',
            result: '有了结果',
          }),
        }),
      );
    if (agreed)
      em.persist(
        em.create(MediationAgreement, {
          case: row,
          form,
          textCipher: json({
            facts: '漏水损坏家具两件',
            terms: ['赔偿800元'],
            performHow: '转账',
            performWhere: '社区调解室',
          }),
          reachedOn: agreedOn,
          amount: 80_000,
          sealedOn: inEffect && form === 'written' ? agreedOn : null,
          effectiveOn: inEffect ? agreedOn : null,
          recordedBy: em.getReference(Person, recorder.person.id),
        }),
      );
    await em.flush();
    const [first, second] = parties.map((party) => keyring.ids.seal('mediationParty', party.id));
    return { id: row.id, case: keyring.ids.seal('mediationCase', row.id), parties: [first ?? '', second ?? ''] };
  });
}
