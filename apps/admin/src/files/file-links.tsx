import { DownloadButton } from '../api/download-button';
import type { UploadedFile } from '../api/upload-file';

/** Papers that hang on a record, to be downloaded. */
export function FileLinks({ files }: { readonly files: readonly UploadedFile[] }) {
  return files.map(({ id, name }) => (
    <DownloadButton key={id} type="link" size="small" path={`/api/files/${id}`}>
      {name}
    </DownloadButton>
  ));
}
