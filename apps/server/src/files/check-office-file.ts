import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { mostUnpackedBytes, RuleError } from '@linfa/domain';
import { readZipDirectory, type ZipEntry } from '@linfa/report';

const inflate = promisify(inflateRaw);
const contentTypes = '[Content_Types].xml';
const executable =
  /vba(project|data)[^/]*$|(^|\/)(macrosheets|dialogsheets|activex)\/|\.(exe|dll|com|scr|js|jse|vbs|vbe|wsf|bat|cmd|ps1|jar|hta|lnk|msi)$/i;

/**
 * What a zip-based file really is, by its inside. Every entry is unpacked, off this thread, and held to the size and
 * checksum that it claims.
 * @throws RuleError `upload-kind`, `upload-damaged`, `upload-locked`, `upload-macros`, `upload-bomb`
 */
export async function checkOfficeFile(bytes: Uint8Array): Promise<'docx' | 'xlsx'> {
  const read = readZipDirectory(bytes);
  if ('fault' in read)
    throw read.fault === 'encrypted'
      ? new RuleError('upload-locked')
      : new RuleError('upload-damaged', { reason: '压缩数据不完整' });
  const { entries } = read;
  if (entries.some(({ name }) => executable.test(name))) throw new RuleError('upload-macros');
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpackedBytes) throw new RuleError('upload-bomb');
  let types = '';
  for (const entry of entries) {
    const content = await unpack(entry);
    if (crc32(content) !== entry.crc || content.length !== entry.size)
      throw new RuleError('upload-damaged', { reason: '压缩数据校验不符' });
    if (entry.name === contentTypes) types = content.toString('utf8');
  }
  if (/macroenabled|macrosheet/i.test(types)) throw new RuleError('upload-macros');
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (types.includes('wordprocessingml.document.main+xml') && has('word/document.xml')) return 'docx';
  if (types.includes('spreadsheetml.sheet.main+xml') && has('xl/workbook.xml')) return 'xlsx';
  throw new RuleError('upload-kind');
}

async function unpack({ deflated, packed, size }: ZipEntry): Promise<Buffer> {
  if (!deflated) return Buffer.from(packed);
  try {
    return await inflate(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? new RuleError('upload-bomb')
      : new RuleError('upload-damaged', { reason: '压缩数据已损坏' });
  }
}
