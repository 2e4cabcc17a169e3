import type { Day } from "~/shared/calendar";
import type { ClusterSums } from "../measurement/sbi-clusters";

/** So many answers of one value. Everything an index needs comes as such counts; no answer is loaded. */
export interface ValueCount {
  value: number;
  count: number;
}
export interface MonthCount extends ValueCount {
  month: string;
}
export interface SegmentCount extends MonthCount {
  /** The segment's own value; "" where nothing was given. */
  key: string;
}
export interface HeatCount extends MonthCount {
  tier: string;
  level: string;
}
export interface QuestionCount extends MonthCount {
  questionId: string;
}

/** Counts typed in from elsewhere, for one month of one survey. */
export interface TypedFigure {
  id: string;
  survey: string;
  month: string;
  source: string;
  counts: Record<number, number>;
  claimed: string | null;
  /** The same survey has single answers of that month: those count, the typed figure stays beside them. */
  hasAnswers: boolean;
}

export interface PlanMark {
  code: string;
  title: string;
  day: Day;
  what: "started" | "effective";
}

export interface CoverageGap {
  accountId: string;
  account: string;
  decisionMakers: number;
  lastHeard: Day | null;
}

/** What the workspace sets and holds, as far as an index page needs it. */
export interface IndexWorkspace {
  timeZone: string;
  currency: string;
  floor: number;
}

export interface IndexQuestionOption {
  id: string;
  label: string;
  kind: string;
  surveyId: string;
  /** Ends of the scale as asked; null where the kind says it. */
  scale: readonly [lowest: number, highest: number] | null;
  /** Conversion to levels 1 to 5 by name and version; "" while its answers stay as they are. */
  rule: string;
  /** A high value is a bad one. */
  reversed: boolean;
}

export interface IndexOptions {
  surveys: { id: string; name: string }[];
  questions: IndexQuestionOption[];
  accounts: { id: string; name: string; segment: string; ownerId: string | null }[];
  /** Segments of the accounts, and the people who look after them. */
  segments: string[];
  owners: { id: string; name: string }[];
  stages: string[];
  regions: string[];
  channels: string[];
  attributes: string[];
  /** First and last month with an answer; null while there is none. */
  months: { first: string; last: string } | null;
}

/** A list longer than this is no list to choose from; an account's own page leads to its index. */
const ACCOUNTS_LISTED = 150;

/** What the filter's lists on a screen need, however many accounts there are. */
export function optionsForScreen(options: IndexOptions, account: string | null): IndexOptions {
  const { accounts } = options;
  return {
    ...options,
    accounts: accounts.length <= ACCOUNTS_LISTED ? accounts : accounts.filter((each) => each.id === account),
  };
}

export interface IndexCounts {
  trend: MonthCount[];
  heat: HeatCount[];
  stages: SegmentCount[];
  regions: SegmentCount[];
  channels: SegmentCount[];
  attribute: { rows: SegmentCount[]; distinct: number } | null;
  /** The accounts' own segments, and the ids of those who look after them. */
  segments: SegmentCount[];
  owners: SegmentCount[];
  /** Sums over the accounts, for the interval that knows them. */
  clusters: ClusterSums;
  questions: QuestionCount[];
  typed: TypedFigure[];
  /** Yearly revenue of the customers of each tier, in minor units. */
  tierRevenue: { tier: string; revenueMinor: bigint }[];
  marks: PlanMark[];
  coverage: CoverageGap[];
}
