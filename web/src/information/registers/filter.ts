export const noFilter = {
  search: '',
  kind: '',
  owner: '',
  county: '',
  level: '',
  readiness: '',
  freshness: '',
  capability: '',
  removed: '',
};

export type RegisterFilter = typeof noFilter;
