const brand = '驿联';
let page = '';
let open = 0;

export function setPageTitle(title: string): void {
  page = title;
  show();
}

/** Open items stand first in the title, so that a background tab shows them. */
export function setOpenCount(count: number): void {
  open = count;
  show();
}

function show(): void {
  const badge = open > 0 ? `(${open}) ` : '';
  document.title = `${badge}${page ? `${page} · ` : ''}${brand}`;
}
