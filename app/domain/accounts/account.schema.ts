import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { ACCOUNT_STATUSES } from "./account";
import { dayField, idField, line, manyLines, moneyField, tickField, versionField } from "./fields";
import { tierChoice } from "./tier.schema";

export const ACCOUNT_LABELS: Record<string, string> = {
  name: "Name",
  externalId: "Number in another system",
  revenue: "Revenue a year",
  revenueOn: "Changed revenue counts from",
  segment: "Segment",
  region: "Region",
  ownerId: "Account owner",
  customerSince: "Customer since",
  contract: "Contract value",
  renewsOn: "Contract ends on",
  strategic: "Strategic value",
  strategicNote: "Why it is strategic",
  potential: "Growth or lifetime value to come",
  notes: "Notes",
  tier: "Tier",
  reason: "Why another tier than the rule proposes",
};

export const accountFieldsSchema = z.object({
  name: line(200).refine((text) => text !== "", { error: "Give the account its name." }),
  externalId: line(120),
  /** Amounts as typed: only the workspace knows its currency. */
  revenue: moneyField,
  segment: line(120),
  region: line(120),
  ownerId: idField.or(z.literal("")).default(""),
  customerSince: dayField,
  contract: moneyField,
  renewsOn: dayField,
  strategic: tickField,
  strategicNote: line(500),
  potential: tickField,
  notes: manyLines(5_000),
});
export type AccountFields = z.output<typeof accountFieldsSchema>;

export const addAccountSchema = accountFieldsSchema.extend({
  tier: tierChoice,
  reason: manyLines(1_000),
  key: oneTimeKey,
});
export type AddAccount = z.output<typeof addAccountSchema>;

export const editAccountSchema = accountFieldsSchema.extend({
  /** Since when a changed revenue counts; today where nothing is said. */
  revenueOn: dayField,
  version: versionField,
});
export type EditAccount = z.output<typeof editAccountSchema> & { accountId: string };

export const accountStatusSchema = z.object({
  status: z.enum(ACCOUNT_STATUSES, { error: "Choose how it stands with this account." }),
  day: dayField,
  note: manyLines(1_000),
  /** What a customer that is back pays in a year, as typed; as before where nothing is said. */
  revenue: moneyField.optional(),
  version: versionField,
});
export type AccountStatusInput = z.output<typeof accountStatusSchema> & { accountId: string };

export const deleteRecordSchema = z.object({ version: versionField });
