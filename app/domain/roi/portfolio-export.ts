import { moneyText } from "~/shared/money";
import { EVIDENCE_LABELS } from "./business-case";
import { caseHref, LIFE_LABELS, type PortfolioRow } from "./portfolio";

export type PortfolioCell = string | number | null;

/** One column of a file of the portfolio: its name, what it means, and what it says of a row. */
export interface PortfolioColumn {
  name: string;
  means: string;
  cell: (row: PortfolioRow) => PortfolioCell;
}

const column = (
  name: string,
  means: string,
  cell: (row: PortfolioRow) => PortfolioCell,
): PortfolioColumn => ({ name, means, cell });

const money = (name: string, means: string, minorOf: (row: PortfolioRow) => bigint | null) =>
  column(name, means, (row) => {
    const minor = minorOf(row);
    return minor === null ? null : moneyText(minor, row.money.currency);
  });

/** Ratios with so many digits that a program can reckon on, and no more than the screen could mean. */
const ratio = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : Number(value.toFixed(6));

export const PORTFOLIO_COLUMNS: readonly PortfolioColumn[] = [
  column("code", "The pilot’s or the plan’s number.", (row) => row.code),
  column("kind", "pilot or plan.", (row) => row.kind),
  column("title", "Its title.", (row) => row.title),
  column("owner", "Who answers for it.", (row) => row.ownerName),
  column("state", "The state it stands in.", (row) => row.stateLabel),
  column("life", "That state in words for pilots and plans alike.", (row) => LIFE_LABELS[row.life]),
  column("year", "The year in which its work began or is to begin.", (row) => row.year),
  column(
    "evidence_class",
    "What the weakest of its benefits is worth as evidence; empty: no value yet.",
    (row) => (row.money.evidence === null ? null : EVIDENCE_LABELS[row.money.evidence]),
  ),
  column(
    "assumed",
    "yes where the effect behind the figures is not shown to have worked: they are what would be, not what is.",
    (row) => (row.money.netMinor === null ? null : row.money.assumed ? "yes" : "no"),
  ),
  column("currency", "The currency of every sum in this row.", (row) => row.money.currency),
  money("promised_cost", "What it was to cost.", (row) => row.money.promised.costMinor),
  money("promised_benefit", "What it was to bring.", (row) => row.money.promised.benefitMinor),
  money("promised_net", "Promised benefit less promised cost.", (row) => row.money.promised.netMinor),
  money("realised_cost", "What it has cost.", (row) => row.money.realised.costMinor),
  money(
    "realised_benefit",
    "What was measured to have come of it.",
    (row) => row.money.realised.benefitMinor,
  ),
  money("realised_net", "Realised benefit less realised cost.", (row) => row.money.realised.netMinor),
  money(
    "net",
    "Benefit less cost by what is known today; the list is sorted by it.",
    (row) => row.money.netMinor,
  ),
  money("net_lower", "The lower end of its 95 % interval.", (row) => row.money.netLowerMinor),
  money("net_upper", "The upper end of its 95 % interval.", (row) => row.money.netUpperMinor),
  column("roi", "Net divided by cost: 0.335 is 33.5 %.", (row) => ratio(row.money.roi)),
  column("roi_lower", "The lower end of its 95 % interval.", (row) => ratio(row.money.roiLower)),
  column("roi_upper", "The upper end of its 95 % interval.", (row) => ratio(row.money.roiUpper)),
  column(
    "naive_roi",
    "What a report without a control group would claim. Not to be used: it counts what would have come anyway.",
    (row) => ratio(row.money.naiveRoi),
  ),
  column("missing", "Why there is no value yet.", (row) => row.money.missing.join("; ") || null),
  column("decision", "What was decided, or what waits to be.", (row) => row.decision || null),
  column("case", "Where its costs and benefits stand line by line.", (row) => caseHref(row)),
];

/** A row as a file or a program gets it: the columns by their names. */
export const portfolioRecord = (row: PortfolioRow): Record<string, PortfolioCell> =>
  Object.fromEntries(PORTFOLIO_COLUMNS.map(({ name, cell }) => [name, cell(row)]));
