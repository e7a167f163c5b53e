// What travels, as the OpenAPI document has it: schema.ts is made from openapi.json at every build, so that a change of the server
// which a page does not follow fails to compile. Only words that the document has as plain text are narrowed here.
import type { components } from './schema';

type Schemas = components['schemas'];
type Narrow<T, By> = Omit<T, keyof By> & By;

export type Permission =
  | 'information.incidents.report'
  | 'information.incidents.send'
  | 'information.incidents.acknowledge'
  | 'information.incidents.follow-up'
  | 'information.incidents.command'
  | 'information.incidents.close'
  | 'information.incidents.settings'
  | 'information.articles'
  | 'information.compilations'
  | 'organization.edit'
  | 'access.accounts'
  | 'access.grants'
  | 'platform.audit'
  | 'platform.operate';

export type OrganizationKind =
  | 'generalHeadquarters'
  | 'specialHeadquarters'
  | 'memberUnit'
  | 'county'
  | 'military'
  | 'social'
  | 'superior'
  | 'forwardPost';

export type AccountState = 'active' | 'locked' | 'disabled';
export type Ask = 'acknowledge' | 'answer' | 'call' | 'report' | 'read';
export type InboxState = 'open' | 'seen' | 'settled';
export type ArticleKind = 'organization' | 'measures' | 'experience';
export type ArticleState = 'shared' | 'withdrawn';
export type CandidateChange = 'submitted' | 'changed' | 'removed';
export type CompilationReceiptState = 'sent' | 'seen' | 'acknowledged' | 'overdue';
export type CompilationState = 'draft' | 'issued';
export type SourceKind = 'article' | 'register' | 'free';
export type Figures = Record<string, number>;

/** One page of a list; pass `next` as `after` to go on. */
export type Page<T> = Narrow<Schemas['PageOfIncidentRow'], { items: T[] }>;

export type AccountCreated = Schemas['AccountCreated'];
export type AccountRow = Narrow<Schemas['AccountRow'], { state: AccountState; grants: GrantView[] }>;
export type AcknowledgeIncident = Schemas['AcknowledgeIncident'];
export type AnswerIncident = Schemas['AnswerIncident'];
export type AnswerView = Schemas['AnswerView'];
export type ArticleRow = Narrow<Schemas['ArticleRow'], { kind: ArticleKind; state: ArticleState }>;
export type ArticleView = Narrow<Schemas['ArticleView'], { kind: ArticleKind; state: ArticleState }>;
export type AttachmentRef = Schemas['AttachmentRef'];
export type AttachmentView = Schemas['AttachmentView'];
export type CallView = Schemas['CallView'];
export type ChangePassword = Schemas['ChangePassword'];
export type ClockRow = Schemas['ClockRow'];
export type CloseIncident = Schemas['CloseIncident'];
export type CandidateRow = Narrow<Schemas['CandidateRow'], { sourceKind: SourceKind; change: CandidateChange }>;
export type CandidatesView = Narrow<Schemas['CandidatesView'], { items: CandidateRow[] }>;
export type ChangeArticle = Schemas['ChangeArticle'];
export type CompilationItemView = Narrow<Schemas['CompilationItemView'], { sourceKind: SourceKind }>;
export type CompilationReceiptRow = Narrow<Schemas['CompilationReceiptRow'], { state: CompilationReceiptState; kind: OrganizationKind }>;
export type CompilationRow = Narrow<Schemas['CompilationRow'], { state: CompilationState; mine: CompilationReceiptState | null }>;
export type CompilationView = Narrow<Schemas['CompilationView'], { state: CompilationState; items: CompilationItemView[] }>;
export type CorrectReport = Schemas['CorrectReport'];
export type CreateAccount = Schemas['CreateAccount'];
export type DeadlineRow = Schemas['DeadlineRow'];
export type DirectoryRow = Narrow<Schemas['DirectoryRow'], { kind: OrganizationKind }>;
export type DivisionView = Schemas['DivisionView'];
export type DuplicateRow = Schemas['DuplicateRow'];
export type EditAccount = Schemas['EditAccount'];
export type EditCompilation = Schemas['EditCompilation'];
export type EditDeadline = Schemas['EditDeadline'];
export type EditRoute = Schemas['EditRoute'];
export type EditUnit = Schemas['EditUnit'];
export type EntryPage = Schemas['EntryPage'];
export type EntryView = Schemas['EntryView'];
export type EventCode = Schemas['EventCode'];
export type FigureChange = Schemas['FigureChange'];
export type FigureKind = Schemas['FigureKind'];
export type FigureValue = Schemas['FigureValue'];
export type FollowUpIncident = Schemas['FollowUpIncident'];
export type FollowerRow = Schemas['FollowerRow'];
export type GradeIncident = Schemas['GradeIncident'];
export type GrantRole = Schemas['GrantRole'];
export type GrantView = Narrow<Schemas['GrantView'], { permissions: Permission[] }>;
export type HeadquartersView = Narrow<Schemas['HeadquartersView'], { kind: OrganizationKind }>;
export type HealthView = Schemas['HealthView'];
export type ImportError = Schemas['ImportError'];
export type ImportResult = Schemas['ImportResult'];
export type InboxItem = Narrow<Schemas['InboxItem'], { ask: Ask; state: InboxState }>;
export type InboxPage = Narrow<Schemas['InboxPage'], { items: InboxItem[] }>;
export type IncidentRow = Schemas['IncidentRow'];
export type IncidentView = Schemas['IncidentView'];
export type LiaisonView = Schemas['LiaisonView'];
export type Me = Narrow<Schemas['Me'], { permissions: Permission[]; grants: GrantView[] }>;
export type MeetObligation = Schemas['MeetObligation'];
export type MergeIncident = Schemas['MergeIncident'];
export type MergedRow = Schemas['MergedRow'];
export type NameLiaison = Schemas['NameLiaison'];
export type NoteIncident = Schemas['NoteIncident'];
export type OrganizationOption = Narrow<Schemas['OrganizationOption'], { kind: OrganizationKind }>;
export type PartyRef = Schemas['PartyRef'];
export type ProposalView = Schemas['ProposalView'];
export type ProposeIncident = Schemas['ProposeIncident'];
export type ProposedDeadline = Schemas['ProposedDeadline'];
export type ProposedUnit = Schemas['ProposedUnit'];
export type ReceiptCounts = Schemas['ReceiptCounts'];
export type RecipientRow = Schemas['RecipientRow'];
export type RecordCall = Schemas['RecordCall'];
export type ReopenIncident = Schemas['ReopenIncident'];
export type ReportIncident = Schemas['ReportIncident'];
export type ReportView = Schemas['ReportView'];
export type ReportingRuleRow = Schemas['ReportingRuleRow'];
export type ResponseInForce = Schemas['ResponseInForce'];
export type ResponseRow = Schemas['ResponseRow'];
export type RoleView = Narrow<Schemas['RoleView'], { permissions: Permission[] }>;
export type RouteRow = Schemas['RouteRow'];
export type SendIncident = Schemas['SendIncident'];
export type SessionRow = Schemas['SessionRow'];
export type SetResponse = Schemas['SetResponse'];
export type SignIn = Schemas['SignIn'];
export type SignedIn = Narrow<Schemas['SignedIn'], { me: Me }>;
export type SituationView = Schemas['SituationView'];
export type SubmitArticle = Schemas['SubmitArticle'];
export type TimelineRow = Schemas['TimelineRow'];
export type TownshipView = Schemas['TownshipView'];
export type UnitRow = Narrow<Schemas['UnitRow'], { kind: OrganizationKind }>;
export type VerifyView = Schemas['VerifyView'];
