import type { Act } from "~/domain/act";
import { audienceNamed } from "~/domain/communications/audience-named";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import type { AddAudience } from "~/domain/communications/message-writing.schema";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { settleMessage } from "~/store/communications/move-version.server";
import {
  findWritten,
  listAudienceChoices,
  listOtherAudiences,
} from "~/store/communications/writing.queries.server";

const MOST_AUDIENCES = 20;

/** Speaks to one more audience: with an empty version, whose answers are to be written. */
export async function addAudience(
  act: Act,
  input: AddAudience & { code: string },
): Promise<Result<{ code: string; versionId: string; audience: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    if (!facts) return notFound("message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (facts.importedOn !== null) {
      return notAllowedNow(`${facts.code} was told before it came here. Begin a new message for them.`);
    }
    if (facts.versions.length >= MOST_AUDIENCES) {
      return notAllowedNow(`${facts.code} speaks to ${MOST_AUDIENCES} audiences, which is the most.`);
    }
    const others = await listOtherAudiences(unit.db, facts.id);
    const named = audienceNamed(input, await listAudienceChoices(viewer, unit.db), others);
    if (!named.ok) return named;
    const versionId = newId();
    await unit.db.communicationAudience.create({
      data: {
        id: versionId,
        workspaceId: viewer.workspaceId,
        communicationId: facts.id,
        ...named.value,
        position: Math.max(-1, ...others.map(({ position }) => position)) + 1,
      },
    });
    await settleMessage(unit, facts.id, now);
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `added ${named.value.audience} to ${facts.code}`,
      after: { audience: named.value.audience },
    });
    return done({ code: facts.code, versionId, audience: named.value.audience });
  });
}
