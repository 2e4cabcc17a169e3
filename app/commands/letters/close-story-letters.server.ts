import type { Act } from "~/domain/act";
import { letterContent } from "~/domain/letters/letter";
import { done, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import type { Composer } from "~/store/letters/composer.server";

/** What the outbox says instead of a mail server's words. */
const OF_THE_STORY = "Part of the demo’s story: no mail server was asked.";

/**
 * Letters of days that are only told, not lived: they count as sent on their day, so that a mail server that is set
 * afterwards is not given the digests of weeks ago. Their words are kept as of every letter that has left.
 */
export const closeStoryLetters = (act: Act, compose: Composer): Promise<Result<null>> =>
  commit(act, async (unit) => {
    const { workspaceId } = act.viewer;
    const { name } = await unit.db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { name: true },
    });
    const letters = await unit.db.letter.findMany({
      where: { workspaceId, status: "waiting" },
      select: { id: true, content: true },
    });
    for (const { id, content } of letters) {
      const reader = { workspace: name, personId: null, acts: false };
      const said = letterContent.parse(content);
      const written = await compose(said, reader);
      const { subject, text, html } =
        said.kind === "stakeholder" ? { ...written, text: "", html: "" } : written;
      await unit.db.letter.update({
        where: { id },
        data: {
          ...{ subject, text, html, status: "sent", sentAt: act.now, lastReply: OF_THE_STORY },
          version: { increment: 1 },
        },
      });
    }
    return done(null);
  });
