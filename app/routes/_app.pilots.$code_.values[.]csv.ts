import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvFile } from "~/http/csv-file.server";
import { requirePilot } from "~/http/require-pilot.server";
import { eachValueLine } from "~/store/pilots/pilot-values.queries.server";

const HEADER = ["round", "unit", "arm", "metric", "day", "value", "k", "n", "note"];

/** Every value that counts, of every round; the rows a result is reckoned from. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  return csvFile(`${facts.code}-values`, HEADER, lines());

  async function* lines() {
    for await (const line of eachValueLine(viewer, facts)) {
      const { round, unit, arm, metric, day, value, k, n, note } = line;
      yield [round, unit, arm, metric, day, value, k, n, note];
    }
  }
}
