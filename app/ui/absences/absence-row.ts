import type { AbsenceState } from "~/domain/absences/absence";
import type { Day } from "~/shared/calendar";

/** An absence as lists and strips show it. */
export interface AbsenceListRow {
  id: string;
  personId: string;
  personName: string;
  deputyName: string;
  fromDay: Day;
  toDay: Day;
  state: AbsenceState;
  note: string;
}
