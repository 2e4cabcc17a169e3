import * as z from "zod";
import { CALENDAR_SCOPES } from "./entry";

const version = z.coerce.number().int();

/** What can be asked of one's own calendar addresses. */
export const calendarActSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("open"), scope: z.enum(CALENDAR_SCOPES) }),
  z.object({ act: z.literal("renew"), feedId: z.string().max(40), version }),
  z.object({ act: z.literal("revoke"), feedId: z.string().max(40) }),
]);
