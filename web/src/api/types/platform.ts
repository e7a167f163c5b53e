/** One page of a list; pass `next` as `after` to go on. */
export interface Page<T> {
  items: T[];
  next: string | null;
  total: number | null;
}

export interface EntryView {
  seq: number;
  kind: string;
  text: string;
  body: Record<string, unknown>;
  actorId: string | null;
  actorName: string;
  organizationId: string | null;
  organizationName: string | null;
  incidentId: string | null;
  occurredAt: string;
  recordedAt: string;
}

export interface EntryPage {
  items: EntryView[];
  next: number;
  head: number;
  more: boolean;
}

export type Ask = 'acknowledge' | 'answer' | 'call' | 'report' | 'read';

export type InboxState = 'open' | 'seen' | 'settled';

export interface InboxItem {
  id: string;
  ask: Ask;
  title: string;
  organizationId: string;
  organizationName: string;
  subjectId: string;
  incidentId: string | null;
  seq: number;
  createdAt: string;
  dueAt: string | null;
  state: InboxState;
  seenAt: string | null;
  seenBy: string | null;
  settledAt: string | null;
  overdue: boolean;
  personal: boolean;
}

export interface InboxPage {
  items: InboxItem[];
  next: string | null;
  openCount: number;
  overdueCount: number;
}

export interface AttachmentView {
  id: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
}

export interface AttachmentRef {
  id: string;
  name: string;
  contentType: string;
  size: number;
}

export interface FollowerRow {
  name: string;
  seq: number;
  lag: number;
  failing: string | null;
}

export interface HealthView {
  status: string;
  head: number;
  laneLength: number;
  laneBound: number;
  liveClients: number;
  database: string;
  followers: FollowerRow[];
}

export interface VerifyView {
  whole: boolean;
  entries: number;
  firstBadSeq: number | null;
  problem: string | null;
}
