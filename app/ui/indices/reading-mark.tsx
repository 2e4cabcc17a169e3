import type { IndexReading } from "~/domain/indices/index-reading";
import { SegmentMark } from "../charts/segment-mark";

/** The status of a reading; NPS and CSAT bear none, for 4.0 is no line of theirs. */
export function ReadingMark({ reading }: { reading: IndexReading }) {
  if (reading.status === "none") return null;
  return <SegmentMark status={reading.status} />;
}
