import type { TableProfile } from "~/domain/surveys/column-profile";
import type { Mapping } from "~/domain/surveys/column-role";
import { guessMapping } from "~/domain/surveys/guess-mapping";
import { fittingMapping, mappingFits, type SavedMapping } from "~/domain/surveys/saved-mapping";
import type { Viewer } from "~/domain/viewer";
import { listSavedMappings } from "./saved-mapping.queries.server";
import type { SurveyRecord } from "./survey.queries.server";

/**
 * What the columns of a new file are taken for: as in the survey's last file where that fits, else by a saved
 * mapping whose columns are all there, else by what stands in them.
 */
export async function offeredMapping(
  viewer: Viewer,
  profile: TableProfile,
  survey: SurveyRecord | null,
  chosen: SavedMapping | null = null,
): Promise<Mapping> {
  const headers = profile.columns.map((column) => column.name);
  const last = survey?.mapping ?? null;
  const usesLast = last !== null && mappingFits(last, headers);
  const saved = chosen ?? (usesLast ? null : fittingMapping(await listSavedMappings(viewer), headers));
  const mapping = guessMapping(profile.columns, saved?.mapping ?? last, survey?.questions ?? []);
  return saved
    ? { ...mapping, dateOrder: saved.mapping.dateOrder ?? mapping.dateOrder, savedName: saved.name }
    : mapping;
}
