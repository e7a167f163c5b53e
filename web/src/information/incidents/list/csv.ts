/** Comma-separated text; what a spreadsheet would take for a formula is kept text. */
export function csvOf(rows: string[][]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

/** The byte order mark lets spreadsheets read Chinese. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
