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
  timeline: (id: string, by: string) => ['information', 'incident', id, 'timeline', by] as const,
  routes: ['information', 'settings', 'routes'] as const,
  deadlines: ['information', 'settings', 'deadlines'] as const,
  articles: (filter: Filter = {}) => ['information', 'articles', filter] as const,
  article: (id: string) => ['information', 'articles', 'one', id] as const,
  compilations: (filter: Filter = {}) => ['information', 'compilations', filter] as const,
  compilation: (id: string) => ['information', 'compilations', 'one', id] as const,
  compilationReceipts: (id: string) => ['information', 'compilations', 'one', id, 'receipts'] as const,
  candidates: (filter: Filter = {}) => ['information', 'compilations', 'candidates', filter] as const,
  reportingRules: ['information', 'settings', 'reporting-rules'] as const,
};

/** Beginnings of keys, for invalidating whole families. */
export const families = {
  accounts: ['access', 'accounts'],
  sessions: ['access', 'sessions'],
  inbox: ['inbox'],
  organization: ['organization'],
  incidents: ['information', 'incidents'],
  articles: ['information', 'articles'],
  compilations: ['information', 'compilations'],
  incidentSettings: ['information', 'settings'],
} as const;
