import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { IncidentRow } from '@/api/types';
import { useShortcuts } from '@/shared/shortcuts';

/** The selected row, by index, and how to select an incident; it stays selected when the list changes around it. */
export function useSelection(rows: IncidentRow[]): [number, (id: string) => void] {
  const navigate = useNavigate();
  const [id, setId] = useState<string | null>(null);
  const at = rows.findIndex((row) => row.id === id);
  const move = (index: number) => setId(rows[Math.min(Math.max(index, 0), rows.length - 1)]?.id ?? null);
  const open = () => void navigate(`/information/incidents/${id}`);
  useShortcuts({ j: () => move(at + 1), k: () => move(at - 1), ...(at >= 0 && Object.fromEntries([['Enter', open]])) });
  return [at, setId];
}
