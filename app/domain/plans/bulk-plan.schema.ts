import * as z from "zod";
import { wholeNumber } from "../bulk/selection.schema";
import { type BulkPlanChange, PLAN_PARTS } from "./bulk-plan";

const person = z.string().trim().max(64).default("");

/** As the form sends it: an empty choice leaves the part as it is. */
const fields = z.object({
  ownerId: person,
  sponsorId: person,
  verifierId: person,
  deputyId: person,
  fromId: person,
  toId: person,
  dates: z.enum(["", "days", "workdays"]).catch(""),
  datesBy: wholeNumber,
});

const MOST_DAYS = 732;

/** What is asked for of every chosen plan; refused where it asks for nothing or contradicts itself. */
export const bulkPlanSchema = fields.transform((input, context): BulkPlanChange => {
  const issue = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const change: BulkPlanChange = { parts: {} };
  for (const part of PLAN_PARTS) {
    if (input[part]) change.parts[part] = input[part] === "nobody" ? null : input[part];
  }
  if (input.fromId && !input.toId) issue("toId", "Choose who takes over.");
  if (input.toId && !input.fromId) issue("fromId", "Choose who hands over.");
  if (input.fromId && input.fromId === input.toId) issue("toId", "Choose somebody else.");
  if (input.fromId && input.toId) change.handOver = { fromId: input.fromId, toId: input.toId };
  if (input.dates) {
    if (input.datesBy === 0 || Math.abs(input.datesBy) > MOST_DAYS) {
      issue("datesBy", `Write by how many days, from 1 to ${MOST_DAYS}; with a minus they come earlier.`);
    }
    change.dates = { kind: input.dates, by: input.datesBy };
  }
  if (
    Object.keys(change.parts).length === 0 &&
    !change.handOver &&
    !change.dates &&
    !input.fromId &&
    !input.toId
  ) {
    context.addIssue({ code: "custom", message: "Choose at least one thing to change." });
  }
  return change;
});
