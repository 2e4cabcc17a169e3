import * as z from "zod";
import { CHARTER_MEANING } from "./charter";
import { choiceId, versionField, words } from "./fields.schema";

export const charterSchema = z.object({
  vision: words(),
  purpose: words(),
  mandate: words(),
  championId: choiceId,
  /** The draft's version; 0 where there is none and this begins it. */
  version: z.coerce.number({ error: "Reload the page." }).int().min(0).default(0),
});
export type SaveCharter = z.output<typeof charterSchema>;

export const signCharterSchema = z.object({
  version: versionField,
  meaning: z.literal("on", { error: `Tick that you stand by it: “${CHARTER_MEANING}”` }),
  password: z.string({ error: "Enter your password." }).min(1, { error: "Enter your password." }).max(500),
});
