import { WHO_WORKS_ON_KEY_ACCOUNT } from "~/domain/accounts/key-account";
import { canWorkOnKeyAccount } from "~/domain/accounts/key-account.access";
import type { SaveProtection } from "~/domain/accounts/key-account.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findKeyAccountForChange } from "~/store/accounts/enrolment.server";
import { commit } from "~/store/commit.server";

/** How a key account is to be kept: written once, then changed by whoever knows its present version. */
export async function saveProtection(act: Act, input: SaveProtection): Promise<Result<{ version: number }>> {
  const { viewer } = act;
  const account = await findKeyAccountForChange(viewer, input.accountId);
  if (!account) return notFound("account");
  if (!canWorkOnKeyAccount(viewer, account.enrolment?.managerId ?? null)) {
    return notPermitted(WHO_WORKS_ON_KEY_ACCOUNT);
  }
  if (!account.keyAccount) {
    return notAllowedNow(`${account.name} is not in the program. Enrol it first; then it gets its plan.`);
  }
  const today = dayIn(act.now, viewer.timeZone);
  if (input.agreedOn !== null && input.agreedOn > today) {
    return invalid("An agreement cannot lie ahead.", { agreedOn: ["This day has not come yet."] });
  }
  if (input.agreedOn !== null && input.agreedWith === "") {
    return invalid("Say with whom it was agreed.", {
      agreedWith: ["Name who of the customer agreed, or leave the day empty."],
    });
  }
  const { accountId, version, ...fields } = input;
  return commit(act, async (unit) => {
    const present = await unit.db.protectionPlan.findUnique({ where: { accountId } });
    const changed = { ...fields, updatedAt: act.now };
    if (version === 0) {
      // Two people write the first plan at once: the second sees what the first wrote.
      if (present) return stale("Somebody else wrote this plan meanwhile. Nothing of yours was saved yet.");
      await unit.db.protectionPlan.create({
        data: { id: newId(), workspaceId: viewer.workspaceId, accountId, ...changed },
      });
    } else {
      if (!present) return notFound("protection plan");
      await unit.move("protectionPlan", { id: present.id, version }, changed);
    }
    const keys = (Object.keys(fields) as (keyof typeof fields)[]).filter(
      (key) => !present || present[key] !== fields[key],
    );
    unit.log({
      noun: "protection-plan",
      recordId: accountId,
      verb: present ? "changed" : "created",
      summary: `${present ? "changed" : "wrote"} the protection plan of ${account.name}`,
      before: present && Object.fromEntries(keys.map((key) => [key, present[key]])),
      after: Object.fromEntries(keys.map((key) => [key, fields[key]])),
    });
    return done({ version: version + 1 });
  });
}
