import { measureUnits, type MeasureUnitCode } from '@linfa/domain';
import type { TypedNumber } from './typed-numbers.ts';

/** A number that another office would be asked for: what to call it, and in what it is measured. */
export interface SuggestedItem {
  readonly name: string;
  readonly unitOfMeasure: MeasureUnitCode;
  readonly unitWord: string;
}

const verbs =
  /^(?:其中|全年|累计|共计?|合计|已|先后|全[街镇乡区县市]|辖区|年内|一年来|目前|现|各类|分别|同时|并|均|约|近|超|达到?|为|有|在|对|向|面向|组织|开展|举办|举行|召开|发放|派发|受理|接待|办理|提供|推选|培养|培育|配备|聘请|建立|成立|完成|实现|收到|调处|化解|排查|处置|处理)+/;

/** Named after the clause that it stands in; whoever accepts it may name it better. */
export function suggestItem({ near, unit, printed }: TypedNumber): SuggestedItem {
  const bare = near.replaceAll(/[\s\d“”《》（）()]/g, '').replace(verbs, '');
  const noun = (bare.length >= 2 ? bare : near.replaceAll(/[\s\d]/g, '')).slice(0, 24);
  const name = noun === '' ? printed.slice(0, 24) : noun;
  return { name, unitOfMeasure: unitOf(unit), unitWord: unit.slice(0, 8) };
}

/** The first unit of measure that is printed with this word; without one the number stands for itself. */
function unitOf(word: string): MeasureUnitCode {
  const codes = Object.keys(measureUnits) as MeasureUnitCode[];
  return codes.find((code) => (measureUnits[code].words as readonly string[]).includes(word)) ?? 'none';
}
