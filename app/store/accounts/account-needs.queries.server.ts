import { keyAccountHref } from "~/domain/accounts/perception";
import { readRenewalQuery, renewalsHref, sumOrNoData } from "~/domain/accounts/renewal";
import { defaultWindow } from "~/domain/indices/index-window";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { database } from "../database.server";
import { findProgramFrame, listManagerLoads } from "./key-account.queries.server";
import { findRenewalSettings, findRenewalSums } from "./renewal.queries.server";

export interface PerceptionProposal {
  accountId: string;
  name: string;
  /** The plan under way that was made for it; null while the proposal is open. */
  plan: string | null;
}

/** Key accounts that see a vendor in us; each proposes a plan until one is made. */
export async function listPerceptionProposals(viewer: Viewer): Promise<PerceptionProposal[]> {
  const rows = await database().$queryRaw<
    { accountId: string; name: string; number: number | null; suffix: string | null }[]
  >`
    SELECT DISTINCT ON (a."name", a."id") a."id" AS "accountId", a."name", p."number", p."suffix"
    FROM "Account" a
    LEFT JOIN "Plan" p ON p."accountId" = a."id" AND p."workspaceId" = a."workspaceId"
      AND p."status" NOT IN ('closed', 'cancelled')
    WHERE a."workspaceId" = ${viewer.workspaceId} AND a."keyAccount" AND a."perception" = 'vendor'
    ORDER BY a."name", a."id", p."number" DESC NULLS LAST LIMIT 20`;
  return rows.map(({ accountId, name, number, suffix }) => ({
    accountId,
    name,
    plan: number === null ? null : planCode(number, suffix ?? ""),
  }));
}

export interface AccountNeed {
  id: string;
  kind: "finding" | "silence";
  text: string;
  detail: string;
  href: string;
  since: string | null;
}

/** What accounts ask of the leader, one row each at most: proposals, renewals at risk, over-commitment. */
export async function listAccountNeeds(viewer: Viewer, at: Date): Promise<AccountNeed[]> {
  const settings = await findRenewalSettings(viewer);
  const today = dayIn(at, settings.timeZone);
  const { filter } = readRenewalQuery(new URLSearchParams());
  const question = { filter: { ...filter, risk: "below" as const }, window: defaultWindow(today), today };
  const [proposals, { shown }, loads, frame] = await Promise.all([
    listPerceptionProposals(viewer),
    findRenewalSums(viewer, question, settings),
    listManagerLoads(viewer),
    findProgramFrame(viewer),
  ]);
  const open = proposals.filter((proposal) => proposal.plan === null);
  const [first] = open;
  const over = loads.filter((load) => load.accounts > frame.cap);
  const worth = sumOrNoData(shown.all);
  return [
    ...(first
      ? [
          {
            id: "perception",
            kind: "finding" as const,
            text:
              open.length === 1
                ? `${first.name} sees a vendor in us`
                : `${open.length} key accounts see a vendor in us`,
            detail: "A plan is proposed; look at what they said, then make one or leave it.",
            href: open.length === 1 ? keyAccountHref(first.accountId) : "/key-accounts",
            since: null,
          },
        ]
      : []),
    ...(shown.all.accounts > 0
      ? [
          {
            id: "renewals",
            kind: "silence" as const,
            text: `${shown.all.accounts} ${shown.all.accounts === 1 ? "contract ends" : "contracts end"} within 90 days below 4.0`,
            detail:
              worth === null
                ? "Their value is not entered."
                : `${formatMoney(worth, settings.currency, viewer.locale, "short")} of contracts are at risk.`,
            href: renewalsHref({ risk: "below" }),
            since: null,
          },
        ]
      : []),
    ...(over.length > 0
      ? [
          {
            id: "over-commitment",
            kind: "finding" as const,
            text: `${over.map((load) => load.name).join(", ")} ${over.length === 1 ? "has" : "have"} more key accounts than ${frame.cap}`,
            detail: "Hand one over, release one, or let it stand as it is.",
            href: "/key-accounts",
            since: null,
          },
        ]
      : []),
  ];
}
