import type { Act } from "~/domain/act";
import { shortened } from "~/domain/plans/wording";
import { done, invalid, notFound, type Result } from "~/domain/refusal";
import { TALK_WAY_LABELS } from "~/domain/win-back/win-back";
import { winBackEditRefusal } from "~/domain/win-back/win-back.access";
import type { TalkInput } from "~/domain/win-back/win-back.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";

/** Writes down a talk with the customer, whichever way it went. */
export async function recordTalk(
  act: Act,
  { code, ...input }: TalkInput & { code: string },
): Promise<Result<{ code: string; talkId: string }>> {
  const { workspaceId, personId } = act.viewer;
  const id = input.key ?? newId();
  return commit(act, async (unit) => {
    const facts = await findWinBackFactsIn(unit.db, workspaceId, code, act.now);
    if (!facts) return notFound("win-back case");
    const refused = winBackEditRefusal(facts, act.viewer);
    if (refused) return refused;
    const twin = await unit.db.winBackTalk.findUnique({ where: { id }, select: { winBackId: true } });
    if (twin?.winBackId === facts.id) return done({ code: facts.code, talkId: id });
    const day = input.day ?? facts.today;
    if (day > facts.today) {
      return invalid("The talk cannot be written down like this.", { day: ["This day is still to come."] });
    }
    const contact =
      input.contactId === ""
        ? null
        : await unit.db.contact.findFirst({
            where: {
              id: input.contactId,
              workspaceId,
              links: { some: { accountId: facts.account.id } },
            },
            select: { id: true, name: true },
          });
    if (input.contactId !== "" && !contact) {
      return invalid("The talk cannot be written down like this.", {
        contactId: ["Choose one of this account’s contacts."],
      });
    }
    await unit.db.winBackTalk.create({
      data: {
        id: twin ? newId() : id,
        winBackId: facts.id,
        day,
        way: input.way,
        withName: input.withName,
        contactId: contact?.id ?? null,
        text: input.text,
        byId: personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "win-back",
      recordId: facts.id,
      verb: "recorded",
      summary: `wrote down a talk with ${facts.account.name} (${facts.code}, ${TALK_WAY_LABELS[input.way].toLowerCase()}): ${shortened(input.text)}`,
      after: { talkId: id, day, way: input.way },
    });
    return done({ code: facts.code, talkId: id });
  });
}
