import { LEVEL_LABELS } from "~/domain/accounts/account";
import { CASE_STATUS_LABELS, type CaseStatus } from "~/domain/cases/case";
import type { StatusKind } from "../controls/status-pill";

export const caseKind = (status: CaseStatus): StatusKind =>
  status === "told"
    ? "done"
    : status === "notACase" || status === "withdrawn"
      ? "ended"
      : status === "new"
        ? "todo"
        : "active";

export const caseLabel = (status: CaseStatus): string => CASE_STATUS_LABELS[status];

export const levelWord = (level: string | null): string =>
  LEVEL_LABELS[level as keyof typeof LEVEL_LABELS]?.one ?? "Level not known";
