export type OrganizationKind =
  | 'generalHeadquarters'
  | 'specialHeadquarters'
  | 'memberUnit'
  | 'county'
  | 'military'
  | 'social'
  | 'superior'
  | 'forwardPost';

export interface HeadquartersView {
  id: string;
  code: string;
  number: number;
  name: string;
  shortName: string;
  kind: OrganizationKind;
  host: string;
  dutyPhones: string[];
  members: number;
}

export interface OrganizationOption {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: OrganizationKind;
  pinyin: string;
  divisionCode: string | null;
}

export interface UnitRow {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: OrganizationKind;
  divisionCode: string | null;
  dutyPhones: string[];
  headquartersIds: string[];
  liaisonMissing: boolean;
  dissolved: boolean;
  version: number;
}

export interface LiaisonView {
  id: string;
  unitId: string;
  unitName: string;
  name: string;
  rank: string;
  mobile: string;
  officePhone: string | null;
  standIn: boolean;
  userId: string | null;
  from: string;
  until: string | null;
  current: boolean;
}

export interface DirectoryRow {
  organizationId: string;
  name: string;
  shortName: string;
  kind: OrganizationKind;
  number: number | null;
  host: string | null;
  dutyPhones: string[];
  headquartersIds: string[];
  liaison: LiaisonView | null;
  standIn: LiaisonView | null;
  liaisonMissing: boolean;
}

export interface DivisionView {
  code: string;
  name: string;
  functional: boolean;
  townships: TownshipView[];
}

export interface TownshipView {
  code: string;
  name: string;
  pinyin: string;
  longitude: number | null;
  latitude: number | null;
}

export interface ImportResult {
  applied: boolean;
  rows: number;
  added: number;
  updated: number;
  unchanged: number;
  errors: ImportError[];
}

export interface ImportError {
  row: number;
  column: string;
  message: string;
}

export interface EditUnit {
  code: string;
  name: string;
  shortName: string | null;
  kind: OrganizationKind;
  divisionCode: string | null;
  dutyPhones: string[];
  headquartersIds: string[];
  version: number | null;
}

export interface NameLiaison {
  unitId: string;
  name: string;
  rank: string;
  mobile: string;
  officePhone: string | null;
  standIn: boolean;
  userId: string | null;
}
