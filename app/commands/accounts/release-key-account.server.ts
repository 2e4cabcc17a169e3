import { WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { canRunProgram } from "~/domain/accounts/key-account.access";
import type { Release } from "~/domain/accounts/key-account.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { findKeyAccountForChange } from "~/store/accounts/enrolment.server";
import { settlePerception } from "~/store/accounts/perception-settling.server";
import { commit } from "~/store/commit.server";

/** Lets an account out of the program; why and when stays on record, and its plan and readings stay too. */
export async function releaseKeyAccount(act: Act, input: Release): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const account = await findKeyAccountForChange(viewer, input.accountId);
  if (!account) return notFound("account");
  if (!canRunProgram(viewer)) return notPermitted(WHO_RUNS_THE_PROGRAM);
  const { enrolment } = account;
  if (!enrolment) return notAllowedNow(`${account.name} is not in the program.`);
  if (input.endedOn < enrolment.enrolledOn) {
    return invalid("The last day lies before the first.", {
      endedOn: [`It is in the program since ${enrolment.enrolledOn}; the last day cannot be earlier.`],
    });
  }
  if (input.endedOn > dayIn(act.now, viewer.timeZone)) {
    return invalid("The last day has to have come.", {
      endedOn: ["This day has not come yet; release it then, or choose today."],
    });
  }
  return commit(act, async (unit) => {
    await unit.move(
      "keyEnrolment",
      { id: enrolment.id, version: input.version },
      { endedOn: input.endedOn, endReason: input.endReason },
    );
    await unit.db.account.update({ where: { id: account.id }, data: { keyAccount: false } });
    unit.log({
      noun: "key-account",
      recordId: account.id,
      verb: "released",
      summary: `released ${account.name} from the key account program`,
      after: { endedOn: input.endedOn, reason: input.endReason },
    });
    await settlePerception(unit, act, account.id);
    return done({ name: account.name });
  });
}
