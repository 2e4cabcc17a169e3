import type { Viewer } from "~/domain/viewer";
import {
  listSurveyChoices,
  listSystems,
  type SystemRecord,
} from "~/store/technologies/system.queries.server";
import { listOwners } from "~/store/technologies/system-people.server";

/** What the form of a system offers: people, and surveys with the system they come from so far. */
export async function systemChoices(viewer: Viewer, ownId: string | null) {
  const [owners, surveys, systems] = await Promise.all([
    listOwners(viewer.workspaceId),
    listSurveyChoices(viewer),
    listSystems(viewer),
  ]);
  const names = new Map(systems.map(({ id, name }) => [id, name]));
  return {
    owners,
    surveys: surveys.map(({ id, name, systemId }) => ({
      id,
      name,
      from: systemId === null || systemId === ownId ? null : (names.get(systemId) ?? null),
    })),
    own: surveys.filter(({ systemId }) => systemId !== null && systemId === ownId).map(({ id }) => id),
  };
}

/** A system as its form would send it. */
export const systemValues = (system: SystemRecord, surveyIds: readonly string[]): Record<string, string> => ({
  name: system.name,
  kind: system.kind,
  feeds: system.feeds,
  ownerId: system.ownerId ?? "",
  integration: system.integration,
  everyDays: system.everyDays === null ? "" : String(system.everyDays),
  quality: system.quality === null ? "" : String(system.quality),
  qualityNote: system.qualityNote,
  notes: system.notes,
  surveyIds: [...surveyIds].sort().join(","),
});
