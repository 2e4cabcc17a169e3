import * as z from "zod";
import type { Day } from "~/shared/calendar";
import { type IndexFilter, indexFilterSchema } from "../indices/index-filter";
import type { IndexReading } from "../indices/index-reading";
import type { IndexWindow } from "../indices/index-window";
import { statusWords } from "../indices/status-words";

/** The index reading a finding came from, kept as it was read. */
export const findingReadingSchema = z.object({
  filter: indexFilterSchema,
  from: z.string(),
  to: z.string(),
  /** The segment in words at that time. */
  segment: z.string(),
  shown: z.string(),
  interval: z.string().nullable(),
  n: z.number().int(),
  points: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
  status: z.string(),
  statusWords: z.string(),
  takenOn: z.string(),
});
export type FindingReading = z.infer<typeof findingReadingSchema>;

export const keepReading = (input: {
  filter: IndexFilter;
  window: IndexWindow;
  segment: string;
  reading: IndexReading;
  floor: number;
  today: Day;
}): FindingReading => ({
  filter: input.filter,
  from: input.window.from,
  to: input.window.to,
  segment: input.segment,
  shown: input.reading.shown,
  interval: input.reading.interval,
  n: input.reading.n,
  points: input.reading.points,
  counts: { ...input.reading.counts },
  status: input.reading.status,
  statusWords: statusWords(input.reading, input.floor),
  takenOn: input.today,
});

/** "Decision makers 3.72, at risk" */
export function titleOfReading(
  reading: Pick<FindingReading, "segment" | "shown" | "statusWords" | "n">,
): string {
  const who = reading.segment === "" ? "All customers" : reading.segment;
  if (reading.n === 0) return `${who}: no data`;
  return [`${who} ${reading.shown}`, reading.statusWords]
    .filter((part) => part !== "")
    .join(", ")
    .slice(0, 200);
}
