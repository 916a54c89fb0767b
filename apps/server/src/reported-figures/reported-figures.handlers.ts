import type { AreaActs } from '../http/area.ts';
import { defineItem } from './define-item.ts';
import { enterSheet } from './enter-sheet.ts';
import { listAsked } from './list-asked.ts';
import { listItems } from './list-items.ts';
import { openSheet } from './open-sheet.ts';
import { previewSheet } from './preview-sheet.ts';
import { remind } from './remind.ts';
import { figureAskers, figureAnswerers, itemDefiners, sheetFillers, sheetReaders } from './reported-figures.policy.ts';
import { requestFigures } from './request-figures.ts';
import { returnFigure } from './return-figure.ts';
import { submitFigure } from './submit-figure.ts';
import { withdrawRequest } from './withdraw-request.ts';

export const reportedFigureActs: AreaActs<'reportedFigures'> = {
  listItems: { access: sheetReaders, handle: listItems },
  defineItem: { access: itemDefiners, handle: defineItem },
  requestFigures: { access: figureAskers, handle: requestFigures },
  submitFigure: { access: figureAnswerers, handle: submitFigure },
  previewSheet: { access: sheetFillers, handle: previewSheet },
  enterSheet: { access: sheetFillers, handle: enterSheet },
  returnFigure: { access: figureAskers, handle: returnFigure },
  withdrawRequest: { access: figureAskers, handle: withdrawRequest },
  remind: { access: figureAskers, handle: remind },
  openSheet: { access: sheetReaders, handle: openSheet },
  listAsked: { access: sheetReaders, handle: listAsked },
};
