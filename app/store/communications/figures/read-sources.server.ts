import { systemAct } from "~/domain/act";
import type { FigureSource } from "~/domain/communications/figures/figure-source";
import type { IndexFigureFrame } from "~/domain/communications/figures/index-figure";
import type { PilotShown } from "~/domain/communications/figures/pilot-figure";
import type { PlanShown } from "~/domain/communications/figures/plan-figure";
import type { RevenueShown } from "~/domain/communications/figures/revenue-figure";
import type { ToldFigure } from "~/domain/communications/figures/told-figure";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import { indexQuery, readIndexQuery } from "~/domain/indices/index-filter";
import type { IndexReading } from "~/domain/indices/index-reading";
import { hasOwnScale } from "~/domain/indices/measure";
import { settleQuestion } from "~/domain/indices/own-scale";
import type { Claim } from "~/domain/measurement/action-verdict";
import { type DecisionChoice, parsePilotCode } from "~/domain/pilots/pilot";
import { lostAndWonBack, winBackWindow } from "~/domain/revenue/win-back-rate";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import type { Viewer } from "~/domain/viewer";
import { type Day, earlier } from "~/shared/calendar";
import type { Tx } from "../../database.server";
import { findIndexReading } from "../../indices/reading.queries.server";
import { listPilotFactsIn } from "../../pilots/pilot-facts.queries.server";
import { readPilotOf } from "../../pilots/pilot-reading.server";
import { listComings } from "../../revenue/big4.queries.server";
import { readBridge } from "../../revenue/bridge.queries.server";
import { readCaseIn } from "../../roi/case.queries.server";
import { findPlanProof } from "../../verification/plan-proof.server";
import { type FigureMoment, once } from "./figure-moment.server";

type SourceOf<K extends FigureSource["kind"]> = Extract<FigureSource, { kind: K }>;

/** Figures have no rights of their own: what a message shows is the workspace's, whoever looks. */
const reader = ({ workspaceId, timeZone, at }: FigureMoment): Viewer =>
  systemAct(workspaceId, timeZone, at).viewer;

/** The index of a window, read as its page reads the same address. */
export async function readIndexSource(
  db: Tx,
  moment: FigureMoment,
  { measure, filter, from, to }: SourceOf<"index">,
): Promise<(IndexFigureFrame & { reading: IndexReading }) | { problem: string }> {
  const { today, floor } = moment;
  const asked = readIndexQuery(new URLSearchParams({ ...filter, measure, from, to }), today);
  const [problem] = asked.problems;
  if (problem !== undefined) return { problem };
  const { window } = asked;
  const questions = hasOwnScale(asked.filter.measure) ? await listQuestions(db, moment) : [];
  const settled = settleQuestion(asked.filter, { questions });
  const { scale, rule } = settled;
  const reading = await once(moment, `index:${indexQuery(settled.filter, window)}`, () =>
    findIndexReading(reader(moment), { filter: settled.filter, window, today, floor, scale, rule }, db),
  );
  return { reading, filter: settled.filter, window, today, floor };
}

const listQuestions = (db: Tx, moment: FigureMoment) =>
  once(moment, "questions", async () => {
    const rows = await db.question.findMany({
      where: { workspaceId: moment.workspaceId, kind: { not: "verbatim" } },
      select: {
        id: true,
        label: true,
        kind: true,
        surveyId: true,
        scaleMin: true,
        scaleMax: true,
        rule: true,
        reversed: true,
      },
      orderBy: [{ surveyId: "asc" }, { position: "asc" }],
    });
    return rows.map(({ scaleMin, scaleMax, ...question }) => ({
      ...question,
      scale: scaleMin === null || scaleMax === null ? null : ([scaleMin, scaleMax] as const),
    }));
  });

export const readPlanSource = (db: Tx, moment: FigureMoment, code: string): Promise<PlanShown | null> =>
  once(moment, `plan:${code}`, async () => {
    const proof = await findPlanProof(db, reader(moment), code, moment.today);
    if (!proof) return null;
    const verdict = await db.verdict.findFirst({
      where: { planId: proof.planId },
      orderBy: { signedAt: "desc" },
      select: { word: true, claim: true, signedOn: true, hash: true },
    });
    return {
      code,
      kpis: proof.kpis,
      promise: proof.promise,
      reading: proof.reading,
      hash: proof.hash,
      signed: verdict && {
        word: verdict.word as VerdictWord,
        claim: verdict.claim as Claim | null,
        on: verdict.signedOn as Day,
        hash: verdict.hash,
      },
    };
  });

export const readPilotSource = (db: Tx, moment: FigureMoment, code: string): Promise<PilotShown | null> =>
  once(moment, `pilot:${code}`, async () => {
    const number = parsePilotCode(code);
    if (number === null) return null;
    const [facts] = await listPilotFactsIn(db, moment.workspaceId, moment.at, { where: { number } });
    if (!facts) return null;
    const { reading } = await readPilotOf(db, facts);
    const money = await readCaseIn(db, reader(moment), { pilotId: facts.id }, moment.at);
    const decision = await db.pilotDecision.findFirst({
      where: { pilotId: facts.id },
      orderBy: { signedAt: "desc" },
      select: { choice: true, signedOn: true },
    });
    return {
      code: facts.code,
      unitWord: facts.unitWord,
      reading,
      money,
      decision: decision && { choice: decision.choice as DecisionChoice, on: decision.signedOn as Day },
    };
  });

/** What is to come is in no ledger: a period that lies partly ahead is read up to today. */
export const readRevenueSource = (
  db: Tx,
  moment: FigureMoment,
  { from, to }: SourceOf<"revenue">,
): Promise<RevenueShown> =>
  once(moment, `revenue:${from}:${to}`, async () => {
    const { today, currency } = moment;
    const period = { from, to: earlier(to, today) };
    const { bridge, begins } = await readBridge(reader(moment), period, db);
    const window = winBackWindow(period.to);
    const lost = lostAndWonBack(await listComings(reader(moment), window, db), window);
    return { period, begins, bridge, lost, currency, today };
  });

/** A figure as it stood in words that went out. */
export async function readKeptSource(
  db: Tx,
  { workspaceId }: FigureMoment,
  { snapshotId, name }: SourceOf<"kept">,
): Promise<ToldFigure | null> {
  const row = await db.communicationSnapshot.findFirst({
    where: { id: snapshotId, workspaceId },
    select: { content: true },
  });
  const content = row?.content as unknown as SnapshotContent | undefined;
  const figure = content?.figures.find((each) => each.name === name);
  return content && figure ? { code: content.code, figure } : null;
}
