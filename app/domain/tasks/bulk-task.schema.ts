import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";
import { wholeNumber } from "../bulk/selection.schema";
import { BULK_EVENTS, type BulkTaskChange } from "./bulk-task";
import { BARRIERS, type Barrier } from "./task";

const barriers = Object.keys(BARRIERS) as Barrier[];

/** As the form sends it: an empty choice leaves the field as it is. */
const fields = z.object({
  assignee: z.string().trim().max(64).default(""),
  due: z.enum(["", "set", "days", "workdays"]).catch(""),
  dueOn: z.string().trim().default(""),
  dueBy: wholeNumber,
  mandatory: z.enum(["", "yes", "no"]).catch(""),
  barrier: z.enum(["", "none", ...barriers]).catch(""),
  event: z.enum(["", ...BULK_EVENTS]).catch(""),
  reason: z.string().trim().max(2_000, "At most 2,000 characters, please; shorten it.").default(""),
});

export const NOBODY = "nobody";
const MOST_DAYS = 732;

/** What is asked for of every chosen task; refused where it asks for nothing or contradicts itself. */
export const bulkTaskSchema = fields.transform((input, context): BulkTaskChange => {
  const issue = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const change: BulkTaskChange = { reason: input.reason };
  if (input.assignee) change.assigneeId = input.assignee === NOBODY ? null : input.assignee;
  if (input.due === "set") {
    if (isNearDay(input.dueOn)) change.due = { kind: "set", day: input.dueOn };
    else issue("dueOn", isDay(input.dueOn) ? FAR_DAY : "Choose the day on which they are all due.");
  } else if (input.due) {
    if (input.dueBy === 0 || Math.abs(input.dueBy) > MOST_DAYS) {
      issue("dueBy", `Write by how many days, from 1 to ${MOST_DAYS}; with a minus they come earlier.`);
    }
    change.due = { kind: input.due, by: input.dueBy };
  }
  if (input.mandatory) change.mandatory = input.mandatory === "yes";
  if (input.barrier) change.barrier = input.barrier === "none" ? "" : input.barrier;
  if (input.event) change.event = input.event;
  if ((input.event === "BLOCK" || input.event === "CANCEL") && input.reason === "") {
    issue(
      "reason",
      input.event === "BLOCK" ? "Say what holds them up." : "Say why they are no longer needed.",
    );
  }
  const asked = [change.assigneeId, change.due, change.mandatory, change.barrier, change.event];
  if (asked.every((value) => value === undefined)) {
    context.addIssue({ code: "custom", message: "Choose at least one thing to change." });
  }
  return change;
});
