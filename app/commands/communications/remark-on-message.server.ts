import type { Act } from "~/domain/act";
import { isOver } from "~/domain/communications/communication";
import type { Remark } from "~/domain/communications/message-review.schema";
import { shownText } from "~/domain/communications/named-figures";
import { mayRemark, WHO_REMARKS } from "~/domain/communications/remark.rules";
import { WORD_FIELD_LABELS } from "~/domain/communications/snapshot";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";

/** A remark on a passage of one audience's words, or on the whole of a part. */
export async function remarkOnMessage(
  act: Act,
  input: Remark & { code: string },
): Promise<Result<{ id: string; code: string; audience: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findMessageFacts(viewer, input.code, now, unit.db);
    if (!facts) return notFound("message");
    if (!mayRemark(viewer, facts)) return notPermitted(WHO_REMARKS);
    const version = facts.versions.find(({ id }) => id === input.versionId);
    if (!version) return notFound("audience of this message");
    if (isOver(version.status)) {
      return notAllowedNow(
        `${facts.code} for ${version.audience} has left or never will; a remark would change nothing any more.`,
      );
    }
    if (input.passage !== "" && !holds(shownText(version.words[input.field], facts.figures), input.passage)) {
      return invalid("These words do not stand there any more.", {
        passage: [
          `“${WORD_FIELD_LABELS[input.field]}” does not hold these words. Copy them from the text, or leave this empty for the whole part.`,
        ],
      });
    }
    const id = newId();
    await unit.db.passageRemark.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        communicationAudienceId: version.id,
        field: input.field,
        passage: input.passage,
        text: input.text,
        byId: viewer.personId,
        at: now,
      },
    });
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "remarked",
      summary: `remarked on ${facts.code} for ${version.audience}`,
      after: { audience: version.audience, field: input.field, passage: input.passage, text: input.text },
    });
    return done({ id, code: facts.code, audience: version.audience });
  });
}

/** As they are read: a line break in the words is a blank in what somebody selected. */
const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim().toLowerCase();

const holds = (shown: string, passage: string): boolean => plain(shown).includes(plain(passage));
