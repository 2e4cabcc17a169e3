import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_LOGS_ACTS } from "~/domain/governance/governance.access";
import { SPONSOR_ACT_LABELS } from "~/domain/governance/sponsor-act";
import type { LogSponsorAct } from "~/domain/governance/sponsor-act.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Writes down what somebody really did for the program: their own act, or another's by whoever leads it. */
export async function logSponsorAct(act: Act, input: LogSponsorAct): Promise<Result<{ id: string }>> {
  const { viewer, now } = act;
  const personId = input.personId ?? viewer.personId;
  const isOwn = personId === viewer.personId;
  if (isOwn ? !can(viewer, "contact.log") && !can(viewer, "playbook.edit") : !can(viewer, "playbook.edit")) {
    return notPermitted(WHO_LOGS_ACTS);
  }
  const today = dayIn(now, await findTimeZone(viewer.workspaceId));
  if (input.day > today) return invalid("It lies in the past.", { day: ["This day has not come yet."] });
  if (input.kind === "customerContact" && input.accountId === null) {
    return invalid("A customer contact names the customer.", { accountId: ["Choose the account."] });
  }
  return commit(act, async (unit) => {
    const made = input.key ? await unit.db.sponsorAct.findUnique({ where: { id: input.key } }) : null;
    if (made && made.workspaceId === viewer.workspaceId) return done({ id: made.id });
    const here = { workspaceId: viewer.workspaceId };
    const [person, account] = await Promise.all([
      unit.db.person.findFirst({ where: { id: personId, ...here }, select: { name: true } }),
      input.accountId
        ? unit.db.account.findFirst({ where: { id: input.accountId, ...here }, select: { name: true } })
        : null,
    ]);
    if (!person) return invalid("Choose somebody who works here.", { personId: ["Choose from the list."] });
    if (input.accountId && !account) {
      return invalid("Choose an account of this workspace.", { accountId: ["Choose from the list."] });
    }
    const id = made ? newId() : (input.key ?? newId());
    const { kind, day, note } = input;
    await unit.db.sponsorAct.create({
      data: {
        ...here,
        id,
        personId,
        day,
        kind,
        accountId: input.accountId,
        note,
        createdById: viewer.personId,
        createdAt: now,
      },
    });
    const what = SPONSOR_ACT_LABELS[kind].toLowerCase();
    unit.log({
      noun: "sponsor-act",
      recordId: id,
      verb: "recorded",
      summary: `logged a ${what}${account ? ` with ${account.name}` : ""} of ${day}${isOwn ? "" : ` for ${person.name}`}`,
      after: { personId, day, kind, accountId: input.accountId, note },
    });
    return done({ id });
  });
}
