import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { RHYTHMS } from "./cadence";
import { choiceId, dayField, neededLine, placeField, versionField, words } from "./fields.schema";

export const cadenceSchema = z.object({
  title: neededLine("Give it a name."),
  purpose: words(1_000),
  rhythm: z.enum(RHYTHMS, { error: "Choose how often." }),
  firstOn: dayField("Say on which day it begins."),
  ownerId: choiceId,
  href: placeField,
});

export const newCadenceSchema = cadenceSchema.extend({ key: oneTimeKey });
export type NewCadence = z.output<typeof newCadenceSchema>;

export const editCadenceSchema = cadenceSchema.extend({ version: versionField });
export type EditCadence = z.output<typeof editCadenceSchema>;

export const holdCadenceSchema = z.object({
  planned: dayField("Say which date."),
  outcome: z.enum(["held", "missed"], { error: "Held or missed." }),
  note: words(2_000),
});
export type HoldCadence = z.output<typeof holdCadenceSchema>;

export const releaseCadenceSchema = z.object({ planned: dayField("Say which date.") });
export const endCadenceSchema = z.object({ version: versionField });
