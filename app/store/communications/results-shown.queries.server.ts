import {
  type ResultShown,
  unsignedInGerman,
  unsignedSentence,
  verdictInGerman,
  verdictSentence,
} from "~/domain/communications/claims/result-shown";
import type { Claim } from "~/domain/measurement/action-verdict";
import { parsePilotCode } from "~/domain/pilots/pilot";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import { parsePlanCode, planCode } from "~/domain/plans/plan";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import type { Tx } from "../database.server";
import { listPilotFactsIn } from "../pilots/pilot-facts.queries.server";
import { readPilotsOf } from "../pilots/pilot-reading.server";

const unsigned = (code: string) => ({ says: unsignedSentence(code), saysInGerman: unsignedInGerman(code) });

/** What the records show of some plans and pilots, by their codes; with as many statements for one as for all. */
export async function readResultsShown(
  db: Tx,
  workspaceId: string,
  codes: readonly string[],
  at: Date,
): Promise<ResultShown[]> {
  const plans = codes.flatMap((code) => parsePlanCode(code) ?? []);
  const pilots = codes.flatMap((code) => parsePilotCode(code) ?? []);
  return [
    ...(plans.length > 0 ? await planResults(db, workspaceId, plans) : []),
    ...(pilots.length > 0 ? await pilotResults(db, workspaceId, pilots, at) : []),
  ];
}

async function planResults(
  db: Tx,
  workspaceId: string,
  parts: readonly { number: number; suffix: string }[],
): Promise<ResultShown[]> {
  const rows = await db.plan.findMany({
    where: { workspaceId, OR: [...parts] },
    select: {
      number: true,
      suffix: true,
      verdicts: { orderBy: { signedAt: "desc" }, take: 1, select: { word: true, claim: true } },
    },
  });
  return rows.map(({ number, suffix, verdicts: [verdict] }) => {
    const code = planCode(number, suffix);
    if (!verdict) return { code, word: null, claim: null, worked: false, ...unsigned(code) };
    const [word, claim] = [verdict.word as VerdictWord, verdict.claim as Claim | null];
    return {
      code,
      word,
      claim,
      worked: word === "effective",
      says: verdictSentence(code, word, claim),
      saysInGerman: verdictInGerman(code, word, claim),
    };
  });
}

async function pilotResults(
  db: Tx,
  workspaceId: string,
  numbers: readonly number[],
  at: Date,
): Promise<ResultShown[]> {
  const facts = await listPilotFactsIn(db, workspaceId, at, { where: { number: { in: [...numbers] } } });
  const read = await readPilotsOf(db, facts);
  return [...read.values()].map(({ reading }) => pilotResult(reading));
}

function pilotResult({ code, phase, primary, sentence }: PilotReading): ResultShown {
  // Before its end a pilot shows nothing that could be claimed.
  const isFinal = phase === "final" && primary !== null;
  return {
    code,
    word: null,
    claim: isFinal ? primary.claim : null,
    worked: isFinal && primary.verdict === "worked",
    ...(isFinal && sentence
      ? { says: `The result of ${code}: ${sentence.replace(/\.?$/, ".")}`, saysInGerman: "" }
      : unsigned(code)),
  };
}
