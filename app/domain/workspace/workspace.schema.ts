import * as z from "zod";
import { newPassword } from "~/domain/people/password.schema";
import { emailField, localeField, nameField, oneLine, timeZoneField } from "~/domain/people/person.schema";
import { isCurrency } from "~/shared/money";

export const workspaceName = oneLine(80, "Enter a name for the workspace.").refine((text) => text !== "", {
  error: "Enter a name for the workspace.",
});

const currencyField = z
  .string({ error: "Choose a currency." })
  .trim()
  .toUpperCase()
  .refine(isCurrency, { error: "Choose a currency by its three letters, for example USD or EUR." });

const count = (least: number, most: number, what: string) =>
  z
    .string({ error: `Enter ${what}.` })
    .trim()
    .regex(/^\d{1,6}$/, { error: `Enter ${what} as a whole number.` })
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: `Choose a number from ${least} to ${most}.`,
    });

export const FLOOR_RANGE = [3, 1000] as const;
export const PLAN_LIMIT_RANGE = [1, 50] as const;

const STALE_PAGE = "The form is incomplete. Load the page again.";
/** The highest whole number of the version column. */
const LAST_VERSION = 2_147_483_647;

export const workspaceSchema = z.object({
  name: workspaceName,
  currency: currencyField,
  timeZone: timeZoneField,
  locale: localeField,
  statusFloor: count(...FLOOR_RANGE, "the number of answers"),
  openPlanLimit: count(...PLAN_LIMIT_RANGE, "the number of plans"),
  version: z.coerce
    .number({ error: STALE_PAGE })
    .int(STALE_PAGE)
    .min(0, STALE_PAGE)
    .max(LAST_VERSION, STALE_PAGE),
});
export type WorkspaceSettings = z.output<typeof workspaceSchema>;

export const setUpSchema = z.object({
  workspace: workspaceName,
  currency: currencyField,
  timeZone: timeZoneField,
  locale: localeField,
  name: nameField,
  email: emailField,
  password: newPassword,
});
export type SetUp = z.output<typeof setUpSchema>;
