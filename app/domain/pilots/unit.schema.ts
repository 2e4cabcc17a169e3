import * as z from "zod";
import {
  choiceId,
  dayField,
  line,
  neededLine,
  neededWords,
  versionField,
  words,
} from "../governance/fields.schema";
import { flag } from "../plans/plan-fields";
import { DRAW_WITHIN } from "./assignment";
import { MATCH_MODES } from "./matching";
import { ARMS } from "./pilot";

export const UNIT_NAME_LIMIT = 120;
export const TRAIT_NAME_LIMIT = 60;
export const TRAIT_LIMIT = 200;
export const MOST_TRAITS = 20;

/** "36,5" is the figure 36.5; anything else stays the word it is. */
export function traitText(typed: string): string {
  const text = typed.trim().replace(/^\u2212/, "-");
  return /^-?\d{1,15},\d{1,9}$/.test(text) ? text.replace(",", ".") : text;
}

const strings = z
  .preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.string().trim().max(TRAIT_NAME_LIMIT, "Choose from the list.")),
  )
  .transform((names) => [...new Set(names.filter((name) => name !== ""))]);

const seen = z.string().max(64).default("");

/** One unit a line, as typed. */
export const addUnitsSchema = z.object({ names: neededWords("Write one unit a line.", 200_000) });

export const addAccountsSchema = z.object({
  tier: line(20),
  segment: line(),
  region: line(),
  /** Baselines come along as traits, so that arms can be weighed against each other. */
  baseline: flag(),
});
export type AddAccounts = z.output<typeof addAccountsSchema>;

const traitRow = z.object({
  name: line(TRAIT_NAME_LIMIT),
  value: line(TRAIT_LIMIT).transform(traitText),
});

export const editUnitSchema = z.object({
  version: versionField,
  name: neededLine("Give the unit a name.", UNIT_NAME_LIMIT),
  accountId: choiceId,
  businessUnit: line(),
  traits: z
    .array(traitRow)
    .max(MOST_TRAITS + 1, `At most ${MOST_TRAITS} traits.`)
    .default([])
    .transform((rows, context): Record<string, string> => {
      const named = rows.filter(({ value }) => value !== "");
      if (named.some(({ name }) => name === "")) {
        context.addIssue({ code: "custom", message: "Give the new trait a name, or empty its value." });
      }
      return Object.fromEntries(named.map(({ name, value }) => [name, value]));
    }),
});
export type EditUnit = z.output<typeof editUnitSchema>;

const ids = z
  .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(64)))
  .refine((list) => list.length > 0, { error: "Tick the units first." })
  .refine((list) => list.length <= 5_000, { error: "At most 5,000 units at once." });

export const setArmsSchema = z.object({
  ids,
  arm: z
    .enum([...ARMS, "none"], { error: "Choose an arm." })
    .transform((arm) => (arm === "none" ? null : arm)),
  /** Of the units as they stood on the page. */
  seen,
});

/** The ticked ones, or everybody who is in no arm. */
export const removeUnitsSchema = z
  .object({
    arm: z.literal("none").optional().catch(undefined),
    ids: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.string().max(64)).max(5_000),
    ),
  })
  .superRefine(({ arm, ids: ticked }, context) => {
    if (arm === "none" || ticked.length > 0) return;
    context.addIssue({ code: "custom", path: ["ids"], message: "Tick the units first." });
  })
  .transform(({ arm, ids: ticked }) => (arm === "none" ? ("in no arm" as const) : ticked));

const matching = {
  mode: z.enum(MATCH_MODES, { error: "Choose how units are paired." }).default("partners"),
  near: strings,
  exact: strings,
  atMost: z.preprocess(
    (value) => (typeof value === "string" ? value.trim().replace(",", ".") : (value ?? "")),
    z
      .union([z.literal("").transform(() => null), z.coerce.number()], {
        error: "Write a number, for example 0.5.",
      })
      .refine((value) => value === null || (Number.isFinite(value) && value > 0 && value <= 100), {
        error: "Write a number above 0, for example 0.5.",
      }),
  ),
};
export const matchSchema = z.object(matching);
export const acceptMatchSchema = z.object({ ...matching, seen });

export const drawSchema = z
  .object({
    within: z.enum(DRAW_WITHIN, { error: "Choose within what is drawn." }).default("all"),
    traits: strings,
    /** Empty: one is made. */
    seed: line(60),
    /** Why again, where it was drawn before. */
    reason: words(1_000),
    seen,
  })
  .superRefine(({ within, traits }, context) => {
    if (within !== "traits" || traits.length > 0) return;
    context.addIssue({ code: "custom", path: ["traits"], message: "Tick what the groups share." });
  });
export type DrawArms = z.output<typeof drawSchema>;

export const courseSchema = z.object({
  version: versionField,
  on: dayField("Say since when."),
  note: neededWords("Say in a sentence how it came.", 1_000),
});
export const courseBackSchema = z.object({ version: versionField });

export const acceptOverlapSchema = z.object({
  reason: neededWords("Say why the result can be trusted although units stand in both.", 1_000),
});
