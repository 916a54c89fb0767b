import { applyAct, type TransitionTable } from './transition-table.ts';

export const signUpStates = {
  waiting: '候补中',
  'signed-up': '已报名',
  attended: '已签到',
  left: '已取消报名',
  'called-off': '活动已取消',
} as const;
export type SignUpState = keyof typeof signUpStates;
export type SignUpAct = 'promote' | 'leave' | 'attend' | 'call-off';

/** A resident's way into an event. A seat is held from `signed-up` until it is left or the event is called off. */
export const signUpTable: TransitionTable<SignUpState, SignUpAct> = {
  thing: '报名',
  initial: 'waiting',
  states: signUpStates,
  acts: {
    promote: { word: '候补转为报名', roles: ['resident'], moves: { waiting: 'signed-up' } },
    leave: {
      word: '取消报名',
      roles: ['resident', 'community-clerk', 'street-officer'],
      moves: { waiting: 'left', 'signed-up': 'left' },
    },
    attend: {
      word: '签到',
      roles: ['resident', 'community-clerk', 'street-officer', 'adviser'],
      moves: { 'signed-up': 'attended' },
    },
    'call-off': {
      word: '随活动取消',
      roles: ['community-clerk', 'street-officer'],
      moves: { waiting: 'called-off', 'signed-up': 'called-off', attended: 'called-off' },
    },
  },
};

/** @throws RuleError `wrong-state` */
export function applySignUpAct(state: SignUpState, act: SignUpAct): SignUpState {
  return applyAct(signUpTable, state, act);
}
