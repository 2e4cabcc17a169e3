import type { Claim } from "~/domain/measurement/action-verdict";
import { planCode } from "~/domain/plans/plan";
import { sayVerdict, VERDICT_WORDS, type VerdictWord } from "~/domain/verification/verdict-word";
import type { Viewer } from "~/domain/viewer";
import {
  isLossReason,
  isReasonSource,
  isWinBackStatus,
  type OfferStatus,
  parseWinBackCode,
  winBackCode,
} from "~/domain/win-back/win-back";
import type { LinkedPlan, OfferFact, WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

/** "WB-1" or the id of the row. */
export const whereWinBack = (codeOrId: string): Prisma.WinBackWhereInput => {
  const number = parseWinBackCode(codeOrId);
  return number === null ? { id: codeOrId.slice(0, 64) } : { number };
};

export const findWinBackFacts = (viewer: Viewer, code: string, at: Date): Promise<WinBackFacts | null> =>
  findWinBackFactsIn(database(), viewer.workspaceId, code, at);

/** The same inside a transaction. */
export async function findWinBackFactsIn(
  db: Tx,
  workspaceId: string,
  codeOrId: string,
  at: Date,
): Promise<WinBackFacts | null> {
  const [facts] = await listWinBackFactsIn(db, workspaceId, whereWinBack(codeOrId), at);
  return facts ?? null;
}

const PARTS = {
  account: {
    select: {
      id: true,
      name: true,
      status: true,
      version: true,
      tier: true,
      segment: true,
      region: true,
      ownerId: true,
    },
  },
  plans: {
    include: {
      plan: {
        select: {
          id: true,
          number: true,
          suffix: true,
          title: true,
          status: true,
          verdicts: { select: { word: true, claim: true }, orderBy: { signedAt: "desc" }, take: 1 },
          laterReadings: { where: { result: "relapsed" }, select: { id: true }, take: 1 },
        },
      },
    },
    orderBy: [{ plan: { number: "asc" } }, { plan: { suffix: "asc" } }],
  },
  offers: { orderBy: [{ madeOn: "asc" }, { createdAt: "asc" }, { id: "asc" }] },
  _count: { select: { talks: { where: { removedAt: null } } } },
} as const satisfies Prisma.WinBackInclude;

type Row = Prisma.WinBackGetPayload<{ include: typeof PARTS }>;

/** Several at once, with as many statements as for one. */
export async function listWinBackFactsIn(
  db: Tx,
  workspaceId: string,
  where: Prisma.WinBackWhereInput,
  at: Date,
): Promise<WinBackFacts[]> {
  const rows = await db.winBack.findMany({
    where: { AND: [{ workspaceId }, where] },
    include: PARTS,
    orderBy: { number: "asc" },
  });
  if (rows.length === 0) return [];
  const { timeZone, currency } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true, currency: true },
  });
  const ownerIds = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))];
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: ownerIds } },
    select: { id: true, name: true, active: true },
  });
  const owners = new Map(people.map((person) => [person.id, person]));
  const today = dayIn(at, timeZone);
  return rows.map((row) => factsOf(row, { owners, today, timeZone, currency }));
}

interface Around {
  owners: ReadonlyMap<string, { id: string; name: string; active: boolean }>;
  today: Day;
  timeZone: string;
  currency: string;
}

function factsOf(row: Row, { owners, today, timeZone, currency }: Around): WinBackFacts {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    number: row.number,
    code: winBackCode(row.number),
    version: row.version,
    status: isWinBackStatus(row.status) ? row.status : "lost",
    account: row.account,
    lostOn: row.lostOn as Day,
    valueMinor: row.valueMinor,
    reason: isLossReason(row.reason) ? row.reason : "",
    reasonDetail: row.reasonDetail,
    reasonSource: isReasonSource(row.reasonSource) ? row.reasonSource : "",
    owner: row.ownerId === null ? null : (owners.get(row.ownerId) ?? null),
    noFixReason: row.noFixReason,
    earlyReason: row.earlyReason,
    approach: row.approach,
    nextStep: row.nextStep,
    nextOn: row.nextOn as Day | null,
    wonOn: row.wonOn as Day | null,
    wonMinor: row.wonMinor,
    outcome: row.outcome,
    tryAgainOn: row.tryAgainOn as Day | null,
    closedOn: row.closedOn as Day | null,
    attempt: row.attempt,
    withdrawn: row.withdrawnAt !== null,
    plans: row.plans.map(({ plan }) => planOf(plan)),
    offers: row.offers.map(offerOf),
    talks: row._count.talks,
    createdById: row.createdById,
    createdOn: dayIn(row.createdAt, timeZone),
    updatedAt: row.updatedAt,
    today,
    currency,
  };
}

function planOf(plan: Row["plans"][number]["plan"]): LinkedPlan {
  const verdict = plan.verdicts[0];
  const word = verdict && verdict.word in VERDICT_WORDS ? (verdict.word as VerdictWord) : null;
  return {
    id: plan.id,
    code: planCode(plan.number, plan.suffix),
    title: plan.title,
    status: plan.status,
    verdict: word && sayVerdict(word, (verdict?.claim ?? null) as Claim | null),
    effective: plan.status === "closed" && word === "effective",
    relapsed: plan.laterReadings.length > 0,
  };
}

const offerOf = (offer: Row["offers"][number]): OfferFact => ({
  id: offer.id,
  text: offer.text,
  valueMinor: offer.valueMinor,
  costMinor: offer.costMinor,
  madeOn: offer.madeOn as Day,
  validUntil: offer.validUntil as Day | null,
  status: offer.status as OfferStatus,
  answer: offer.answer,
  answeredOn: offer.answeredOn as Day | null,
  version: offer.version,
});
