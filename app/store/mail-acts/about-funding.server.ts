import type { ActGround } from "~/domain/mail-acts/act-ground";
import type { ActView } from "~/domain/mail-acts/act-view";
import type { MailAct } from "~/domain/mail-acts/mail-act";
import { PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import type { Viewer } from "~/domain/viewer";
import { formatMoney } from "~/shared/money";
import { database } from "../database.server";
import { findFunding } from "../pilots/funding.queries.server";
import { findPilotFacts } from "../pilots/pilot-facts.queries.server";

/** What the page of a letter's act says of a request for money: how much, what for, and what the year still holds. */
export async function aboutFunding(
  { pilot, asked }: Extract<ActGround, { on: "funding" }>,
  act: MailAct,
  { viewer, at }: { viewer: Viewer; at: Date },
): Promise<Partial<ActView>> {
  const head = { code: pilot.code, title: pilot.title, href: `/pilots/${pilot.code}/funding` };
  const facts = await findPilotFacts(viewer, pilot.id, at);
  if (!facts) return head;
  const funding = await findFunding(viewer, facts);
  const { currency } = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { currency: true },
  });
  const say = (minor: bigint | null, none: string) =>
    minor === null ? none : formatMoney(minor, currency, viewer.locale);
  const { open, year } = funding;
  // Whoever goes beyond the budget says so where they see it.
  const beyond =
    act === "grantFunding" && open?.id === asked.id && open.overMinor !== null
      ? {
          stands: `All of it goes ${say(open.overMinor, "")} beyond the budget of ${year.label}. Grant less, or grant it knowingly, on the page of its funding.`,
        }
      : {};
  return {
    ...head,
    ...beyond,
    version: open?.id === asked.id ? open.version : null,
    quote: { by: asked.byName, text: open?.purpose ?? "" },
    lines: [
      { label: "Now", value: PILOT_STATUS_LABELS[pilot.status] },
      { label: "Asked for", value: asked.amount },
      { label: "Granted so far", value: say(funding.grantedEverMinor, "nothing") },
      { label: `Left to promise in ${year.label}`, value: say(year.leftMinor, "no budget is set") },
    ],
  };
}
