import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Problem, send } from '@/api/client';
import { keys } from '@/api/keys';
import type { EntryView } from '@/api/types';
import { useCommand } from '@/shared/useCommand';
import { incidentPath } from '../../queries';

/** A command on the incident. Done or refused, the room is read again: what may be done now can have changed. */
export function useIncidentCommand<B extends object>(id: string, rest: string, onDone?: () => void, done?: string) {
  const queries = useQueryClient();
  const command = useCommand((body: B, key) => send<unknown>('POST', incidentPath(id, rest), body, key), {
    quiet: true,
    ...(done ? { done } : {}),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: keys.ofIncident(id) });
      onDone?.();
    },
  });

  const status = command.problem?.status;
  useEffect(() => {
    if (status === 403 || status === 404 || status === 409) void queries.invalidateQueries({ queryKey: keys.ofIncident(id) });
  }, [status, queries, id]);

  return command;
}

export interface ChangedMeanwhile {
  currentVersion: number;
  changes: EntryView[];
}

/** Somebody else changed the incident since it was read. */
export function changedMeanwhile(problem: Problem | null): ChangedMeanwhile | null {
  if (problem?.code !== 'incidents.changed-meanwhile') return null;
  const { currentVersion, changes } = problem.extensions;
  return typeof currentVersion === 'number' ? { currentVersion, changes: Array.isArray(changes) ? (changes as EntryView[]) : [] } : null;
}
