import type { EntityManager } from '@mikro-orm/core';
import { reaches, type Actor } from '../http/actor.ts';
import { FigureAnswer } from './figure-answer.entity.ts';
import { askedReaders, figureAnswerers } from './reported-figures.policy.ts';

/** The paper of an answer is read by those who asked and by the office that gave it; it stays, as the answer does. */
export const answerFiles = {
  async mayRead(em: EntityManager, actor: Actor, answerId: number): Promise<boolean> {
    const answer = await em.findOne(FigureAnswer, { id: answerId }, { populate: ['request.card'] });
    if (!answer) return false;
    const { request } = answer;
    return reaches(actor, askedReaders, request.card.place) || reaches(actor, figureAnswerers, request.officePlace);
  },
  isOpen: () => Promise.resolve(false),
};
