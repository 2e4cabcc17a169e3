import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

/** Where a workspace stands: what was derived from its data holds as long as this is the same. */
export interface DataMoment {
  workspaceId: string;
  dataVersion: number;
  timeZone: string;
  today: Day;
}

export async function findDataMoment(viewer: Viewer, moment: Day | Date): Promise<DataMoment> {
  const { timeZone, dataVersion } = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true, dataVersion: true },
  });
  const today = typeof moment === "string" ? moment : dayIn(moment, timeZone);
  return { workspaceId: viewer.workspaceId, timeZone, dataVersion, today };
}

const MOST_WORKSPACES = 40;

/**
 * What is derived once for a workspace's data on one day: a change or a new day makes it anew. The version is
 * read before the data are, so that nothing older than its version is ever kept.
 */
export function keptBy<T>(derive: (at: DataMoment) => Promise<T>): (at: DataMoment) => Promise<T> {
  const kept = new Map<string, { key: string; value: Promise<T> }>();
  return (at) => {
    const key = `${at.dataVersion}:${at.today}`;
    const known = kept.get(at.workspaceId);
    if (known?.key === key) return known.value;
    const value = derive(at);
    kept.delete(at.workspaceId);
    kept.set(at.workspaceId, { key, value });
    // A failed reading is not what the data say: the next who asks tries again.
    value.catch(() => kept.delete(at.workspaceId));
    const oldest = kept.keys().next();
    if (kept.size > MOST_WORKSPACES && !oldest.done) kept.delete(oldest.value);
    return value;
  };
}
