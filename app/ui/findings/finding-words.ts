import {
  COST_BENEFIT_LABELS,
  FINDING_STATUS_LABELS,
  type FindingStatus,
  type Grade,
  SEVERITY_LABELS,
} from "~/domain/findings/finding";
import type { StatusKind } from "../controls/status-pill";

export const statusKind = (status: FindingStatus): StatusKind =>
  status === "resolved"
    ? "done"
    : status === "dismissed"
      ? "ended"
      : status === "planned"
        ? "active"
        : "todo";

export const statusLabel = (status: FindingStatus): string => FINDING_STATUS_LABELS[status];

export const severityWords = (severity: number | null): string =>
  severity === null ? "not judged" : `${severity} · ${SEVERITY_LABELS[severity as Grade]}`;

export const costBenefitWords = (grade: number | null): string =>
  grade === null ? "not judged" : `${grade} · ${COST_BENEFIT_LABELS[grade as Grade]}`;
