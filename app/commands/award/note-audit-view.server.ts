import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";

/** An auditor has looked at something: every look is on record, one line each. */
export async function noteAuditView(
  act: Act,
  input: { noun: "award" | "evidence-pack"; recordId: string; what: string },
): Promise<Result<null>> {
  if (!can(act.viewer, "award.read")) return notPermitted("Award files are not open to you.");
  return commit(act, async (unit) => {
    unit.log({
      noun: input.noun,
      recordId: input.recordId,
      verb: "viewed",
      summary: `looked at ${input.what} as an auditor`,
    });
    return done(null);
  });
}
