/** 1.2 MB: what a person needs to know of a file's size. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(0)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

export function attachmentUrl(id: string): string {
  return `/api/attachments/${id}`;
}
