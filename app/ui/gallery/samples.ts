import type { Gate } from "~/domain/gate";
import type { ChartState, ChartTransition } from "~/domain/machines/chart-layout";
import type { Viewer } from "~/domain/viewer";
import type { HeatCell } from "../charts/heat-grid";
import type { TrendPoint } from "../charts/trend-parts";
import type { RailState } from "../lifecycle/rail-state";

/** Invented records for the gallery: every state a part can be in, and words of uncomfortable length. */
export const TODAY = "2026-10-15";

export const LONG_WORD =
  "Kundenzufriedenheitsverbesserungsmaßnahmenverantwortungsübertragung im Instandhaltungsvertragswesen";

export const VIEWER: Viewer = {
  personId: "p1",
  workspaceId: "w1",
  name: "Mara Lindqvist",
  role: "leader",
  auditor: false,
  timeZone: "America/Chicago",
  locale: "en-US",
};

export const GATES: Gate[] = [
  {
    id: "problem",
    label: "Problem and intent",
    met: true,
    detail: "what happens, and how it contradicts what we intend",
    href: "#",
  },
  {
    id: "evidence",
    label: "Customer evidence",
    met: false,
    detail: "No response, verbatim or journey step is linked yet; one is enough.",
    href: "#",
  },
  { id: "owner", label: "Owner", met: true, detail: "Devin Okafor", href: "#" },
  {
    id: "kpi",
    label: "Operational KPI",
    met: false,
    detail: "1 of 5 KPIs is there, and it is an outcome. At least one must be operational.",
    href: "#",
  },
  {
    id: "checkins",
    label: "Check-ins before the end",
    met: false,
    detail: "0 of 2 planned before 29 January 2027.",
    href: "#",
  },
  {
    id: "window",
    label: "Window",
    met: false,
    detail: "2 of 3 months are complete; the third ends on 31 October.",
    href: null,
  },
];

export const MET_GATES: Gate[] = GATES.map((gate) => ({ ...gate, met: true }));

export const RAIL: RailState[] = [
  { id: "defining", label: "Draft · Define", phase: "past", at: "2026-06-02", by: "Mara Lindqvist" },
  { id: "assigning", label: "Draft · Assign", phase: "past", at: "2026-06-04", by: "Mara Lindqvist" },
  { id: "quantifying", label: "Draft · Quantify", phase: "past", at: "2026-06-11", by: "Devin Okafor" },
  { id: "scheduling", label: "Draft · Schedule", phase: "past", at: "2026-06-12", by: "Devin Okafor" },
  { id: "planned", label: "Planned", phase: "skipped" },
  { id: "inReview", label: "In review", phase: "past", at: "2026-06-15", by: "Devin Okafor" },
  { id: "approved", label: "Approved", phase: "past", at: "2026-06-18", by: "Ilse van den Broek" },
  { id: "acting", label: "In progress", phase: "present", at: "2026-07-01", by: "Devin Okafor" },
  { id: "monitoring", label: "Monitoring", phase: "future" },
  { id: "closed", label: "Closed", phase: "future" },
];

const month = (at: number): string => {
  const year = 2025 + Math.floor((9 + at) / 12);
  return `${year}-${String(((9 + at) % 12) + 1).padStart(2, "0")}`;
};

const VALUES = [4.02, 3.95, 4.1, 3.88, 3.72, 3.64, null, 3.7, 3.85, 4.05, 4.18, 4.28];
const COUNTS = [38, 41, 36, 44, 40, 7, 0, 9, 33, 37, 42, 40];

export const TREND: TrendPoint[] = VALUES.map((value, at) => {
  const n = COUNTS[at] ?? 0;
  const half = n < 10 ? 0.55 : 2 / Math.sqrt(n);
  return {
    month: month(at),
    value,
    n,
    lower: value === null ? null : Math.max(1, value - half),
    upper: value === null ? null : Math.min(5, value + half),
  };
});

export const POOLED = [null, null, 4.02, 3.97, 3.9, 3.78, null, null, null, 3.93, 4.04, 4.17];

export const HEAT_COLUMNS = ["Decision maker", "Recommender", "Influencer"];

const cell = (figure: string | null, n: number, status: HeatCell["status"]): HeatCell => ({
  figure,
  n,
  status,
  href: figure === null ? undefined : "#",
});

export const HEAT_ROWS = [
  {
    label: "Tier I",
    cells: [cell("3.72", 29, "atRisk"), cell("4.31", 44, "proven"), cell("4.08", 31, "holding")],
  },
  {
    label: "Tier II",
    cells: [cell("4.12", 33, "holding"), cell("4.40", 61, "proven"), cell("4.22", 12, "tooFew")],
  },
  {
    label: "Tier III",
    cells: [cell(null, 0, "noData"), cell("4.05", 9, "tooFew"), cell("3.98", 36, "incomplete")],
  },
];

export const MACHINE_STATES: ChartState[] = [
  { id: "defining", label: "Draft · Define", kind: "main" },
  { id: "assigning", label: "Draft · Assign", kind: "main" },
  { id: "quantifying", label: "Draft · Quantify", kind: "main" },
  { id: "scheduling", label: "Draft · Schedule", kind: "main" },
  { id: "planned", label: "Planned", kind: "main" },
  { id: "inReview", label: "In review", kind: "main" },
  { id: "approved", label: "Approved", kind: "main" },
  { id: "acting", label: "In progress", kind: "main" },
  { id: "monitoring", label: "Monitoring", kind: "main" },
  { id: "closed", label: "Closed", kind: "final" },
  { id: "onHold", label: "On hold", kind: "side" },
  { id: "cancelled", label: "Cancelled", kind: "final" },
];

const move = (from: string, to: string, label: string): ChartTransition => ({
  from,
  to,
  label,
  event: label.toUpperCase(),
});

export const MACHINE_MOVES: ChartTransition[] = [
  move("defining", "assigning", "settles"),
  move("assigning", "quantifying", "settles"),
  move("quantifying", "scheduling", "settles"),
  move("scheduling", "planned", "settles"),
  move("planned", "inReview", "submit"),
  move("inReview", "approved", "approve"),
  move("inReview", "defining", "return"),
  move("approved", "acting", "start"),
  move("acting", "monitoring", "implemented"),
  move("monitoring", "closed", "close"),
  move("acting", "onHold", "hold"),
  move("monitoring", "onHold", "hold"),
  move("onHold", "acting", "resume"),
  move("approved", "cancelled", "cancel"),
  move("acting", "cancelled", "cancel"),
];

export interface SampleRow {
  id: string;
  name: string;
  owner: string;
  health: "good" | "warn" | "bad" | "early";
  due: string;
  spend: number | null;
  series: (number | null)[];
}

export const ROWS: SampleRow[] = [
  {
    id: "CAP-001",
    name: "Same-day call-back for installations",
    owner: "Devin Okafor",
    health: "good",
    due: "2026-10-18",
    spend: 18000,
    series: [3.7, 3.8, null, 4.0, 4.1, 4.2],
  },
  {
    id: "CAP-004",
    name: LONG_WORD,
    owner: "Karl-Friedrich von Hohenlohe-Waldenburg",
    health: "bad",
    due: "2026-10-03",
    spend: 124500.5,
    series: [4.1, 4.0, 3.9, 3.9, 3.8, 3.6],
  },
  {
    id: "CAP-005",
    name: "A named success manager for twelve accounts",
    owner: "Priya Raman",
    health: "warn",
    due: "2027-01-29",
    spend: null,
    series: [null, null, 4.2, 4.1, 4.2, 4.2],
  },
  {
    id: "CAP-007",
    name: "Invoices that explain themselves",
    owner: "Hana Sato",
    health: "early",
    due: "2026-10-15",
    spend: 0,
    series: [4.0],
  },
];
