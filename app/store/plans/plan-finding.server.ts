import { findingCode } from "~/domain/findings/finding";
import { decideFinding } from "~/domain/findings/finding-decision";
import type { Viewer } from "~/domain/viewer";
import type { Unit } from "../commit.server";
import { type FindingForChange, findFindingForChange } from "../findings/finding.queries.server";

/** A finding whose only plans are cancelled waits for another one. Asked after the plan's own change. */
export async function releaseFinding(unit: Unit, viewer: Viewer, number: number | null): Promise<void> {
  const finding = number === null ? null : await findFindingForChange(viewer, { number }, unit.db);
  if (!finding) return;
  const decision = decideFinding(finding, { type: "RELEASE" });
  if (decision.ok) await moveFinding(unit, finding, decision.status);
}

export async function moveFinding(
  unit: Unit,
  finding: FindingForChange,
  status: FindingForChange["status"],
): Promise<void> {
  if (status === finding.status) return;
  await unit.move("finding", { id: finding.id, version: finding.version }, { status });
  unit.log({
    noun: "finding",
    recordId: finding.id,
    verb: "settled",
    summary: `${findingCode(finding.number)} is now ${status}`,
    before: { status: finding.status },
    after: { status },
  });
}
