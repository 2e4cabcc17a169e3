import type { Gate } from "./gate";

/** A refusal is an answer, not an accident: commands return it, one table in http maps it to a status. */
export type Refusal =
  /** `gaps`: what would be missing as well, for somebody who has the right. */
  | { kind: "not-permitted"; message: string; gaps?: Gate[] }
  | { kind: "incomplete"; message: string; gaps: Gate[] }
  | { kind: "not-allowed-now"; message: string }
  | { kind: "not-found"; message: string }
  | { kind: "invalid"; message: string; fieldErrors: Record<string, string[]> }
  | { kind: "stale"; message: string; theirs: Record<string, unknown> };

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

export const notPermitted = (message: string, gaps?: Gate[]) =>
  refuse({ kind: "not-permitted", message, ...(gaps ? { gaps } : {}) });
/** Invisible and missing look the same. */
export const notFound = (what: string) =>
  refuse({ kind: "not-found", message: `There is no such ${what} here.` });
export const notAllowedNow = (message: string) => refuse({ kind: "not-allowed-now", message });
export const incomplete = (message: string, gaps: Gate[]) => refuse({ kind: "incomplete", message, gaps });
export const invalid = (message: string, fieldErrors: Record<string, string[]> = {}) =>
  refuse({ kind: "invalid", message, fieldErrors });
/** `theirs` is the record as somebody else saved it meanwhile, so that both versions can be shown. */
export const stale = (message: string, theirs: Record<string, unknown> = {}) =>
  refuse({ kind: "stale", message, theirs });
