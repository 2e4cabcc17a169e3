import * as z from "zod";
import { HOLDING_KINDS, type HoldingKind } from "./holdings";
import { ROLE_CHOICES } from "./role-choice";

const personId = z
  .string()
  .trim()
  .max(60, { error: "Choose from the list." })
  .transform((text) => text || undefined)
  .optional();

const kinds = z.record(z.string().max(30), z.unknown()).default({});

/** Names of kinds that do not exist say nothing; a choice left empty is none. */
const perKind = <Value>(value: z.ZodType<Value>) =>
  kinds.transform((given, context): Partial<Record<HoldingKind, NonNullable<Value>>> => {
    const read: Partial<Record<HoldingKind, NonNullable<Value>>> = {};
    for (const kind of HOLDING_KINDS) {
      if (given[kind] === undefined) continue;
      const parsed = value.safeParse(given[kind]);
      if (!parsed.success)
        context.addIssue({ code: "custom", message: "Choose from the list.", path: [kind] });
      else if (parsed.data !== undefined && parsed.data !== null) read[kind] = parsed.data;
    }
    return read;
  });

const perRecord = z.record(z.string().max(60), personId).transform((given) => {
  const chosen = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(chosen);
});

/** What the hand-over is for: a voluntary one, or before somebody's access or right ends. */
export const HAND_OVER_REASONS = ["voluntary", "deactivation", "role"] as const;

export const handOverSchema = z.object({
  all: personId.transform((id) => id ?? null),
  kinds: perKind(personId),
  one: perKind(perRecord),
  purpose: z.enum(HAND_OVER_REASONS, { error: "Say what the hand-over is for." }).default("voluntary"),
  role: z.enum(ROLE_CHOICES, { error: "Choose a role from the list." }).optional(),
  version: z.coerce.number().int().min(1).optional(),
});
export type HandOverForm = z.output<typeof handOverSchema>;
