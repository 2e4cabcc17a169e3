import { SENT_VERDICTS, type SentOutcome } from "./judge-sent";
import { type ApiProblem, type IntakeReply, replySentence } from "./reply";

/** What was said to a request, as its page shows it: what became of each response, or what was wrong with the whole. */
export interface LoggedReply {
  sentence: string | null;
  problem: Pick<ApiProblem, "title" | "detail" | "mend"> | null;
  /** What wants a look comes first. */
  outcomes: SentOutcome[];
}

const RANK: Record<SentOutcome["verdict"], number> = {
  refused: 0,
  added: 2,
  alreadyPresent: 1,
  leftAside: 3,
};

export function readLoggedReply(stored: unknown): LoggedReply {
  const reply = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<IntakeReply> &
    Partial<ApiProblem>;
  if (Array.isArray(reply.responses)) {
    const outcomes = reply.responses.filter(({ verdict }) => SENT_VERDICTS.includes(verdict));
    return {
      sentence: replySentence({
        added: reply.added ?? 0,
        alreadyPresent: reply.alreadyPresent ?? 0,
        refused: reply.refused ?? 0,
        leftAside: reply.leftAside ?? 0,
      }),
      problem: null,
      outcomes: [...outcomes].sort((a, b) => RANK[a.verdict] - RANK[b.verdict] || a.number - b.number),
    };
  }
  const { title = "Refused", detail = "", mend = "" } = reply;
  return { sentence: null, problem: { title, detail, mend }, outcomes: [] };
}
