import { formatDay } from "~/shared/calendar";
import type { MessageFacts, VersionFacts } from "../message-facts";
import { changedFigures, type FigureChange, fallReason } from "./figure-change";

export interface FallenVersion {
  version: VersionFacts;
  changes: FigureChange[];
  /** As author and approver read it. */
  reason: string;
}

/** Versions whose approval does not hold any more: a figure of theirs would be written differently today. */
export function fallenVersions(facts: Pick<MessageFacts, "versions" | "figures">): FallenVersion[] {
  return facts.versions.flatMap((version) => {
    if (version.status !== "approved" && version.status !== "scheduled") return [];
    const changes = changedFigures(version.approvedFigures ?? [], facts.figures);
    if (changes.length === 0) return [];
    const on = version.approvedOn ? formatDay(version.approvedOn, "en") : "another day";
    return [{ version, changes, reason: fallReason(changes, version.approvedBy?.name ?? "somebody", on) }];
  });
}
