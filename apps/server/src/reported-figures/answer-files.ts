import type { EntityManager } from '@mikro-orm/core';
import { reaches, type Actor } from '../http/actor.ts';
import { FigureAnswer } from './figure-answer.entity.ts';
import { FilledSheet } from './filled-sheet.entity.ts';
import { askedReaders, figureAnswerers } from './reported-figures.policy.ts';

/** The paper of an answer is read by those who asked and by the office that gave it; it stays, as the answer does. */
export const answerFiles = {
  async mayRead(em: EntityManager, actor: Actor, answerId: number): Promise<boolean> {
    const answer = await em.findOne(FigureAnswer, { id: answerId }, { populate: ['request.card'] });
    return answer !== null && isParty(actor, answer.request.card.place, answer.request.officePlace);
  },
  isOpen: () => Promise.resolve(false),
};

/** The same for a sheet that was entered in the office's name. */
export const filledSheetFiles = {
  async mayRead(em: EntityManager, actor: Actor, sheetId: number): Promise<boolean> {
    const sheet = await em.findOne(FilledSheet, { id: sheetId });
    return sheet !== null && isParty(actor, sheet.place, sheet.officePlace);
  },
  isOpen: () => Promise.resolve(false),
};

function isParty(actor: Actor, place: string, officePlace: string): boolean {
  return reaches(actor, askedReaders, place) || reaches(actor, figureAnswerers, officePlace);
}
