import type { CommunicationKind } from "../communication";
import { announcement } from "./announcement";
import { annualReport } from "./annual-report";
import { callForVolunteers } from "./call-for-volunteers";
import { correction } from "./correction";
import { decisionScale, decisionStop } from "./decision";
import { pressRelease } from "./press-release";
import { progress } from "./progress";
import { reportCard } from "./report-card";
import { resultsBad } from "./results-bad";
import { resultsGood } from "./results-good";
import type { MessageTemplate, TemplateAbout } from "./template";
import { webcast } from "./webcast";

export const TEMPLATES: readonly MessageTemplate[] = [
  announcement,
  progress,
  resultsGood,
  resultsBad,
  decisionScale,
  decisionStop,
  callForVolunteers,
  annualReport,
  pressRelease,
  reportCard,
  webcast,
  correction,
];

export const templateOf = (id: string): MessageTemplate | null =>
  TEMPLATES.find((template) => template.id === id) ?? null;

/** Those of a kind that fit what the message is about. */
export const templatesFor = (
  kind: CommunicationKind,
  about: NonNullable<TemplateAbout["subject"]>["kind"] | null,
): MessageTemplate[] => TEMPLATES.filter((template) => template.kind === kind && fits(template, about));

export const fits = ({ needs }: MessageTemplate, about: "plan" | "pilot" | null): boolean =>
  needs === null || (about !== null && (needs === "either" || needs === about));
