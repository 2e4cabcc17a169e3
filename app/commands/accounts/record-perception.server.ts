import { WHO_WORKS_ON_KEY_ACCOUNT } from "~/domain/accounts/key-account";
import { canWorkOnKeyAccount } from "~/domain/accounts/key-account.access";
import type { RecordPerception } from "~/domain/accounts/key-account.schema";
import { perceptionWord } from "~/domain/accounts/perception";
import { evidenceText, refusedEvidence } from "~/domain/accounts/perception.rules";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findKeyAccountForChange } from "~/store/accounts/enrolment.server";
import { settlePerception } from "~/store/accounts/perception-settling.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";

/** Puts on record what the customer sees in us, with the customer's own words or answer behind it. */
export async function recordPerception(
  act: Act,
  input: RecordPerception,
): Promise<Result<{ readingId: string; proposes: boolean }>> {
  const { viewer } = act;
  const account = await findKeyAccountForChange(viewer, input.accountId);
  if (!account) return notFound("account");
  const managerId = account.enrolment?.managerId ?? null;
  if (!canWorkOnKeyAccount(viewer, managerId)) return notPermitted(WHO_WORKS_ON_KEY_ACCOUNT);
  if (input.day > dayIn(act.now, viewer.timeZone)) {
    return invalid("A reading cannot lie ahead.", { day: ["This day has not come yet."] });
  }
  const refused = refusedEvidence({
    byId: viewer.personId,
    managerId,
    accountOwnerId: account.ownerId,
    responseId: input.responseId,
    quote: input.quote,
    saidBy: input.saidBy,
  });
  if (refused) return refused;
  const answer =
    input.responseId === null
      ? null
      : await database().response.findFirst({
          where: { id: input.responseId, workspaceId: viewer.workspaceId, accountId: account.id, shelf: "" },
          select: { id: true },
        });
  if (input.responseId !== null && !answer) {
    return invalid("This answer is not one of this account.", {
      responseId: ["Choose an answer of this account that counts."],
    });
  }
  return commit(act, async (unit) => {
    const readingId = newId();
    const quoted = input.quote === "" ? "" : evidenceText(input.quote, input.saidBy || "in their answer");
    await unit.db.perceptionReading.create({
      data: {
        id: readingId,
        workspaceId: viewer.workspaceId,
        accountId: account.id,
        day: input.day,
        perception: input.perception,
        source: "evidence",
        responseId: answer?.id ?? null,
        evidence: quoted,
        byId: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "perception",
      recordId: account.id,
      verb: "recorded",
      summary: `recorded that ${account.name} sees a ${perceptionWord(input.perception).toLowerCase()} in us`,
      after: { perception: input.perception, day: input.day, evidence: quoted || "an answer" },
    });
    await settlePerception(unit, act, account.id);
    const { perception } = await unit.db.account.findUniqueOrThrow({
      where: { id: account.id },
      select: { perception: true },
    });
    return done({ readingId, proposes: account.keyAccount && perception === "vendor" });
  });
}
