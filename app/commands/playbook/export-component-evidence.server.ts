import { createHash } from "node:crypto";
import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { evidenceFiles } from "~/domain/playbook/component-evidence";
import { findComponent } from "~/domain/playbook/playbook";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { packUp } from "~/store/award/pack-file.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { listEvidenceRows } from "~/store/playbook/component-evidence.queries.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export interface ComponentEvidenceFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  hash: string;
}

/**
 * Puts together what a component's level rests on, for an auditor or a partner who works on it: level, steps, counts
 * and records, nobody's name. Every file that goes out is on record with its hash.
 */
export async function exportComponentEvidence(
  act: Act,
  { slug, to }: { slug: string; to?: { partnerId: string; name: string } },
): Promise<Result<ComponentEvidenceFile>> {
  const { viewer } = act;
  const component = findComponent(slug);
  if (!component) return notFound("component");
  if (!can(viewer, "award.read"))
    return notPermitted("Evidence is read by the people of the program and its auditors.");
  const { name, timeZone } = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { name: true, timeZone: true },
  });
  const [{ record, derived, level }, rows] = await Promise.all([
    findComponentStanding(viewer, component.slug, act.now),
    listEvidenceRows(viewer.workspaceId, component.slug),
  ]);
  const asOf = dayIn(act.now, timeZone);
  const files = evidenceFiles(
    {
      workspace: name,
      component,
      asOf,
      madeAt: act.now.toISOString(),
      level,
      statedLevel: record.statedLevel,
      levelReason: record.levelReason,
      reviewedOn: record.reviewedOn,
      derived,
      rows,
    },
    sha256,
  );
  const packed = packUp(files, act.now);
  return commit(act, async (unit) => {
    unit.log({
      noun: to ? "partner" : "component",
      recordId: to ? to.partnerId : component.slug,
      verb: "exported",
      summary: to
        ? `gave “${to.name}” the evidence of ${component.label} by its link (${packed.hash.slice(0, 12)})`
        : `exported the evidence of ${component.label} (${packed.hash.slice(0, 12)})`,
      after: { component: component.slug, hash: packed.hash, level, records: rows.length },
    });
    return done({ name: `evidence-${component.slug}-${asOf}`, bytes: packed.bytes, hash: packed.hash });
  });
}
