import { database } from "../database.server";
import { HAS_CLOSED, HAS_LEFT, HAS_REFUSED } from "./reachable.server";
import { FROM_RECIPIENTS, HAS_ASKED, RECIPIENT_STATE } from "./recipient-rows.server";

interface Standing {
  state: string;
  acknowledged: boolean;
  asked: boolean;
  left: boolean;
  refused: boolean;
  closed: boolean;
}

/** Why a reminder that was written is not needed any more at the moment in which it would leave; null: it is. */
export async function whyNoReminder(recipientId: string): Promise<string | null> {
  const [row] = await database().$queryRaw<Standing[]>`
    SELECT ${RECIPIENT_STATE} AS "state", r."acknowledgedAt" IS NOT NULL AS "acknowledged", ${HAS_ASKED} AS "asked",
      ${HAS_LEFT} AS "left", ${HAS_REFUSED} AS "refused", ${HAS_CLOSED} AS "closed"
    ${FROM_RECIPIENTS}
    JOIN "CommunicationAudience" v ON v."id" = r."communicationAudienceId"
    WHERE r."id" = ${recipientId}`;
  if (!row) return "Not sent: whom it is for is not told this message any more.";
  if (row.acknowledged) return "Not sent: whom it is for has said meanwhile that they have read it.";
  if (row.asked) return "Not sent: whom it is for has asked back meanwhile.";
  if (row.left) return "Not sent: whom it is for has left.";
  if (row.refused) return "Not sent: whom it is for wants no more messages.";
  if (row.closed) return "Not sent: whom it is for does not want to be written to, or letters come back.";
  if (row.state === "bounced") return "Not sent: the message itself came back.";
  return null;
}
