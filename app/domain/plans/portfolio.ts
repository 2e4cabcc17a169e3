import { VERDICT_WORDS, type VerdictWord } from "../verification/verdict-word";
import { isDraft, isOpen, PLAN_STATUS_LABELS, type PlanStatus } from "./plan";
import { UNSIGNED } from "./plan-filter";

/** Plans of one state, closed ones by their signed word as well. */
export interface PortfolioPart {
  status: PlanStatus;
  word: VerdictWord | null;
  count: number;
  overdue: number;
  /** The first few of them, by number. */
  codes: readonly string[];
  /** What closed ones were reopened as, the first few. */
  successors: readonly string[];
}

/** The whole portfolio in counts, however many plans there are. */
export interface PortfolioFigures {
  parts: readonly PortfolioPart[];
  offTrack: number;
  atRisk: number;
  waiting: number;
  moves: number;
}

export interface PortfolioLine {
  count: number;
  /** "operational only", "in progress", "drafts" */
  label: string;
  /** "reopened as CAP-002R", "1 overdue" */
  note: string;
  /** The list whose length is the count. */
  href: string;
}

/** So many plans are named; more are counted. */
export const NAMED = 4;

const ORDER: readonly PlanStatus[] = ["monitoring", "acting", "approved", "inReview", "planned"];
const BEST_FIRST = Object.keys(VERDICT_WORDS) as VerdictWord[];

const sum = (parts: readonly PortfolioPart[], of: (part: PortfolioPart) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);
const count = (parts: readonly PortfolioPart[]): number => sum(parts, (part) => part.count);

export const totalOf = ({ parts }: PortfolioFigures): number => count(parts);
export const openOf = ({ parts }: PortfolioFigures): number =>
  count(parts.filter(({ status }) => isOpen(status)));
export const overdueOf = ({ parts }: PortfolioFigures): number => sum(parts, ({ overdue }) => overdue);

/** The portfolio in lines: what closed plans proved first, then from the end of life to its beginning. */
export function portfolioLines(figures: PortfolioFigures): PortfolioLine[] {
  return [
    ...verdictLines(figures),
    ...ORDER.map((status) => stateLine(status, figures)),
    draftLine(figures),
    stateLine("onHold", figures),
    stateLine("cancelled", figures),
  ].filter((line) => line.count > 0);
}

/** What closed plans came to, the best first; those that nobody signed for last. */
export function verdictLines({ parts }: PortfolioFigures): PortfolioLine[] {
  const closed = parts.filter(({ status }) => status === "closed");
  return [...BEST_FIRST, null].flatMap((word) => {
    const own = closed.filter((part) => part.word === word);
    if (own.length === 0) return [];
    const successors = own.flatMap((part) => part.successors);
    return [
      {
        count: count(own),
        label: word ? VERDICT_WORDS[word] : "closed without a signed verdict",
        note:
          successors.length === 0
            ? ""
            : successors.length > NAMED
              ? `${successors.length} and more reopened`
              : `reopened as ${successors.join(", ")}`,
        href: hrefOf(own, `verdict=${word ?? UNSIGNED}`),
      },
    ];
  });
}

function stateLine(status: PlanStatus, { parts }: PortfolioFigures): PortfolioLine {
  const own = parts.filter((part) => part.status === status);
  const late = sum(own, ({ overdue }) => overdue);
  return {
    count: count(own),
    label: PLAN_STATUS_LABELS[status].toLowerCase(),
    note: late > 0 ? `${late} overdue` : "",
    href: hrefOf(own, `state=${status}`),
  };
}

function draftLine({ parts }: PortfolioFigures): PortfolioLine {
  const own = parts.filter(({ status }) => isDraft(status));
  const codes = own
    .flatMap((part) => part.codes)
    // The oldest number last: a successor follows what was there before it.
    .sort((a, b) => a.length - b.length || a.localeCompare(b));
  return {
    count: count(own),
    label: count(own) === 1 ? "draft" : "drafts",
    note: count(own) <= NAMED ? codes.join(", ") : "",
    href: hrefOf(own, "state=draft"),
  };
}

/** One plan opens as itself, several as their list. */
function hrefOf(own: readonly PortfolioPart[], query: string): string {
  const [only] = own.flatMap((part) => part.codes);
  return count(own) === 1 && only ? `/plans/${only}` : `/plans?${query}`;
}

/** "11 records: 1 effective, 2 in progress (1 overdue) …; total date moves 6" */
export function portfolioSentence(figures: PortfolioFigures): string {
  const lines = portfolioLines(figures).map(
    (line) => `${line.count} ${line.label}${line.note ? ` (${line.note})` : ""}`,
  );
  return `${sayRecords(figures)}: ${lines.join(", ")}; total date moves ${figures.moves}`;
}

export const sayRecords = (figures: PortfolioFigures): string => {
  const total = totalOf(figures);
  return `${total.toLocaleString("en")} ${total === 1 ? "record" : "records"}`;
};

/** The figures on top of the list; each is the length of the list behind it. */
export const portfolioTiles = (figures: PortfolioFigures) => [
  { label: "Open", count: openOf(figures), query: "state=open" },
  { label: "Off track", count: figures.offTrack, query: "health=offTrack" },
  { label: "Overdue", count: overdueOf(figures), query: "overdue=1" },
  { label: "Waiting for a decision", count: figures.waiting, query: "waiting=1" },
];
