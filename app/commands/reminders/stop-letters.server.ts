import type { Act } from "~/domain/act";
import { ownLetterKinds } from "~/domain/notices/notice";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { isStoppable, STOPPED_WORDS } from "~/domain/reminders/stoppable";
import { commit } from "~/store/commit.server";

/** Stops one kind of letter to the one who acts; what it said is read in the product from then on. */
export async function stopLetters(act: Act, kind: string): Promise<Result<{ words: string }>> {
  if (!isStoppable(kind))
    return notAllowedNow(
      "Letters of this kind are about your sign-in or your work itself; they cannot be turned off.",
    );
  const { viewer } = act;
  return commit(act, async (unit) => {
    await unit.db.person.updateMany({
      where: { id: viewer.personId, workspaceId: viewer.workspaceId },
      data: kind === "digest" ? { digestByMail: false } : { letterKinds: ownLetterKinds(new Set()) ?? {} },
    });
    unit.log({
      noun: "person",
      recordId: viewer.personId,
      verb: "changed",
      summary: `wants no ${STOPPED_WORDS[kind]} by letter any more`,
    });
    return done({ words: STOPPED_WORDS[kind] });
  });
}
