import type { QuestionCounts, QuestionView } from "~/domain/communications/questions";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { countQuestions, listQuestions } from "./questions.queries.server";
import { countReachable } from "./reachable.server";

const SHOWN = 3;

export interface CameBack {
  counts: QuestionCounts;
  waiting: QuestionView[];
  /** Those of its readers who can be reminded. */
  silent: number;
}

/** What came back from those who were told one message, for its own page. */
export async function findCameBack(
  viewer: Viewer,
  messageId: string,
  sentVersionIds: readonly string[],
): Promise<CameBack> {
  const counts = await countQuestions(viewer, messageId);
  const [waiting, silent] = await Promise.all([
    counts.open > 0 ? listQuestions(viewer, { messageId, state: "open", take: SHOWN }) : null,
    countReachable(database(), {
      workspaceId: viewer.workspaceId,
      versionIds: sentVersionIds,
      silent: true,
    }),
  ]);
  return {
    counts,
    waiting: waiting?.questions ?? [],
    silent: [...silent.values()].reduce((sum, count) => sum + count, 0),
  };
}
