import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { writeDate } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { writeLetter } from "~/store/letters/letter.write.server";
import { findTestLetter } from "~/store/letters/test-letter.queries.server";
import { findMember } from "~/store/people/people.queries.server";

/** A letter to oneself by the road of every other. A second press while the first is on its way is the same one. */
export async function sendTestLetter(act: Act): Promise<Result<{ letterId: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "mail.read"))
    return notPermitted("Only administrators and CX leaders can send a test letter.");
  const person = await findMember(viewer, viewer.personId);
  if (!person) return notFound("person");
  return commit(act, async (unit) => {
    const underWay = await findTestLetter(unit.db, viewer, now);
    if (underWay) return done({ letterId: underWay });
    const letterId = await writeLetter(unit, {
      workspaceId: viewer.workspaceId,
      personId: person.id,
      toEmail: person.email,
      toName: person.name,
      at: now,
      content: {
        kind: "test",
        name: person.name,
        by: viewer.name,
        asked: writeDate(now, viewer.locale, {
          timeZone: viewer.timeZone,
          dateStyle: "long",
          timeStyle: "short",
        }),
      },
    });
    unit.log({
      noun: "letter",
      recordId: letterId,
      verb: "requested",
      summary: `asked for a test letter to ${person.email}`,
    });
    return done({ letterId });
  });
}
