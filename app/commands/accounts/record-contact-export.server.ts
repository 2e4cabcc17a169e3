import { can } from "~/domain/access";
import { READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import type { Act } from "~/domain/act";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";

/** Puts on record that customers' names left the product in a file, and how many stayed behind for want of consent. */
export async function recordContactExport(
  act: Act,
  counts: { written: number; leftOut: number },
): Promise<Result<null>> {
  const { workspaceId } = act.viewer;
  if (!can(act.viewer, "program.read", { workspaceId })) return notPermitted(READERS_OF_ACCOUNTS);
  return commit(act, async (unit) => {
    unit.log({
      noun: "workspace",
      recordId: workspaceId,
      verb: "exported",
      summary: `exported ${counts.written} contacts; ${counts.leftOut} without consent were left out`,
      after: counts,
    });
    return done(null);
  });
}
