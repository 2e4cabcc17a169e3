import type { IndexWindow } from "~/domain/indices/index-window";
import type { Candidate } from "~/domain/indices/testimonial-candidates";
import type { Viewer } from "~/domain/viewer";
import { type Proof, rankProof } from "~/domain/win-back/proof";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import { database } from "../database.server";
import { listTestimonialCandidates } from "../indices/testimonials.queries.server";

/** Accounts that could speak for us towards this customer: those like it, and those that came back for the same reason. */
export async function listProof(
  viewer: Viewer,
  facts: Pick<WinBackFacts, "account" | "reason">,
  window: IndexWindow,
): Promise<Proof[]> {
  const { workspaceId } = viewer;
  const db = database();
  const [{ candidates }, accounts, asked, back] = await Promise.all([
    listTestimonialCandidates(viewer, window),
    db.account.findMany({
      where: { workspaceId, status: { not: "lost" } },
      select: { id: true, name: true, tier: true, segment: true, region: true },
    }),
    db.testimonial.findMany({
      where: { workspaceId },
      select: { accountId: true, status: true, id: true },
      orderBy: [{ askedOn: "asc" }, { id: "asc" }],
    }),
    facts.reason === ""
      ? []
      : db.winBack.findMany({
          where: { workspaceId, status: "wonBack", withdrawnAt: null, reason: facts.reason },
          select: { accountId: true },
        }),
  ]);
  const read = new Map<string, Candidate>(candidates.map((each) => [each.accountId, each]));
  const told = new Map(asked.map(({ accountId, status, id }) => [accountId, { status, id }]));
  const returned = new Set(back.map(({ accountId }) => accountId));
  return rankProof(
    accounts.map((account) => ({
      ...account,
      reading: read.get(account.id) ?? null,
      testimonial: told.get(account.id) ?? null,
      cameBack: returned.has(account.id),
    })),
    facts.account,
  );
}
