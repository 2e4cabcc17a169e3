import type { Act } from "~/domain/act";
import { done, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";

/** What the outbox says instead of a mail server's words. */
const OF_THE_STORY = "Part of the demo’s story: no mail server was asked.";

/**
 * Letters of days that are only told, not lived: they count as sent on their day, so that a mail server that is set
 * afterwards is not given the digests of weeks ago.
 */
export const closeStoryLetters = (act: Act): Promise<Result<null>> =>
  commit(act, async (unit) => {
    await unit.db.letter.updateMany({
      where: { workspaceId: act.viewer.workspaceId, status: "waiting" },
      data: { status: "sent", sentAt: act.now, lastReply: OF_THE_STORY, version: { increment: 1 } },
    });
    return done(null);
  });
