import { send, upload } from '@/api/client';
import type { EditUnit, ImportResult, LiaisonView, NameLiaison, OrganizationKind, UnitRow } from '@/api/types';

const units = '/api/organization/units';
const liaisons = '/api/organization/liaisons';

/** The kinds that may be entered by hand; the headquarters are those of the notice. */
export const enteredKinds: OrganizationKind[] = ['memberUnit', 'county', 'military', 'social', 'superior'];

export const saveUnit = (id: string | null) => (request: EditUnit, key: string) =>
  id === null ? send<UnitRow>('POST', units, request, key) : send<UnitRow>('PUT', `${units}/${id}`, request, key);

export const dissolveUnit = (id: string, key: string) => send<UnitRow>('POST', `${units}/${id}/dissolve`, {}, key);

export const nameLiaison = (request: NameLiaison, key: string) => send<LiaisonView>('POST', liaisons, request, key);

export const endLiaison = (id: string, key: string) => send<void>('POST', `${liaisons}/${id}/end`, {}, key);

export type Importable = 'units' | 'liaisons';

export interface ImportRequest {
  what: Importable;
  file: File;
  partial: boolean;
}

export const importSheet = ({ what, file, partial }: ImportRequest, key: string) =>
  upload<ImportResult>(`/api/organization/${what}/import`, file, { partial }, key);

export const templateUrl = (what: Importable) => `/api/organization/${what}/template`;
