import type { AttachmentRef, EntryView } from './platform';

/** A class of incident as the warning network codes it. */
export type EventCode = {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  initials: string;
  pinyin: string;
};

export type FigureKind = {
  key: string;
  title: string;
  english: string;
  unit: string;
  whole: boolean;
  casualty: boolean;
};

/** state: open, closed or merged; grade: I, II, III, IV or null. */
export type IncidentRow = {
  id: string;
  number: string;
  title: string;
  code: string;
  codeName: string;
  codeKnown: boolean;
  grade: string | null;
  responseLevel: string | null;
  imminent: boolean;
  sensitive: boolean;
  state: string;
  place: string;
  countyCode: string | null;
  countyName: string | null;
  longitude: number | null;
  latitude: number | null;
  occurredAt: string;
  updatedAt: string;
  leadHeadquartersId: string | null;
  leadHeadquartersName: string | null;
  recipients: number;
  acknowledged: number;
  answered: number;
  overdue: number;
};

export type MergedRow = { id: string; number: string; title: string };

export type PartyRef = { organizationId: string; name: string };

export type ReceiptCounts = { sent: number; seen: number; acknowledged: number; answered: number; overdue: number };

export type FigureValue = {
  key: string;
  title: string;
  unit: string;
  value: number;
  reportNumber: number;
  occurredAt: string;
};

/** level: I to IV, or none when ended. */
export type ResponseRow = {
  id: string;
  headquartersId: string;
  headquartersName: string;
  level: string;
  reason: string;
  signatory: string;
  at: string;
  byName: string;
  current: boolean;
};

/** clockKind: acknowledge or report; state: running, met, late, overdue or waived. */
export type ClockRow = {
  id: string;
  clockKind: string;
  title: string;
  ownerId: string;
  ownerName: string;
  startedAt: string;
  dueAt: string;
  metAt: string | null;
  state: string;
  step: number;
  basis: string | null;
};

/** may: send, acknowledge, answer, call, followUp, correct, note, grade, respond, close, reopen, merge, meet. */
export type IncidentView = {
  id: string;
  number: string;
  title: string;
  code: string;
  codeName: string;
  codeKnown: boolean;
  grade: string | null;
  proposedGrade: string | null;
  gradeReason: string;
  imminent: boolean;
  sensitive: boolean;
  state: string;
  occurredAt: string;
  receivedAt: string;
  recordedAt: string;
  closedAt: string | null;
  outcome: string | null;
  place: string;
  countyCode: string | null;
  countyName: string | null;
  longitude: number | null;
  latitude: number | null;
  outsideCity: boolean;
  harm: string;
  measures: string | null;
  source: string | null;
  reporterId: string;
  reporterName: string;
  leadHeadquartersId: string | null;
  leadHeadquartersName: string | null;
  mergedIntoId: string | null;
  mergedIntoNumber: string | null;
  merged: MergedRow[];
  figures: FigureValue[];
  responses: ResponseRow[];
  clocks: ClockRow[];
  receipts: ReceiptCounts;
  reports: number;
  version: number;
  may: string[];
  actingFor: PartyRef[];
};

export type AnswerView = {
  assessment: string;
  people: number | null;
  forces: string | null;
  equipment: string | null;
  minutesToMove: number | null;
  at: string;
  by: string;
};

export type CallView = {
  phone: string;
  person: string | null;
  reached: boolean;
  note: string | null;
  at: string;
  by: string;
};

/** state: sent, seen, acknowledged, answered or overdue; escalation: standIn, dutyPhone or leader. */
export type RecipientRow = {
  organizationId: string;
  name: string;
  shortName: string;
  kind: string;
  liaisonMissing: boolean;
  dutyPhones: string[];
  state: string;
  sentAt: string;
  dueAt: string;
  seenAt: string | null;
  seenBy: string | null;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  late: boolean;
  answer: AnswerView | null;
  escalation: string | null;
  escalatedAt: string | null;
  calls: CallView[];
  mine: boolean;
};

export type FigureChange = {
  key: string;
  title: string;
  unit: string;
  before: number | null;
  after: number | null;
  changed: boolean;
};

export type ReportView = {
  id: string;
  number: number;
  reportKind: string;
  label: string;
  text: string;
  occurredAt: string;
  recordedAt: string;
  late: boolean;
  organizationId: string;
  organizationName: string;
  byName: string;
  figures: FigureChange[];
  reason: string | null;
  corrects: number | null;
  correctedBy: number | null;
  longitude: number | null;
  latitude: number | null;
  attachments: AttachmentRef[];
};

export type TimelineRow = { entry: EntryView; late: boolean; attachments: AttachmentRef[] };

export type ProposedUnit = {
  organizationId: string;
  name: string;
  kind: string;
  reason: string;
  liaisonMissing: boolean;
};

export type ProposedDeadline = { title: string; dueAt: string; basis: string };

export type DuplicateRow = {
  id: string;
  number: string;
  title: string;
  occurredAt: string;
  place: string;
  distanceKm: number | null;
  reason: string;
};

export type ProposalView = {
  grade: string | null;
  gradeReason: string;
  leadHeadquartersId: string | null;
  leadReason: string;
  units: ProposedUnit[];
  acknowledgeMinutes: number;
  deadlines: ProposedDeadline[];
  duplicates: DuplicateRow[];
  countyCode: string | null;
  countyName: string | null;
  outsideCity: boolean;
  warnings: string[];
};

export type ResponseInForce = {
  incidentId: string;
  incidentTitle: string;
  headquartersName: string;
  level: string;
  since: string;
};

export type SituationView = {
  incidents: IncidentRow[];
  open: number;
  openedToday: number;
  receiptsWaiting: number;
  receiptsOverdue: number;
  reportsOverdue: number;
  byGrade: Record<string, number>;
  responses: ResponseInForce[];
  nextDue: ClockRow[];
};

export type RouteRow = {
  id: string;
  codePrefix: string;
  leadHeadquartersId: string;
  leadHeadquartersName: string;
  unitIds: string[];
  withCounty: boolean;
  note: string | null;
};

export type DeadlineRow = {
  grade: string;
  acknowledgeMinutes: number;
  standInAfterMinutes: number;
  dutyPhoneAfterMinutes: number;
  leaderAfterMinutes: number;
};

export type ReportingRuleRow = {
  id: string;
  codePrefix: string;
  grades: string[];
  title: string;
  to: string;
  channel: string;
  minutes: number | null;
  dailyAt: string[];
  anchor: string;
  basis: string;
  enabled: boolean;
};

export type Figures = Record<string, number>;

export type SendIncident = {
  leadHeadquartersId: string;
  unitIds: string[];
  acknowledgeMinutes?: number | null;
  message?: string | null;
};

export type ReportIncident = {
  organizationId?: string | null;
  code: string;
  title?: string | null;
  imminent: boolean;
  sensitive: boolean;
  occurredAt: string;
  place: string;
  countyCode?: string | null;
  longitude?: number | null;
  latitude?: number | null;
  harm: string;
  measures?: string | null;
  figures: Figures;
  grade?: string | null;
  gradeReason?: string | null;
  source?: string | null;
  receivedAt?: string | null;
  attachmentIds: string[];
  send?: SendIncident | null;
};

export type ProposeIncident = {
  code?: string | null;
  imminent: boolean;
  sensitive: boolean;
  countyCode?: string | null;
  longitude?: number | null;
  latitude?: number | null;
  occurredAt?: string | null;
  figures: Figures;
};

export type AcknowledgeIncident = { organizationId?: string | null; occurredAt?: string | null };

export type AnswerIncident = {
  organizationId?: string | null;
  assessment: string;
  people?: number | null;
  forces?: string | null;
  equipment?: string | null;
  minutesToMove?: number | null;
};

export type RecordCall = {
  organizationId: string;
  phone: string;
  person?: string | null;
  reached: boolean;
  note?: string | null;
};

/** reportKind: followUp or final. */
export type FollowUpIncident = {
  organizationId?: string | null;
  reportKind: string;
  text: string;
  figures: Figures;
  fallReason?: string | null;
  occurredAt?: string | null;
  longitude?: number | null;
  latitude?: number | null;
  version?: number | null;
  attachmentIds: string[];
};

export type CorrectReport = { organizationId?: string | null; figures: Figures; text?: string | null; reason: string };

export type NoteIncident = {
  organizationId?: string | null;
  text: string;
  category?: string | null;
  occurredAt?: string | null;
  to: string[];
  longitude?: number | null;
  latitude?: number | null;
  attachmentIds: string[];
};

export type GradeIncident = { grade: string; reason: string; version?: number | null };

/** level: I to IV, or none to end. */
export type SetResponse = {
  headquartersId: string;
  level: string;
  reason: string;
  signatory: string;
  version?: number | null;
};

export type CloseIncident = { outcome: string; version?: number | null };

export type ReopenIncident = { reason: string };

export type MergeIncident = { intoId: string; reason: string };

export type MeetObligation = { occurredAt?: string | null; note?: string | null };

export type EditRoute = {
  codePrefix: string;
  leadHeadquartersId: string;
  unitIds: string[];
  withCounty: boolean;
  note?: string | null;
};

export type EditDeadline = DeadlineRow;
