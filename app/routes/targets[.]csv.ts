import type { LoaderFunctionArgs } from "@remix-run/node";
import { SEGMENT_KEYS, TARGET_STATE_LABELS } from "~/domain/targets/target";
import { type CsvCell, csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { judgeTargets } from "~/store/indices/index-yardsticks.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { listTargets } from "~/store/targets/target.queries.server";

const HEADER = [
  "index",
  ...SEGMENT_KEYS,
  "from",
  "to",
  "target",
  "so_far",
  "n",
  "points",
  "state",
  "owner",
  "note",
];

/** Every standing target with its state, page after page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Targets are read by the people of the program.");
  const { timeZone, floor } = await findIndexWorkspace(viewer);
  const today = dayIn(now(), timeZone);
  async function* rows(): AsyncGenerator<CsvCell[]> {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listTargets>> = await listTargets(viewer, { cursor });
      for (const { target, judged } of await judgeTargets(viewer, page.rows, { today, floor })) {
        yield [
          target.measure,
          ...SEGMENT_KEYS.map((key) => target.segment[key]),
          target.fromMonth,
          target.toMonth,
          target.value,
          judged.reading && judged.reading.n > 0 ? judged.reading.shown : null,
          judged.reading?.n,
          judged.reading?.points,
          TARGET_STATE_LABELS[judged.state],
          target.owner,
          target.note,
        ];
      }
      cursor = page.next;
    } while (cursor !== null);
  }
  return csvFile(`targets-${today}`, HEADER, rows());
}
