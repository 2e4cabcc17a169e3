import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { choiceId, dayField, words } from "./fields.schema";
import { SPONSOR_ACT_KINDS } from "./sponsor-act";

export const sponsorActSchema = z.object({
  kind: z.enum(SPONSOR_ACT_KINDS, { error: "Say what it was." }),
  day: dayField("Say on which day it was."),
  /** Whose act; nobody chosen is one's own. */
  personId: choiceId,
  accountId: choiceId,
  note: words(2_000),
  key: oneTimeKey,
});
export type LogSponsorAct = z.output<typeof sponsorActSchema>;
