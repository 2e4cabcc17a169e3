import * as z from "zod";
import { dayField, versionField, words } from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";

const person = (missing: string) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(60, { error: missing });

export const absenceSchema = z.object({
  personId: person("Say who is away."),
  fromDay: dayField("Say from which day on."),
  toDay: dayField("Say until which day."),
  deputyId: person("Choose who stands in."),
  note: words(1_000),
});

export const newAbsenceSchema = absenceSchema.extend({ key: oneTimeKey });
export type NewAbsence = z.output<typeof newAbsenceSchema>;

export const editAbsenceSchema = absenceSchema.omit({ personId: true }).extend({ version: versionField });
export type EditAbsence = z.output<typeof editAbsenceSchema>;

export const endAbsenceSchema = z.object({ version: versionField });
