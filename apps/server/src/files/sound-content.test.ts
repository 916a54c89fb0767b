import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '@linfa/report';
import { soundContent } from './sound-content.ts';
import { officeFile, pdf } from './testing/sample-files.ts';

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

/** The bytes with another number in the directory and before the entry, where both say how much it unpacks to. */
function claiming(bytes: Buffer, size: number): Buffer {
  const changed = Buffer.from(bytes);
  const directory = changed.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  changed.writeUInt32LE(size, directory + 24);
  changed.writeUInt32LE(size, changed.readUInt32LE(directory + 42) + 22);
  return changed;
}

describe('a file is what its content is', () => {
  it('takes Word, Excel and PDF files and text in a spreadsheet’s encodings', async () => {
    const sheet: Uint8Array[] = [];
    const workbook = renderXlsx({
      sheets: [{ name: '表', columns: [{ title: '数', width: 10, format: 'integer' }], rows: [[1]] }],
      created: '2026-03-11',
    });
    for await (const piece of workbook) sheet.push(piece);
    expect((await soundContent(Buffer.concat(sheet), '')).kind).toBe('xlsx');
    expect((await soundContent(officeFile('docx'), 'image/png')).kind).toBe('docx');
    expect((await soundContent(pdf, '')).kind).toBe('pdf');
    expect((await soundContent(Buffer.from('日期,人数\n'), 'text/csv')).kind).toBe('csv');
    expect((await soundContent(Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x0a]), 'text/csv')).kind).toBe('csv');
  });

  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'upload-empty'],
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'upload-kind'],
    [
      'a picture that is a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'upload-kind',
    ],
    ['a program', Buffer.from('MZ\u0090\0\u0003\0\0\0PE\0\0'), 'upload-kind'],
    ['a half PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'upload-damaged'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'upload-kind'],
    [
      'a file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'upload-locked',
    ],
    ['an archive', Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) })), 'upload-kind'],
    ['a Word file with macros', officeFile('docx', { 'word/vbaProject.bin': new Uint8Array(9) }), 'upload-macros'],
    [
      'an Excel file with macros under another name',
      officeFile('xlsx', {}, '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'),
      'upload-macros',
    ],
    [
      'an Excel file with old macros',
      officeFile('xlsx', { 'xl/macrosheets/sheet1.xml': new Uint8Array(9) }),
      'upload-macros',
    ],
    [
      'a Word file with a program',
      officeFile('docx', { 'word/embeddings/oleObject.exe': new Uint8Array(9) }),
      'upload-macros',
    ],
    ['half an Excel file', officeFile('xlsx').subarray(0, 200), 'upload-damaged'],
    ['something after the archive’s end', Buffer.concat([officeFile('xlsx'), Buffer.from('more')]), 'upload-damaged'],
    [
      'something before its first entry',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), officeFile('xlsx')]),
      'upload-damaged',
    ],
    ['a bomb', officeFile('xlsx', { 'xl/media/a.bin': zeros(60), 'xl/media/b.bin': zeros(60) }), 'upload-bomb'],
    [
      'a bomb that claims to be small',
      claiming(officeFile('xlsx', { 'xl/media/a.bin': zeros(20) }), 1000),
      'upload-bomb',
    ],
    [
      'content that is not what its checksum says',
      claiming(officeFile('xlsx', { 'xl/a.bin': zeros(1) }), 2_000_000),
      'upload-damaged',
    ],
  ])('refuses %s', async (_what, bytes, code) => {
    await expect(soundContent(bytes, '')).rejects.toMatchObject({ code });
  });

  it('asks for text to be called a table: nothing else has no mark of its own', async () => {
    await expect(soundContent(Buffer.from('日期,人数\n'), 'text/html')).rejects.toMatchObject({ code: 'upload-kind' });
    await expect(soundContent(Buffer.from('a\0b'), 'text/csv')).rejects.toMatchObject({ code: 'upload-kind' });
  });
});
