import type { Act } from "~/domain/act";
import { restatedWords } from "~/domain/communications/figures/figure-change";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { LEFT_OUT_LABELS } from "~/domain/communications/message-facts";
import { whyNotOnceMore } from "~/domain/communications/once-more";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { readReaders } from "~/store/audiences/readers.queries.server";
import { commit } from "~/store/commit.server";
import { figuresChanged } from "~/store/communications/figures/figures-changed.server";
import { findLeft } from "~/store/communications/leaving.queries.server";
import { listMessageFacts } from "~/store/communications/message-facts.queries.server";
import { findRecipient } from "~/store/communications/recipients.queries.server";
import { writeStakeholderLetters } from "~/store/communications/stakeholder-letters.server";

interface Resend {
  code: string;
  recipientId: string;
  /** The recipient's row as the page showed it. */
  version: number;
}

/** The same words to one of them once more, by a letter of its own: what went before stays on record. */
export async function resendToRecipient(act: Act, input: Resend): Promise<Result<{ name: string }>> {
  const { viewer, now } = act;
  return commit<{ name: string }>(act, async (unit) => {
    const [facts] = await listMessageFacts(viewer, { code: input.code.trim().toUpperCase() }, now, unit.db);
    if (!facts) return notFound("message");
    if (!maySendMessage(viewer, facts)) return notPermitted(WHO_SENDS_MESSAGES);
    const place = { workspaceId: viewer.workspaceId, communicationId: facts.id };
    const row = await findRecipient(place, input.recipientId, unit.db);
    if (!row) return notFound("recipient");
    if (row.version !== input.version)
      return stale(
        `What became of the letter to ${row.name || row.email} has changed meanwhile. Look at it again.`,
      );
    const why = whyNotOnceMore(row);
    if (why) return notAllowedNow(why);
    const version = await findLeft(viewer.workspaceId, row.versionId, unit.db);
    if (!version?.snapshotId || !version.audienceId)
      return notAllowedNow(
        "The words that were approved do not stand any more, so there is nothing to send.",
      );
    const changed = await figuresChanged(unit.db, version.id, now);
    if (changed.length > 0) return notAllowedNow(restatedWords(changed));
    const [reader] = await readReaders(unit.db, viewer.workspaceId, version.audienceId, {
      emails: [row.email],
      take: 1,
    });
    if (!reader) return notAllowedNow(`${row.name || row.email} does not belong to this audience any more.`);
    // A letter that came back is what is mended by sending it once more.
    if (reader.leftOut !== null && reader.leftOut !== "bouncing")
      return notAllowedNow(`${row.name || row.email} is sent nothing: ${LEFT_OUT_LABELS[reader.leftOut]}.`);
    await unit.move("recipient", { id: row.id, version: row.version }, {});
    await writeStakeholderLetters(unit, version, [{ recipientId: row.id, reader, letterId: newId() }], now);
    const what = `${facts.code} to ${row.name || row.email}`;
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "sent",
      summary: `sent ${what} once more`,
      after: { audience: row.audience, recipient: row.email },
    });
    return done({ name: row.name || row.email });
  });
}
