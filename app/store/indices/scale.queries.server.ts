import { type QuestionScale, scaleOfMeasure } from "~/domain/indices/measure";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** The scale on which effort is asked, as the index page reads it: the first question's. */
export async function findEffortScale(
  viewer: Viewer,
): Promise<{ scale: QuestionScale; isReversed: boolean } | null> {
  const question = await database().question.findFirst({
    where: { workspaceId: viewer.workspaceId, kind: "effort" },
    select: { scaleMin: true, scaleMax: true, reversed: true },
    orderBy: [{ surveyId: "asc" }, { position: "asc" }],
  });
  if (!question) return null;
  const { scaleMin, scaleMax, reversed } = question;
  const asked = scaleMin === null || scaleMax === null ? null : ([scaleMin, scaleMax] as const);
  return { scale: scaleOfMeasure("effort", asked), isReversed: reversed };
}
