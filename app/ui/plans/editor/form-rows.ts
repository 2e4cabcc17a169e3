import { one, type RowValues, readRows, writeRows } from "~/domain/plans/value-rows";
import type { FormAnswer } from "~/shared/form-answer";
import type { FormReply } from "../form-reply";
import { editedRows, outlineIntent } from "./outline-rows";

export type FormValues = FormAnswer["values"];

/** Groups whose rows are one value alone. */
const SINGLE: ReadonlySet<string> = new Set(["checkIns"]);

const INTENT = /^(add|remove):([a-zA-Z]+)(?::(\d+))?$/;

/** A button that puts words of the strategy into the field. */
export const GOAL = "goal:";

/**
 * What a button that adds or removes a row makes of the typed form; null for a button that saves.
 * Nothing is written: the page comes back with one row more or less and everything else as it was typed.
 */
export function changedRows(values: FormValues): FormValues | null {
  const intent = one(values.intent);
  const others = (group: string) =>
    Object.fromEntries(
      Object.entries(values).filter(([name]) => !name.startsWith(`${group}.`) && name !== "intent"),
    );
  const outline = outlineIntent(intent);
  if (outline) {
    const rows = editedRows(readRows(values, outline.group), outline);
    return { ...others(outline.group), ...writeRows(outline.group, rows) };
  }
  if (intent.startsWith(GOAL)) return { ...others("goal"), goal: intent.slice(GOAL.length) };
  const [, verb, group, at] = INTENT.exec(intent) ?? [];
  if (!verb || !group) return null;
  const rows = readRows(values, group);
  const blank: RowValues = SINGLE.has(group) ? { "": "" } : { blank: "" };
  const next = verb === "add" ? [...rows, blank] : rows.filter((_, index) => index !== Number(at));
  return { ...others(group), ...writeRows(group, next) };
}

/** The answer to a button that adds or removes a row: the same form again, nothing saved, nothing wrong. */
export function rowsReply(values: FormValues): FormReply | null {
  const rows = changedRows(values);
  return rows && { ok: false, refusal: null, fieldErrors: {}, formErrors: [], values: rows };
}
