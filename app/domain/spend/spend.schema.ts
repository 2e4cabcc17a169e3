import * as z from "zod";
import { parseMoney } from "~/shared/money";
import { dayField, neededLine, versionField, words } from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";

const MOST = 1_000_000_000_000_000n;

/** An amount as people write it, in the workspace's currency. */
export const moneyField = (currency: string, isFine: (minor: bigint) => boolean, wrong: string) =>
  z
    .string({ error: wrong })
    .trim()
    .transform((text, context): bigint => {
      const minor = parseMoney(text, currency);
      if (minor !== null && minor <= MOST && minor >= -MOST && isFine(minor)) return minor;
      context.addIssue({ code: "custom", message: wrong });
      return z.NEVER;
    });

export const spendSchema = (currency: string) =>
  z.object({
    day: dayField("Say on which day it was spent."),
    amount: moneyField(
      currency,
      (minor) => minor !== 0n,
      `Write an amount in ${currency}, for example 1250.00; a credit with a minus.`,
    ),
    what: neededLine("Say what it was spent on."),
  });

export const bookSpendSchema = (currency: string) => spendSchema(currency).extend({ key: oneTimeKey });
export type BookSpend = z.output<ReturnType<typeof bookSpendSchema>>;
export type CorrectSpend = z.output<ReturnType<typeof spendSchema>>;

const year = z.coerce
  .number({ error: "Write a year." })
  .int({ error: "Write a year." })
  .min(2000, { error: "Write a year from 2000 on." })
  .max(2099, { error: "Write a year up to 2099." });

export const budgetSchema = (currency: string) =>
  z.object({
    amount: moneyField(
      currency,
      (minor) => minor >= 0n,
      `Write an amount in ${currency}, for example 250000.`,
    ),
    note: words(1_000),
    /** 0 for a year without a budget yet. */
    version: z.coerce
      .number({ error: "This page is missing the version it was read at; reload it." })
      .int()
      .min(0),
  });
export type SetBudget = z.output<ReturnType<typeof budgetSchema>>;

export const budgetYearField = year;

const isBlankRow = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((part) => String(part ?? "").trim() === "");

export const fundingSchema = (currency: string) =>
  z.object({
    version: versionField,
    years: z
      .preprocess(
        (value) => (Array.isArray(value) ? value.filter((row) => !isBlankRow(row)) : value),
        z
          .array(
            z.object({
              year,
              minor: moneyField(
                currency,
                (minor) => minor > 0n,
                `Write an amount in ${currency} for this year.`,
              ),
            }),
          )
          .max(10, { error: "At most ten later years." }),
      )
      .default([]),
  });
export type SaveFunding = z.output<ReturnType<typeof fundingSchema>>;
