import * as z from "zod";
import { TIERS } from "./account";
import { idField, manyLines, versionField } from "./fields";

const amount = z
  .string({ error: "Enter an amount, or leave it empty." })
  .trim()
  .max(40, { error: "This is too long for an amount." })
  .default("");

/** Amounts as typed: only the workspace knows its currency. Both empty: the rule goes by strategic value alone. */
export const tierRuleSchema = z.object({
  tierOneFrom: amount,
  tierTwoFrom: amount,
  version: versionField,
});
export type TierRuleInput = z.output<typeof tierRuleSchema>;

/** "" takes the tier away. */
export const tierChoice = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.enum(TIERS, { error: "Choose tier I, II or III." }).nullable(),
);

export const setTierSchema = z.object({
  tier: tierChoice,
  reason: manyLines(1_000),
  version: versionField,
});
export type SetTier = z.output<typeof setTierSchema> & { accountId: string };

/** Several accounts at once, each with the version its preview showed: "id:version". */
export const chosenVersions = z
  .preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(80)),
  )
  .transform((list) =>
    list.flatMap((text) => {
      const match = /^([0-9A-Za-z]{1,60}):(\d{1,10})$/.exec(text);
      return match?.[1] && match[2] ? [{ id: match[1], version: Number(match[2]) }] : [];
    }),
  )
  .refine((list) => list.length > 0, { error: "Choose at least one account." })
  .refine((list) => list.length <= 5_000, { error: "At most 5,000 accounts at a time." });

/** What several accounts are to become: one tier for all, none, or for each what the rule proposes. */
export const TIER_MOVES = [...TIERS, "none", "as-proposed"] as const;

export const setTiersSchema = z.object({
  tier: z.enum(TIER_MOVES, { error: "Choose what they are to become." }),
  reason: manyLines(1_000),
  chosen: chosenVersions,
});
export type SetTiers = z.output<typeof setTiersSchema>;

export const setOwnerSchema = z.object({
  /** "" leaves them without an owner. */
  ownerId: idField.or(z.literal("")),
  chosen: chosenVersions,
});
export type SetOwner = z.output<typeof setOwnerSchema>;
