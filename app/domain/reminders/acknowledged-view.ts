import type { Day } from "~/shared/calendar";

/** Somebody says that they are on it: since when, until when, and what they wait for. */
export interface AcknowledgedView {
  id: string;
  version: number;
  personId: string;
  name: string;
  item: string;
  onDay: Day;
  untilDay: Day;
  note: string;
}
