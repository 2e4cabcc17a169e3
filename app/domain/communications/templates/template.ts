import {
  addDays,
  addMonthsTo,
  type Day,
  firstDayOfMonth,
  formatMonth,
  lastDayOfMonth,
  monthOf,
  yearOf,
} from "~/shared/calendar";
import type { CommunicationKind } from "../communication";
import type { AskedFigure } from "../figures/asked-figure";
import type { FigureSource } from "../figures/figure-source";

/** What a message is begun about. */
export interface TemplateAbout {
  workspace: string;
  today: Day;
  /** null: the program as a whole. */
  subject: { kind: "plan" | "pilot"; code: string; title: string } | null;
  /** What its signed verdict means, in a sentence that claims no more; null while none is signed. */
  meaning?: string | null;
}

/** The words a message begins with, and the figures they show. What only its author knows stands as `[[a gap]]`. */
export interface BegunWords {
  subject: string;
  opening: string;
  /** What stands after the answers of each audience. */
  body?: string;
  figures?: readonly AskedFigure[];
}

export interface MessageTemplate {
  id: string;
  kind: CommunicationKind;
  label: string;
  /** When to take it. */
  hint: string;
  /** null: it is about whatever is chosen; else it needs a plan or a pilot. */
  needs: "plan" | "pilot" | "either" | null;
  begin: (about: TemplateAbout) => BegunWords;
}

export const titleOf = ({ subject, workspace }: TemplateAbout): string => subject?.title ?? workspace;

export const meaningOf = ({ meaning }: TemplateAbout): string => (meaning ? ` ${meaning}` : "");

/** The last quarter that is over, and how people call it. */
export function lastQuarter(today: Day): { from: Day; to: Day; label: string; id: string } {
  const month = Number(today.slice(5, 7));
  const begun = addMonthsTo(monthOf(today), -((month - 1) % 3));
  const from = firstDayOfMonth(addMonthsTo(begun, -3));
  const to = addDays(firstDayOfMonth(begun), -1);
  const quarter = Math.ceil(Number(from.slice(5, 7)) / 3);
  return {
    from,
    to,
    label: `${formatMonth(monthOf(from), "en", "long").replace(/ \d+$/, "")} to ${formatMonth(monthOf(to), "en", "long")}`,
    id: `q${quarter}`,
  };
}

/** The last calendar year that is over. */
export function lastYear(today: Day): { from: Day; to: Day; label: string } {
  const year = yearOf(today) - 1;
  return {
    from: `${year}-01-01` as Day,
    to: lastDayOfMonth(`${year}-12-01` as Day),
    label: String(year),
  };
}

type IndexShow = Extract<FigureSource, { kind: "index" }>["show"];

/** A figure of the index over a window; `filter` narrows it to a part. */
export const indexFigureAsked = (
  name: string,
  label: string,
  window: { from: Day; to: Day },
  part: { measure?: string; show?: IndexShow; filter?: Record<string, string>; decimals?: number } = {},
): AskedFigure => ({
  name,
  label,
  decimals: part.decimals ?? (part.show === "n" ? 0 : 2),
  source: {
    kind: "index",
    measure: part.measure ?? "satisfaction",
    show: part.show ?? "value",
    from: window.from,
    to: window.to,
    filter: part.filter ?? {},
  },
});

export const revenueFigureAsked = (
  name: string,
  label: string,
  show: Extract<FigureSource, { kind: "revenue" }>["show"],
  { from, to }: { from: Day; to: Day },
  decimals = 1,
): AskedFigure => ({ name, label, decimals, source: { kind: "revenue", show, from, to } });

/** The figures of what a message is about; none where it is about the program. */
export function aboutFigure(
  { subject }: TemplateAbout,
  name: string,
  label: string,
  show: { plan: Extract<FigureSource, { kind: "plan" }>["show"]; pilot: PilotShow },
  decimals = 2,
): AskedFigure[] {
  if (!subject) return [];
  const { kind, code } = subject;
  return [
    {
      name,
      label,
      decimals,
      source: kind === "plan" ? { kind, code, show: show.plan } : { kind, code, show: show.pilot },
    },
  ];
}
type PilotShow = Extract<FigureSource, { kind: "pilot" }>["show"];

const GAP = /\[\[([^[\]\n]{1,200})\]\]/g;

/** What a template left to its author and nobody wrote yet. */
export const gapsIn = (text: string): string[] => [...text.matchAll(GAP)].map(([, gap = ""]) => gap);
