import { isCustomer } from "~/domain/accounts/account";
import { NO_FILTER } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import {
  type AccountAnswers,
  type Candidate,
  testimonialCandidates,
} from "~/domain/indices/testimonial-candidates";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { countBy } from "../surveys/tally-counts.server";

export interface Testimonials {
  candidates: Candidate[];
  floors: { few: number; status: number };
}

/** Customers that reached 4.0 over a window, lost ones left out: of the same tallies as every index. */
export async function listTestimonialCandidates(viewer: Viewer, window: IndexWindow): Promise<Testimonials> {
  const db = database();
  const [rows, accounts, settings] = await Promise.all([
    countBy(viewer, { filter: NO_FILTER, window, ways: [{ name: "account", by: ["account"] }] }),
    db.account.findMany({
      where: { workspaceId: viewer.workspaceId },
      select: { id: true, name: true, tier: true, status: true },
    }),
    db.workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { fewFloor: true, statusFloor: true },
    }),
  ]);
  const known = new Map(accounts.map((account) => [account.id, account]));
  const answers = new Map<string, Record<number, number>>();
  for (const { account, value, count } of rows) {
    if (!account) continue;
    const counts = answers.get(account) ?? {};
    counts[value] = (counts[value] ?? 0) + count;
    answers.set(account, counts);
  }
  const floors = { few: settings.fewFloor, status: settings.statusFloor };
  const read = [...answers].flatMap(([accountId, counts]): AccountAnswers[] => {
    const account = known.get(accountId);
    return account && isCustomer(account.status)
      ? [{ accountId, account: account.name, tier: account.tier, counts }]
      : [];
  });
  return { candidates: testimonialCandidates(read, floors), floors };
}
