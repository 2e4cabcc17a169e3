import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";

/** A result that nobody outside its plan or pilot was told yet. */
export interface OwedResult {
  about: { kind: "plan" | "pilot"; id: string; code: string; title: string };
  /** The day on which it became known. */
  since: Day;
  /** By when it has to be told; only what is not good news has a clock. */
  dueOn: Day | null;
  /** Days that are left; negative: overdue. */
  daysLeft: number | null;
  isBad: boolean;
  /** "operational only", "stopped" */
  says: string;
  /** The message that is begun; null where it was deleted or cancelled. */
  message: { code: string; status: string } | null;
}

/** Results that are owed, the most urgent first. */
export async function listOwedResults(
  _viewer: Pick<Viewer, "workspaceId" | "timeZone">,
  _at: Date,
): Promise<OwedResult[]> {
  return [];
}
