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

type Counts = Record<number, number>;

/** Satisfaction answers of single accounts over a window, by level: of the same tallies as every index. */
export async function listAnswersOfAccounts(
  viewer: Viewer,
  window: IndexWindow,
): Promise<{ counts: Map<string, Counts>; fewFloor: number; statusFloor: number }> {
  const [rows, settings] = await Promise.all([
    countBy(viewer, { filter: NO_FILTER, window, ways: [{ name: "account", by: ["account"] }] }),
    database().workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { fewFloor: true, statusFloor: true },
    }),
  ]);
  const answers = new Map<string, Counts>();
  for (const { account, value, count } of rows) {
    if (!account) continue;
    const counts = answers.get(account) ?? {};
    counts[value] = (counts[value] ?? 0) + count;
    answers.set(account, counts);
  }
  return { counts: answers, ...settings };
}

/** Customers that reached 4.0 over a window, lost ones left out. */
export async function listTestimonialCandidates(viewer: Viewer, window: IndexWindow): Promise<Testimonials> {
  const [{ counts, fewFloor, statusFloor }, accounts] = await Promise.all([
    listAnswersOfAccounts(viewer, window),
    database().account.findMany({
      where: { workspaceId: viewer.workspaceId },
      select: { id: true, name: true, tier: true, status: true },
    }),
  ]);
  const known = new Map(accounts.map((account) => [account.id, account]));
  const floors = { few: fewFloor, status: statusFloor };
  const read = [...counts].flatMap(([accountId, own]): AccountAnswers[] => {
    const account = known.get(accountId);
    return account && isCustomer(account.status)
      ? [{ accountId, account: account.name, tier: account.tier, counts: own }]
      : [];
  });
  return { candidates: testimonialCandidates(read, floors), floors };
}
