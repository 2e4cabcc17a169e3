import {
  judgeRow,
  type Problem,
  type ReadingRules,
  type ReadRow,
  readRow,
  type Surroundings,
} from "../surveys/row-verdict";
import { cellsOf, type FieldMapping } from "./field-mapping";
import { fieldValue, type SentResponse } from "./sent-response";

/** What became of a response, in the order in which they are worth reading. */
export const SENT_VERDICTS = ["added", "alreadyPresent", "refused", "leftAside"] as const;
export type SentVerdict = (typeof SENT_VERDICTS)[number];

export const SENT_VERDICT_LABELS: Record<SentVerdict, string> = {
  added: "Added",
  alreadyPresent: "Already present",
  refused: "Refused",
  leftAside: "Left aside",
};

export interface SentReason {
  /** The path of the field it is about; "" where it is about the whole. */
  field: string;
  reason: string;
}

/** One response's part of the answer. */
export interface SentOutcome {
  /** Its place in the request, counted from 1. */
  number: number;
  responseId: string;
  verdict: SentVerdict;
  reasons: SentReason[];
}

export interface JudgedResponse extends SentOutcome {
  /** What was read; null where nothing could be. */
  row: ReadRow | null;
}

export type SentRules = Omit<ReadingRules, "mapping"> & { mapping: FieldMapping };

/** What the survey knows already. `changes`: what is different in a response that is there. */
export interface SentSurroundings extends Pick<Surroundings, "isAccount" | "isContact"> {
  isThere(externalId: string): boolean;
}

/** Judges the responses of one request by the very rules of a file's rows. */
export function judgeSent(
  responses: readonly SentResponse[],
  rules: SentRules,
  around: SentSurroundings,
): JudgedResponse[] {
  const seen = new Map<string, number>();
  const idPath = rules.mapping.columns.find(({ role }) => role === "responseId")?.path ?? "";
  const pathOf = new Map(rules.mapping.columns.map(({ header, path }) => [header, path]));
  return responses.map((response, index) => {
    const number = index + 1;
    const responseId = fieldValue(response, idPath).slice(0, 200);
    const told = { number, responseId, row: null };
    if (response.leftAside !== null) {
      return { ...told, verdict: "leftAside", reasons: [{ field: "", reason: response.leftAside }] };
    }
    const reading = readRow(cellsOf(response, rules.mapping), rules);
    const judged = judgeRow(reading, rules, {
      ...around,
      // Asked first: what is there already comes before what comes twice.
      rowWithId: (id) => seen.get(id),
    });
    const reasons = judged.problems.map((problem) => inWords(problem, pathOf, rules.mapping));
    const read = reading.ok ? reading.row : null;
    if (judged.row) {
      seen.set(judged.row.externalId, number);
      return { ...told, row: read, verdict: "added", reasons };
    }
    const verdict = judged.verdict === "alreadyThere" ? "alreadyPresent" : "refused";
    return { ...told, row: read, verdict, reasons };
  });
}

/** By the path of the field, and without the address of a person: reasons are kept. */
function inWords(problem: Problem, pathOf: ReadonlyMap<string, string>, mapping: FieldMapping): SentReason {
  const field = pathOf.get(problem.column) ?? problem.column;
  const role = mapping.columns.find(({ path }) => path === field)?.role;
  if (role === "contact" && problem.reason.startsWith("contact ")) {
    return { field, reason: "no contact has this address, so the answer belongs to no contact" };
  }
  if (role === "account" && problem.reason.endsWith(" unknown")) {
    return { field, reason: `${problem.reason}, so the answer belongs to no account` };
  }
  if (problem.reason.startsWith("same response id as row ")) {
    return { field, reason: problem.reason.replace("row ", "number ") };
  }
  if (field === "" && problem.reason.startsWith("no answer")) {
    return { field, reason: "no answer in any of the mapped questions" };
  }
  return { field, reason: problem.reason };
}
