import { BuilderElement, TextRun, XmlComponent } from 'docx';

/** A field that prints the page on which a bookmark stands; a blank for whoever does not reckon fields. */
export function pageOf(bookmark: string): XmlComponent[] {
  return [field('begin'), instruction(`PAGEREF ${bookmark}`), field('separate'), new TextRun('＿＿'), field('end')];
}

function run(child: XmlComponent): XmlComponent {
  return new BuilderElement({ name: 'w:r', children: [child] });
}

/** Marked as out of date, so that Word reckons it when the file is opened. */
function field(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return run(
    new BuilderElement<{ type: string; dirty?: string }>({
      name: 'w:fldChar',
      attributes: {
        type: { key: 'w:fldCharType', value: type },
        ...(type === 'begin' && { dirty: { key: 'w:dirty', value: 'true' } }),
      },
    }),
  );
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(text);
  }
}

function instruction(text: string): XmlComponent {
  return run(new Instruction(text));
}
