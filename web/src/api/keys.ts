type Filter = Record<string, unknown>;

/** The one place where cached server state gets its names; the live feed invalidates by their beginnings. */
export const keys = {
  me: ['access', 'me'] as const,
  accounts: (filter: Filter = {}) => ['access', 'accounts', filter] as const,
  roles: ['access', 'roles'] as const,
  sessions: ['access', 'sessions'] as const,

  inbox: (filter: Filter = {}) => ['inbox', filter] as const,
  audit: (filter: Filter = {}) => ['audit', 'entries', filter] as const,
  auditKinds: ['audit', 'kinds'] as const,
  health: ['health'] as const,

  headquarters: ['organization', 'headquarters'] as const,
  options: ['organization', 'options'] as const,
  units: (filter: Filter = {}) => ['organization', 'units', filter] as const,
  liaisons: (unitId?: string) => ['organization', 'liaisons', unitId ?? 'all'] as const,
  directory: (filter: Filter = {}) => ['organization', 'directory', filter] as const,
  duty: (what: string, filter: Filter = {}) => ['organization', 'duty', what, filter] as const,
  plans: (filter: Filter = {}) => ['organization', 'plans', filter] as const,
  plan: (id: string) => ['organization', 'plans', id, 'view'] as const,
  planVersion: (id: string, number: number) => ['organization', 'plans', id, 'version', number] as const,
  divisions: ['organization', 'divisions'] as const,

  codes: ['information', 'codes'] as const,
  figureKinds: ['information', 'figure-kinds'] as const,
  situation: ['information', 'situation'] as const,
  incidents: (filter: Filter = {}) => ['information', 'incidents', filter] as const,
  /** The beginning of every key of one incident. */
  ofIncident: (id: string) => ['information', 'incident', id] as const,
  incident: (id: string) => ['information', 'incident', id, 'view'] as const,
  recipients: (id: string) => ['information', 'incident', id, 'recipients'] as const,
  reports: (id: string) => ['information', 'incident', id, 'reports'] as const,
  tasks: (id: string) => ['information', 'incident', id, 'tasks'] as const,
  planOffers: (id: string) => ['information', 'incident', id, 'plans'] as const,
  planPreview: (id: string, planId: string, level: string) => ['information', 'incident', id, 'plan-preview', planId, level] as const,
  timeline: (id: string, by: string) => ['information', 'incident', id, 'timeline', by] as const,
  registerCatalog: ['information', 'registers', 'catalog'] as const,
  registerSummary: ['information', 'registers', 'summary'] as const,
  registerChases: ['information', 'registers', 'chases'] as const,
  registers: (filter: Filter = {}) => ['information', 'registers', 'list', filter] as const,
  registerEntry: (id: string) => ['information', 'registers', 'entry', id] as const,
  registerHistory: (id: string) => ['information', 'registers', 'history', id] as const,
  mapFeatures: (filter: Filter = {}) => ['information', 'map', 'features', filter] as const,
  mapInside: (asked: Filter = {}) => ['information', 'map', 'inside', asked] as const,
  mapSearch: (text: string) => ['information', 'map', 'search', text] as const,
  incidentNear: (id: string, filter: Filter = {}) => ['information', 'map', 'near-incident', id, filter] as const,
  routes: ['information', 'settings', 'routes'] as const,
  deadlines: ['information', 'settings', 'deadlines'] as const,
  reportingRules: ['information', 'settings', 'reporting-rules'] as const,
};

/** Beginnings of keys, for invalidating whole families. */
export const families = {
  accounts: ['access', 'accounts'],
  sessions: ['access', 'sessions'],
  inbox: ['inbox'],
  organization: ['organization'],
  duty: ['organization', 'duty'],
  directory: ['organization', 'directory'],
  plans: ['organization', 'plans'],
  incidents: ['information', 'incidents'],
  registers: ['information', 'registers'],
  map: ['information', 'map'],
  incidentSettings: ['information', 'settings'],
} as const;
