import { type SystemView, withState } from "~/domain/technologies/system-view";
import type { Day } from "~/shared/calendar";
import { dayIn } from "~/shared/calendar";
import type { SystemLine } from "./system.queries.server";

/** A line of the register with its last load on the workspace's day, and what follows from that. */
export function viewOf(line: SystemLine, today: Day, timeZone: string): SystemView {
  const { lastLoadAt, lastBy, rows, refused, duplicate, setAside } = line.loads;
  return withState(
    {
      id: line.id,
      name: line.name,
      kind: line.kind,
      feeds: line.feeds,
      owner: line.owner,
      integration: line.integration,
      everyDays: line.everyDays,
      quality: line.quality,
      qualityNote: line.qualityNote,
      retired: line.retiredAt !== null,
      lastLoadOn: lastLoadAt && dayIn(lastLoadAt, timeZone),
      lastLoadAt: lastLoadAt?.toISOString() ?? null,
      lastBy,
      measured: { rows, refused, duplicate, setAside },
    },
    today,
  );
}
