import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** An account as another program reads it: no owner, no contact, no note. */
export interface AccountFigures {
  id: string;
  name: string;
  externalId: string;
  tier: string | null;
  status: string;
  segment: string;
  region: string;
  strategic: boolean;
  keyAccount: boolean;
  perception: string | null;
  /** Whole minor units as text: a number of JSON cannot hold every one. */
  revenueMinor: string | null;
  contractMinor: string | null;
  renewsOn: string | null;
  contacts: number;
  lastAnswerOn: string | null;
}

const minor = (amount: bigint | null): string | null => (amount === null ? null : amount.toString());

export async function listAccountFigures(
  viewer: Viewer,
  { cursor, take }: { cursor: string | null; take: number },
): Promise<{ rows: AccountFigures[]; next: string | null }> {
  const found = await database().account.findMany({
    where: { workspaceId: viewer.workspaceId, ...(cursor && { id: { gt: cursor } }) },
    select: {
      id: true,
      name: true,
      externalId: true,
      tier: true,
      status: true,
      segment: true,
      region: true,
      strategic: true,
      keyAccount: true,
      perception: true,
      revenueMinor: true,
      contractMinor: true,
      renewsOn: true,
      _count: { select: { contacts: true } },
      responses: { where: { shelf: "" }, select: { day: true }, orderBy: { day: "desc" }, take: 1 },
    },
    orderBy: { id: "asc" },
    take: take + 1,
  });
  const rows = found.slice(0, take).map(({ _count, responses, revenueMinor, contractMinor, ...account }) => ({
    ...account,
    revenueMinor: minor(revenueMinor),
    contractMinor: minor(contractMinor),
    contacts: _count.contacts,
    lastAnswerOn: responses[0]?.day ?? null,
  }));
  return { rows, next: found.length > take ? (rows.at(-1)?.id ?? null) : null };
}
