/** Where on the screen each thing of a case is seen and mended. Gates point here, so the addresses live in one place. */
export const WIN_BACK = "/win-back";
export const WIN_BACK_REASONS = "/win-back/reasons";

export const winBackPath = (code: string): string => `/win-back/${code}`;
/** A section of the case's own page. */
export const winBackPartPath = (code: string, part: "plans" | "offers" | "talks" | "next"): string =>
  `/win-back/${code}#${part}`;
/** The form of its words; the anchor leads into the field. */
export const winBackEditPath = (code: string, field?: string): string =>
  `/win-back/${code}/edit${field ? `#field-${field}` : ""}`;
export const winBackMovePath = (code: string, move: string): string => `/win-back/${code}/${move}`;
export const winBackPlansPath = (code: string): string => `/win-back/${code}/plans`;
export const winBackOffersPath = (code: string): string => `/win-back/${code}/offers`;
export const winBackTalksPath = (code: string): string => `/win-back/${code}/talks`;
export const winBackChartPath = (code: string): string => `/win-back/${code}/chart`;
export const winBackActivityPath = (code: string): string => `/win-back/${code}/activity`;
export const winBackUndoPath = (code: string): string => `/win-back/${code}/undo`;
