/** Where on the screen each thing of a pilot is seen and mended. Gates point here, so the addresses live in one place. */
export const pilotPath = (code: string): string => `/pilots/${code}`;

const PAGE_PARTS = ["design", "units", "values", "result", "money", "funding", "decision", "spread"] as const;
export type PilotPagePart = (typeof PAGE_PARTS)[number];

/** A section of the pilot's own page. */
export const pilotPartPath = (code: string, part: PilotPagePart): string => `/pilots/${code}#${part}`;

/** The form of its words, dates and numbers; the anchor leads into the field. */
export const pilotEditPath = (code: string, field?: string): string =>
  `/pilots/${code}/edit${field ? `#field-${field}` : ""}`;
export const pilotMetricsPath = (code: string): string => `/pilots/${code}/metrics`;
export const pilotEvidencePath = (code: string): string => `/pilots/${code}/evidence`;
export const pilotMissingPath = (code: string): string => `/pilots/${code}/missing`;
export const pilotChartPath = (code: string): string => `/pilots/${code}/chart`;
export const pilotActivityPath = (code: string): string => `/pilots/${code}/activity`;
export const pilotVersionsPath = (code: string): string => `/pilots/${code}/versions`;
/** Changing a locked plan: a new version with its reason. */
export const pilotNewVersionPath = (code: string): string => `/pilots/${code}/versions/new`;
export const pilotUnitsPath = (code: string): string => `/pilots/${code}/units`;
export const pilotValuesPath = (code: string): string => `/pilots/${code}/values`;
export const pilotCasePath = (code: string): string => `/pilots/${code}/case`;
export const pilotFundingPath = (code: string): string => `/pilots/${code}/funding`;
export const pilotDecisionPath = (code: string): string => `/pilots/${code}/decision`;
export const pilotDesignedPath = (code: string): string => `/pilots/${code}/design`;
export const pilotStartPath = (code: string): string => `/pilots/${code}/start`;
export const pilotEndPath = (code: string): string => `/pilots/${code}/end`;
export const pilotDropPath = (code: string): string => `/pilots/${code}/drop`;
export const pilotDeletionPath = (code: string): string => `/pilots/${code}/deletion`;
