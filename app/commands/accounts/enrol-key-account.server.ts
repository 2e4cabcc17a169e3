import { isAtCap, overCommitmentWarning, WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { canRunProgram } from "~/domain/accounts/key-account.access";
import type { Enrol } from "~/domain/accounts/key-account.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import {
  findKeyAccountForChange,
  findManager,
  findManagerLoad,
  findOpenEnrolment,
} from "~/store/accounts/enrolment.server";
import { settlePerception } from "~/store/accounts/perception-settling.server";
import { commit } from "~/store/commit.server";

/**
 * Takes an account into the protection program, or hands it to another manager: then the enrolment before
 * ends on the day the new one begins. Above the cap it needs a written reason, which is kept.
 */
export async function enrolKeyAccount(
  act: Act,
  input: Enrol,
): Promise<Result<{ enrolmentId: string; accounts: number; cap: number }>> {
  const { viewer } = act;
  const account = await findKeyAccountForChange(viewer, input.accountId);
  if (!account) return notFound("account");
  if (!canRunProgram(viewer)) return notPermitted(WHO_RUNS_THE_PROGRAM);
  const manager = await findManager(viewer, input.managerId);
  if (!manager) {
    return invalid("Choose somebody who can look after it.", {
      managerId: ["Choose a person of this workspace who can do work, not a reader or somebody who left."],
    });
  }
  if (account.status === "lost") {
    return notAllowedNow(`${account.name} is lost. An account is protected while it is a customer.`);
  }
  if (input.enrolledOn > dayIn(act.now, viewer.timeZone)) {
    return invalid("It holds from the day it is decided.", {
      enrolledOn: ["This day has not come yet; enrol it then, or choose today."],
    });
  }
  return commit(act, async (unit) => {
    const before = await findOpenEnrolment(viewer, account.id, unit.db);
    if (before?.managerId === manager.id) {
      return notAllowedNow(`${manager.name} looks after ${account.name} already.`);
    }
    if (before && input.enrolledOn < before.enrolledOn) {
      return invalid("The day lies before the enrolment it follows.", {
        enrolledOn: [`It is in the program since ${before.enrolledOn}; choose that day or a later one.`],
      });
    }
    const { accounts, cap } = await findManagerLoad(viewer, manager.id, unit.db);
    if (isAtCap(accounts, cap) && input.overCapReason === "") {
      const warning = overCommitmentWarning(manager.name, accounts, cap);
      return invalid(warning, {
        overCapReason: [`${warning} Choose somebody else, or write why it is done all the same.`],
      });
    }
    if (before) {
      await unit.move(
        "keyEnrolment",
        { id: before.id, version: before.version },
        { endedOn: input.enrolledOn, endReason: `Handed over to ${manager.name}. ${input.reason}` },
      );
    }
    const enrolmentId = newId();
    const above = isAtCap(accounts, cap);
    await unit.db.keyEnrolment.create({
      data: {
        id: enrolmentId,
        workspaceId: viewer.workspaceId,
        accountId: account.id,
        managerId: manager.id,
        reason: input.reason,
        overCapReason: above ? input.overCapReason : "",
        enrolledOn: input.enrolledOn,
      },
    });
    await unit.db.account.update({ where: { id: account.id }, data: { keyAccount: true } });
    unit.log({
      noun: "key-account",
      recordId: account.id,
      verb: "enrolled",
      summary: before
        ? `handed the key account ${account.name} over to ${manager.name}`
        : `took ${account.name} into the key account program, looked after by ${manager.name}${above ? ", above the cap" : ""}`,
      before: before ? { manager: before.managerId } : null,
      after: {
        manager: manager.name,
        from: input.enrolledOn,
        reason: input.reason,
        ...(above ? { aboveCap: `${accounts + 1} of ${cap}`, overCapReason: input.overCapReason } : {}),
      },
    });
    await settlePerception(unit, act, account.id);
    return done({ enrolmentId, accounts: accounts + 1, cap });
  });
}
