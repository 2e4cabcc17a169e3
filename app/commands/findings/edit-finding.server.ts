import type { Act } from "~/domain/act";
import { findingCode } from "~/domain/findings/finding";
import { canEditFinding, WHO_EDITS_FINDINGS } from "~/domain/findings/finding.access";
import { proposedHorizon } from "~/domain/findings/finding.rules";
import { type EditFinding, fieldsOf } from "~/domain/findings/finding.schema";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findFindingForChange } from "~/store/findings/finding.queries.server";

/** Changes the words and judgements of a finding; whoever saved meanwhile is shown, not overwritten. */
export async function editFinding(
  act: Act,
  input: EditFinding & { number: number },
): Promise<Result<{ number: number; version: number }>> {
  const finding = await findFindingForChange(act.viewer, { number: input.number });
  if (!finding) return notFound("finding");
  if (!canEditFinding(act.viewer, finding)) return notPermitted(WHO_EDITS_FINDINGS);
  const code = findingCode(finding.number);
  if (finding.status === "dismissed" || finding.status === "resolved") {
    return notAllowedNow(`${code} is ${finding.status}. Reopen it before changing it.`);
  }
  const proposed = proposedHorizon(input.severity, input.costBenefit);
  const horizon = input.horizon === proposed ? null : input.horizon;
  if (horizon !== null && input.horizonReason === "") {
    return invalid("Another horizon than the proposed one needs a reason.", {
      horizonReason: [`Say why it is ${horizon} and not ${proposed ?? "left open"}.`],
    });
  }
  const { number, version } = input;
  const fields = fieldsOf(input);
  const change = { ...fields, horizon, category: fields.category ?? "" };
  return commit(act, async (unit) => {
    const after = await unit.move("finding", { id: finding.id, version }, { ...change, updatedAt: act.now });
    const changed = (Object.keys(change) as (keyof typeof change)[]).filter(
      (key) => key in finding && finding[key as keyof typeof finding] !== change[key],
    );
    unit.log({
      noun: "finding",
      recordId: finding.id,
      verb: "changed",
      summary: `changed finding ${code} “${after.title}”`,
      before: Object.fromEntries(changed.map((key) => [key, finding[key as keyof typeof finding]])),
      after: Object.fromEntries(changed.map((key) => [key, change[key]])),
    });
    return done({ number, version: after.version });
  });
}
