// What travels, as the OpenAPI document has it: schema.ts is made from openapi.json at every build, so that a change of the server
// which a page does not follow fails to compile. Only words that the document has as plain text are narrowed here.
import type { MultiPolygon } from 'geojson';
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
  | 'information.registers.edit'
  | 'information.registers.office'
  | 'information.articles'
  | 'information.compilations'
  | 'dispatch.needs.ask'
  | 'dispatch.orders.issue'
  | 'dispatch.orders.carry-out'
  | 'information.warnings.draft'
  | 'information.warnings.review'
  | 'information.warnings.publish'
  | 'information.warnings.import'
  | 'information.warnings.templates'
  | 'information.monitoring.stations'
  | 'information.monitoring.feed'
  | 'information.monitoring.rules'
  | 'information.monitoring.alarms'
  | 'organization.edit'
  | 'organization.duty'
  | 'organization.duty.roll-call'
  | 'organization.plans'
  | 'organization.plans.read'
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
export type Ask =
  | 'acknowledge'
  | 'answer'
  | 'call'
  | 'report'
  | 'confirm'
  | 'review'
  | 'roll-call'
  | 'duty-gap'
  | 'duty-swap'
  | 'handover'
  | 'read';
export type DutyPost = 'leader' | 'officer' | 'standIn';
export type HandoverState = 'draft' | 'offSigned' | 'signed' | 'lapsed';
export type HandoverSource = 'inbox' | 'clock' | 'incident' | 'log';
export type RollCallState = 'answered' | 'late' | 'waiting' | 'missing';
export type SwapState = 'asked' | 'accepted' | 'approved' | 'refused' | 'rejected' | 'withdrawn' | 'cancelled';
export type InboxState = 'open' | 'seen' | 'settled';
export type ArticleKind = 'organization' | 'measures' | 'experience';
export type ArticleState = 'shared' | 'withdrawn';
export type CandidateChange = 'submitted' | 'changed' | 'removed';
export type CompilationReceiptState = 'sent' | 'seen' | 'acknowledged' | 'overdue';
export type WarningColor = 'red' | 'orange' | 'yellow' | 'blue';
export type WarningState = 'draft' | 'submitted' | 'approved' | 'inForce' | 'superseded' | 'cancelled' | 'expired' | 'noted';
export type WarningMessageType = 'Alert' | 'Update' | 'Cancel' | 'Ack' | 'Error';
export type WarningOrigin = 'own' | 'cap' | 'national';
export type WarningStep = 'liaison' | 'standIn' | 'dutyPhone' | 'leader';
export type CompilationState = 'draft' | 'issued';
export type SourceKind = 'article' | 'register' | 'free';
export type Figures = Record<string, number>;
export type AlarmSeverity = 'red' | 'orange' | 'yellow' | 'blue';
export type AlarmState = 'raised' | 'acknowledged' | 'cleared';
export type StationState = 'normal' | 'warning' | 'alarm' | 'silent' | 'none';
export type MonitorRuleKind = 'threshold' | 'rise' | 'sum' | 'silence' | 'combination';

/** One page of a list; pass `next` as `after` to go on. */
export type Page<T> = Narrow<Schemas['PageOfIncidentRow'], { items: T[] }>;

export type AccountCreated = Schemas['AccountCreated'];
export type AccountRow = Narrow<Schemas['AccountRow'], { state: AccountState; grants: GrantView[] }>;
export type AcknowledgeIncident = Schemas['AcknowledgeIncident'];
export type AnswerIncident = Schemas['AnswerIncident'];
export type AnswerView = Schemas['AnswerView'];
export type AskInside = Schemas['AskInside'];
export type ArticleRow = Narrow<Schemas['ArticleRow'], { kind: ArticleKind; state: ArticleState }>;
export type ArticleView = Narrow<Schemas['ArticleView'], { kind: ArticleKind; state: ArticleState }>;
export type AttachmentRef = Schemas['AttachmentRef'];
export type AttachmentView = Schemas['AttachmentView'];
export type CallView = Schemas['CallView'];
export type ChangePassword = Schemas['ChangePassword'];
export type ClockRow = Schemas['ClockRow'];
export type CloseIncident = Schemas['CloseIncident'];
export type ConfirmRegisterEntries = Schemas['ConfirmRegisterEntries'];
export type CandidateRow = Narrow<Schemas['CandidateRow'], { sourceKind: SourceKind; change: CandidateChange }>;
export type CandidatesView = Narrow<Schemas['CandidatesView'], { items: CandidateRow[] }>;
export type ChangeArticle = Schemas['ChangeArticle'];
export type CompilationItemView = Narrow<Schemas['CompilationItemView'], { sourceKind: SourceKind }>;
export type CompilationReceiptRow = Narrow<Schemas['CompilationReceiptRow'], { state: CompilationReceiptState; kind: OrganizationKind }>;
export type CompilationRow = Narrow<Schemas['CompilationRow'], { state: CompilationState; mine: CompilationReceiptState | null }>;
export type CompilationView = Narrow<Schemas['CompilationView'], { state: CompilationState; items: CompilationItemView[] }>;
export type CorrectReport = Schemas['CorrectReport'];
export type CreateAccount = Schemas['CreateAccount'];
export type AnswerRollCall = Schemas['AnswerRollCall'];
export type AskSwap = Schemas['AskSwap'];
export type CallRoll = Schemas['CallRoll'];
export type DecideSwap = Schemas['DecideSwap'];
export type DutyGapRow = Narrow<Schemas['DutyGapRow'], { post: DutyPost }>;
export type DutyGapsView = Narrow<Schemas['DutyGapsView'], { gaps: DutyGapRow[] }>;
export type EditHoliday = Schemas['EditHoliday'];
export type EditShift = Schemas['EditShift'];
export type FillRoster = Schemas['FillRoster'];
export type HandoverDue = Schemas['HandoverDue'];
export type HandoverLine = Narrow<Schemas['HandoverLine'], { source: HandoverSource }>;
export type HandoverPage = Narrow<Schemas['HandoverPage'], { items: HandoverRow[] }>;
export type HandoverRow = Narrow<Schemas['HandoverRow'], { state: HandoverState }>;
export type HandoverSignature = Schemas['HandoverSignature'];
export type HandoverView = Narrow<Schemas['HandoverView'], { state: HandoverState; items: HandoverLine[] }>;
export type HolidayView = Schemas['HolidayView'];
export type LogRow = Schemas['LogRow'];
export type OnDutyPerson = Narrow<Schemas['OnDutyPerson'], { post: DutyPost }>;
export type OnDutyRow = Narrow<Schemas['OnDutyRow'], { kind: OrganizationKind; onDuty: OnDutyPerson[]; next: OnDutyPerson | null }>;
export type RollCallAnswerRow = Narrow<Schemas['RollCallAnswerRow'], { state: RollCallState; onDuty: OnDutyPerson[] }>;
export type RollCallPage = Schemas['RollCallPage'];
export type RollCallRow = Schemas['RollCallRow'];
export type RollCallScope = Schemas['RollCallScope'];
export type RollCallView = Narrow<Schemas['RollCallView'], { answers: RollCallAnswerRow[] }>;
export type RosterSaved = Schemas['RosterSaved'];
export type RosterView = Narrow<Schemas['RosterView'], { shifts: ShiftRow[]; gaps: DutyGapRow[]; swaps: SwapView[] }>;
export type SaveRoster = Schemas['SaveRoster'];
export type ShiftRow = Narrow<Schemas['ShiftRow'], { post: DutyPost }>;
export type SignHandover = Schemas['SignHandover'];
export type SwapView = Narrow<Schemas['SwapView'], { state: SwapState; shift: ShiftRow | null; other: ShiftRow | null }>;
export type WriteLog = Schemas['WriteLog'];
export type DeadlineRow = Schemas['DeadlineRow'];
export type DirectoryRow = Narrow<Schemas['DirectoryRow'], { kind: OrganizationKind; onDuty: OnDutyPerson[] }>;
export type DivisionView = Schemas['DivisionView'];
export type DuplicateRow = Schemas['DuplicateRow'];
export type EditAccount = Schemas['EditAccount'];
type WarningWords = { state: WarningState; color: WarningColor | null; messageType: WarningMessageType; origin: WarningOrigin };
export type WarningRow = Narrow<Schemas['WarningRow'], WarningWords & { mine: CompilationReceiptState | null }>;
export type WarningLink = Narrow<Schemas['WarningLink'], Omit<WarningWords, 'origin'>>;
export type WarningIncident = Schemas['WarningIncident'];
export type WarningView = Narrow<
  Schemas['WarningView'],
  WarningWords & { chain: WarningLink[]; area: WarningArea; geometry: MultiPolygon | null; incidents: WarningIncident[] }
>;
export type WarningInForce = Narrow<
  Schemas['WarningInForce'],
  { color: WarningColor | null; mine: CompilationReceiptState | null; geometry: MultiPolygon | null }
>;
export type WarningReceiptRow = Narrow<Schemas['WarningReceiptRow'], { state: CompilationReceiptState; escalation: WarningStep | null }>;
export type WarningTemplateView = Narrow<Schemas['WarningTemplateView'], { color: WarningColor }>;
export type WarningKindView = Narrow<Schemas['WarningKindView'], { templates: WarningTemplateView[] }>;
export type WarningDeadline = Schemas['WarningDeadline'];
export type EditWarningTemplate = Schemas['EditWarningTemplate'];
export type WarningArea = Required<Schemas['WarningArea']>;
export type EditWarning = Schemas['EditWarning'];
export type EditCompilation = Schemas['EditCompilation'];
export type EditDeadline = Schemas['EditDeadline'];
export type EditRegisterEntry = Schemas['EditRegisterEntry'];
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
export type HazardView = Schemas['HazardView'];
export type HeadquartersView = Narrow<Schemas['HeadquartersView'], { kind: OrganizationKind }>;
export type HealthView = Schemas['HealthView'];
export type ImportError = Schemas['ImportError'];
export type ImportProgress = Narrow<
  Schemas['ImportProgress'],
  { stage: 'reading' | 'checking' | 'writing' | 'done' | 'refused' | 'stopped' | 'failed' }
>;
export type ImportResult = Schemas['ImportResult'];
export type InboxItem = Narrow<Schemas['InboxItem'], { ask: Ask; state: InboxState }>;
export type InboxPage = Narrow<Schemas['InboxPage'], { items: InboxItem[] }>;
export type IncidentRow = Schemas['IncidentRow'];
export type IncidentSurroundings = Schemas['IncidentSurroundings'];
export type IncidentView = Schemas['IncidentView'];
export type LiaisonView = Schemas['LiaisonView'];
export type MapBaseLayer = Schemas['MapBaseLayer'];
export type MapFeature = Schemas['MapFeature'];
export type MapFeatures = Schemas['MapFeatures'];
export type MapHit = Schemas['MapHit'];
export type MapNeighbor = Schemas['MapNeighbor'];
export type MapPlace = Schemas['MapPlace'];
export type MapThreat = Schemas['MapThreat'];
export type MapTotals = Schemas['MapTotals'];
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
export type RegisterCatalog = Schemas['RegisterCatalog'];
export type RegisterChaseRow = Schemas['RegisterChaseRow'];
export type RegisterChoice = Schemas['RegisterChoice'];
export type RegisterColumn = Schemas['RegisterColumn'];
export type RegisterConfirmed = Schemas['RegisterConfirmed'];
export type RegisterDefinition = Schemas['RegisterDefinition'];
export type RegisterEntryView = Schemas['RegisterEntryView'];
export type RegisterField = Schemas['RegisterField'];
export type RegisterFieldChange = Schemas['RegisterFieldChange'];
export type RegisterHistoryRow = Schemas['RegisterHistoryRow'];
export type RegisterKind = Schemas['RegisterKind'];
export type RegisterRow = Schemas['RegisterRow'];
export type RegisterSummaryRow = Schemas['RegisterSummaryRow'];
export type RemoveRegisterEntry = Schemas['RemoveRegisterEntry'];
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
export type SetRegisterReadiness = Schemas['SetRegisterReadiness'];
export type SetResponse = Schemas['SetResponse'];
export type SignIn = Schemas['SignIn'];
export type SignedIn = Narrow<Schemas['SignedIn'], { me: Me }>;
export type SituationView = Schemas['SituationView'];
export type SubmitArticle = Schemas['SubmitArticle'];
export type TimelineRow = Schemas['TimelineRow'];
export type TownshipView = Schemas['TownshipView'];
export type UnitRow = Narrow<Schemas['UnitRow'], { kind: OrganizationKind }>;
export type VerifyView = Schemas['VerifyView'];

// 预案: what the platform sends has every part; only a request may leave some out.
export type PlanKind = 'overall' | 'special' | 'departmental' | 'onSite';
export type PlanAddressee = Schemas['PlanAddressee'];
export type PlanCapability = Schemas['PlanCapability'];
export type PlanMeasure = Schemas['PlanMeasure'];
export type PlanTask = Required<Schemas['PlanTask']>;
export type PlanLevel = Narrow<Required<Schemas['PlanLevel']>, { tasks: PlanTask[] }>;
export type PlanRow = Narrow<Schemas['PlanRow'], { kind: PlanKind }>;
export type PlanView = Narrow<Schemas['PlanView'], { kind: PlanKind }>;
export type PlanVersionRow = Schemas['PlanVersionRow'];
export type PlanVersionView = Narrow<Schemas['PlanVersionView'], { levels: PlanLevel[] }>;
export type EditPlan = Schemas['EditPlan'];
export type EditPlanDraft = Schemas['EditPlanDraft'];
export type PublishPlan = Schemas['PublishPlan'];
export type ReviewPlan = Schemas['ReviewPlan'];
export type WithdrawPlan = Schemas['WithdrawPlan'];

// 按预案启动响应, and its tasks.
export type StartPlan = Schemas['StartPlan'];
export type TaskChoice = Schemas['TaskChoice'];
export type PlanChoice = Schemas['PlanChoice'];
export type PlanOffer = Schemas['PlanOffer'];
export type PlanNotice = Schemas['PlanNotice'];
export type PlanPreview = Schemas['PlanPreview'];
export type PreviewTask = Schemas['PreviewTask'];
export type TaskBoard = Narrow<Schemas['TaskBoard'], { tasks: TaskView[] }>;
export type TaskState = 'assigned' | 'acknowledged' | 'underway' | 'done' | 'cancelled';
export type TaskView = Narrow<Schemas['TaskView'], { state: TaskState }>;
export type AlarmRow = Narrow<Schemas['AlarmRow'], { severity: AlarmSeverity; state: AlarmState }>;
export type AlarmStormRow = Schemas['AlarmStormRow'];
export type AlarmSummary = Schemas['AlarmSummary'];
export type BasinView = Schemas['BasinView'];
export type ChartView = Schemas['ChartView'];
export type EditMonitorRule = Narrow<Schemas['EditMonitorRule'], { kind: MonitorRuleKind; severity: AlarmSeverity }>;
export type MonitorRuleTemplate = Narrow<Schemas['MonitorRuleTemplate'], { rule: EditMonitorRule }>;
export type MonitorRuleTrial = Schemas['MonitorRuleTrial'];
export type MonitorRuleView = Narrow<Schemas['MonitorRuleView'], { rule: EditMonitorRule }>;
export type ReadingRow = Schemas['ReadingRow'];
export type RollupRow = Schemas['RollupRow'];
export type StationRow = Narrow<Schemas['StationRow'], { state: StationState }>;
export type StationView = Narrow<Schemas['StationView'], { station: StationRow }>;
export type StatisticsRow = Schemas['StatisticsRow'];
export type LatestValue = Schemas['LatestValue'];
export type AlarmRef = Schemas['AlarmRef'];
export type EditElement = Schemas['EditElement'];
export type EditStation = Schemas['EditStation'];
export type GatewayRow = Schemas['GatewayRow'];
export type QuarantineRow = Schemas['QuarantineRow'];
export type StationLetIn = Schemas['StationLetIn'];
export type WarningBeginning = Narrow<Schemas['WarningBeginning'], { area: WarningArea }>;

// 需求与调度
export type NeedState = 'open' | 'committed' | 'met' | 'ended' | 'cancelled';
export type OrderState =
  | 'issued'
  | 'accepted'
  | 'departed'
  | 'arrived'
  | 'working'
  | 'released'
  | 'handedOver'
  | 'returned'
  | 'refused'
  | 'recalled';
export type Rung = 'ownIndustry' | 'crossIndustry' | 'military';
export type CandidateView = Narrow<Schemas['CandidateView'], { rung: Rung }>;
export type ClimbView = Narrow<Schemas['ClimbView'], { rung: Rung }>;
export type OpinionView = Narrow<Schemas['OpinionView'], { state: 'open' | 'adopted' | 'declined' }>;
export type OrderView = Narrow<Schemas['OrderView'], { rung: Rung; state: OrderState; opinions: OpinionView[] }>;
export type AllotmentState = 'issued' | 'accepted' | 'handedOver' | 'received' | 'closed' | 'refused' | 'recalled';
export type AllotmentAct = 'issue' | 'accept' | 'refuse' | 'handOver' | 'receive' | 'return' | 'consume' | 'recall';
export type AllotmentView = Narrow<
  Schemas['AllotmentView'],
  { state: AllotmentState; steps: Narrow<Schemas['AllotmentStepView'], { act: AllotmentAct }>[]; may: AllotmentAct[] }
>;
export type SupportState = 'asked' | 'promised' | 'declined' | 'arrived' | 'ended';
export type SupportView = Narrow<Schemas['SupportView'], { state: SupportState }>;
export type CoordinationView = Narrow<
  Schemas['CoordinationView'],
  {
    state: 'open' | 'refused' | 'done' | 'withdrawn';
    level: 'unit' | 'special' | 'general';
    steps: Narrow<Schemas['CoordinationStepView'], { act: 'ask' | 'refuse' | 'raise' | 'overdue' | 'done' | 'withdraw' }>[];
  }
>;
export type CoordinationBoard = Narrow<Schemas['CoordinationBoard'], { items: CoordinationView[] }>;
export type StockView = Schemas['StockView'];
export type StockBoard = Schemas['StockBoard'];
export type NeedView = Narrow<
  Schemas['NeedView'],
  { rung: Rung; state: NeedState; climbs: ClimbView[]; orders: OrderView[]; allotments: AllotmentView[]; supports: SupportView[] }
>;
export type NeedBoard = Narrow<Schemas['NeedBoard'], { needs: NeedView[] }>;
export type ProposedNeed = Narrow<Schemas['ProposedNeed'], { picks: CandidateView[]; alternatives: CandidateView[] }>;
export type SeenView = Schemas['SeenView'];
export type TrackView = Schemas['TrackView'];
export type PlanTotals = Schemas['PlanTotals'];
export type ClosureView = Schemas['ClosureView'];
export type ClosureBoard = Schemas['ClosureBoard'];
export type JointProposal = Narrow<Schemas['JointProposal'], { needs: ProposedNeed[] }>;
