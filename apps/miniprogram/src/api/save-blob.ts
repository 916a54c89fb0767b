/** Into a browser's downloads. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers fetch it only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
