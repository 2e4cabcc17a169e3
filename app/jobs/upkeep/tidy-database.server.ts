import { forgetDone } from "~/store/queue-table.server";
import { gatherStatistics } from "~/store/statistics.server";

/** Counts the rows for the database's planner, and forgets effects that were carried out long ago. */
export async function tidyDatabase(): Promise<void> {
  await forgetDone();
  await gatherStatistics();
}
