import { can } from "../access";
import { MEASURES, type Measure } from "../indices/measure";
import type { Viewer } from "../viewer";
import { type CommunicationKind, type MessageState, PUBLIC_KINDS } from "./communication";
import { wasName } from "./corrections/correction-draft";
import type { FigureSource } from "./figures/figure-source";
import type { ReaderFigure, ReaderPart } from "./recipient-view";
import type { KeptFigure, MessageEvent } from "./snapshot";

/** Those who approve what leaves the house let it stand in public, and take it back. */
export const mayPublish = (viewer: Viewer): boolean => can(viewer, "communication.approve");

export const WHO_PUBLISHES =
  "Public pages are made and withdrawn by CX leaders and executives. Ask one of them.";

/** So many pages of one message stand at the same time at most. */
export const MOST_LINKS = 10;

const APPROVED: readonly MessageState[] = ["approved", "scheduled", "sending", "sent", "closed"];

interface Publishable {
  kind: CommunicationKind;
  status: MessageState;
  snapshotId: string | null;
}

/** Why a version cannot stand in public; null: it can. */
export function notPublishable({ kind, status, snapshotId }: Publishable): string | null {
  if (!PUBLIC_KINDS.includes(kind)) {
    return "Only an annual report, a press release, a report card and a webcast invitation can stand on a public page: what is told inside stays inside.";
  }
  if (!APPROVED.includes(status) || snapshotId === null) {
    return "It has to be approved first: a public page shows approved words and figures and nothing else.";
  }
  return null;
}

/**
 * What a page shows: the approved words; that they are being corrected, where the approval fell or a correction is
 * under way; nothing at all once it is withdrawn.
 */
export type PageStanding = "open" | "correcting" | "gone";

export function pageStanding(
  page: Publishable & { withdrawn: boolean; corrections: readonly MessageState[] },
): PageStanding {
  if (page.withdrawn) return "gone";
  const correcting = page.corrections.some((status) => !["cancelled", "sent", "closed"].includes(status));
  return correcting || notPublishable(page) ? "correcting" : "open";
}

/** A figure that was told and reads otherwise since, in one line of the page. */
export interface CorrectedFigure {
  name: string;
  label: string;
  was: string;
  /** null: there is no such figure any more. */
  is: string | null;
}

/** What a correction that has left says of the figures of a page. */
export function correctedFigures(
  told: readonly KeptFigure[],
  corrected: readonly KeptFigure[],
): CorrectedFigure[] {
  return told.flatMap((was) => {
    const is = corrected.find(({ name }) => name === was.name) ?? null;
    const gone = is === null && corrected.some(({ name }) => name === wasName(was.name));
    if (!gone && (is === null || is.exact === was.exact)) return [];
    return [{ name: was.name, label: was.label || was.name, was: was.text, is: is?.text ?? null }];
  });
}

const SCALE_MEANS: Record<Measure, string> = {
  satisfaction: "mean of the answers 1 to 5 about overall satisfaction (points divided by answers)",
  loyalty: "mean of the answers 1 to 5 about recommending us (points divided by answers)",
  rating: "mean of the answers 1 to 5 to single questions (points divided by answers)",
  nps: "share of answers 9 and 10 less the share of answers 0 to 6, in points",
  csat: "share of the answers 4 and 5 among all answers 1 to 5",
  effort: "mean of the effort question on the scale it was asked on",
  scale: "mean of one question on the scale it was asked on",
};

const isMeasure = (value: string): value is Measure => MEASURES.some((measure) => measure === value);

/** What a figure is, for somebody who has never heard of it. */
export function figureDefinition(source: FigureSource): string {
  switch (source.kind) {
    case "index": {
      if (!isMeasure(source.measure)) return "";
      const means = SCALE_MEANS[source.measure];
      switch (source.show) {
        case "n":
          return "number of answers that were counted";
        case "low":
          return `lower end of the 95% interval of the ${means}`;
        case "high":
          return `upper end of the 95% interval of the ${means}`;
        case "points":
          return "sum of the answers 1 to 5";
        default:
          return means;
      }
    }
    case "plan":
      return "as recorded with the action plan, measured before and after";
    case "pilot":
      return "as recorded with the pilot that tried it";
    case "revenue":
      return source.show === "nrr"
        ? "revenue of today’s customers against the revenue of the same customers a year before"
        : "from the customer ledger of the period";
    case "kept":
      return "as it was told before it was corrected";
  }
}

/** A message as anybody with its address reads it: no reader, no name, nothing that answers. */
export interface PublicPageView {
  workspace: string;
  kind: CommunicationKind;
  subject: string;
  locale: string;
  locales: readonly string[];
  parts: readonly ReaderPart[];
  figures: readonly (ReaderFigure & { definition: string })[];
  pictures: Readonly<Record<string, { src: string; alt: string }>>;
  files: readonly { id: string; name: string; size: number }[];
  event: (MessageEvent & { start: string; end: string }) | null;
  timeZone: string;
  approvedAt: string;
  corrected: { at: string; figures: readonly CorrectedFigure[] } | null;
}

/** A public page as its message's own page lists it. */
export interface PublicLinkView {
  id: string;
  version: number;
  audience: string;
  by: string;
  createdAt: string;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  views: number;
  lastViewedAt: string | null;
  standing: PageStanding;
}

export const linksPath = (code: string): string => `/communications/${code}/links`;
