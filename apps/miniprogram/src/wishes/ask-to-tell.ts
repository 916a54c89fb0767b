import Taro from '@tarojs/taro';
import { wishAnswers, type WishAnswer } from '@linfa/domain';

/** WeChat's own question, which it lets through only from a tap; no answers where WeChat or the person has it switched off. */
export async function askToTell(templates: readonly string[]): Promise<{ template: string; answer: WishAnswer }[]> {
  try {
    // Alipay's ids are wanted by the type alone.
    const asked = { tmplIds: [...templates] } as Taro.requestSubscribeMessage.Option;
    const said: Readonly<Record<string, unknown>> = { ...(await Taro.requestSubscribeMessage(asked)) };
    return templates.flatMap((template) => {
      const answer = said[template];
      return isAnswer(answer) ? [{ template, answer }] : [];
    });
  } catch {
    return [];
  }
}

function isAnswer(said: unknown): said is WishAnswer {
  return typeof said === 'string' && said in wishAnswers;
}
