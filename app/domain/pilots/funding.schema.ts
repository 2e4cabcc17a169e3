import * as z from "zod";
import { neededWords, versionField, words } from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";
import { moneyField } from "../spend/spend.schema";

/** 0 is an amount: where people's own time is all it takes, an executive's word is needed still. */
const amount = (currency: string) =>
  moneyField(
    currency,
    (minor) => minor >= 0n,
    `Write an amount in ${currency}, for example 18000; 0 where nothing has to be paid.`,
  );

export const requestFundingSchema = (currency: string) =>
  z.object({
    amount: amount(currency),
    purpose: neededWords("Say what the money is for; whoever grants it reads it.", 2_000),
    key: oneTimeKey,
  });
export type RequestFunding = z.output<ReturnType<typeof requestFundingSchema>>;

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

export const grantFundingSchema = (currency: string) =>
  z.object({
    amount: amount(currency),
    answer: words(2_000),
    /** Granted knowingly, although the year's budget does not hold it. */
    beyond: ticked,
    version: versionField,
  });
export type GrantFunding = z.output<ReturnType<typeof grantFundingSchema>>;

export const declineFundingSchema = z.object({
  answer: neededWords("Say why; whoever asked reads it.", 2_000),
  version: versionField,
});
export type DeclineFunding = z.output<typeof declineFundingSchema>;
