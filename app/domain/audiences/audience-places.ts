export const AUDIENCES = "/audiences";
export const audienceHref = (id: string): string => `/audiences/${id}`;
export const CALENDAR = "/communications/calendar";
export const COVERAGE = "/communications/coverage";

/** Where a message to this audience is begun. */
export const beginMessageHref = (audienceId: string): string =>
  `/communications/new?audience=${encodeURIComponent(audienceId)}`;
