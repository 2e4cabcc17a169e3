import type { IndexFilter } from "~/domain/indices/index-filter";
import { NOT_GIVEN } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { kindOf } from "~/domain/indices/measure";
import type { Viewer } from "~/domain/viewer";
import { database } from "~/store/database.server";

export interface NaiveAnswer {
  day: string;
  value: number;
  accountId: string | null;
  tier: string;
  level: string;
  stage: string;
  region: string;
  channel: string;
  segment: string;
  owner: string;
  attribute: string;
}

/** Reads a filter the slow and plain way: every answer with all it belongs to, sorted out in memory. */
export async function listNaively(
  viewer: Viewer,
  filter: IndexFilter,
  window?: IndexWindow,
): Promise<NaiveAnswer[]> {
  const answers = await database().answer.findMany({
    where: { workspaceId: viewer.workspaceId, shelf: "", value: { not: null }, kind: kindOf(filter.measure) },
    include: { response: { include: { account: true, contact: true, survey: true } } },
  });
  const rows = answers
    .filter(({ response }) =>
      filter.survey === null
        ? response.survey.purpose !== "relationship"
        : response.surveyId === filter.survey,
    )
    .map(({ day, value, response }) => {
      const attributes = response.attributes as Record<string, string>;
      return {
        day,
        value: value ?? 0,
        accountId: response.accountId,
        tier: response.account?.tier ?? "",
        level: response.contact?.level ?? "",
        stage: response.stage,
        region: response.region,
        channel: response.channel,
        segment: response.account?.segment ?? "",
        owner: response.account?.ownerId ?? "",
        attribute: filter.attribute === null ? "" : (attributes[filter.attribute] ?? ""),
      };
    });
  const fits = (wanted: string | null, has: string) =>
    wanted === null || (wanted === NOT_GIVEN ? has === "" : has === wanted);
  return rows.filter(
    (row) =>
      (!window || (row.day >= window.from && row.day <= window.to)) &&
      fits(filter.tier, row.tier) &&
      fits(filter.level, row.level) &&
      fits(filter.stage, row.stage) &&
      fits(filter.region, row.region) &&
      fits(filter.channel, row.channel) &&
      fits(filter.account, row.accountId ?? "") &&
      fits(filter.segment, row.segment) &&
      fits(filter.owner, row.owner) &&
      (filter.attribute === null || fits(filter.value, row.attribute)),
  );
}

export const countNaively = async (viewer: Viewer, filter: IndexFilter, window?: IndexWindow) => ({
  n: (await listNaively(viewer, filter, window)).length,
});
