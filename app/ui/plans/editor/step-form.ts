import { one, type RowValues, readRows } from "~/domain/plans/value-rows";
import type { FormReply } from "../form-reply";
import type { FormValues } from "./form-rows";

/** How the fields of a step get what stands in them, and what is wrong with it. */
export interface StepForm {
  value: (name: string) => string;
  error: (name: string) => string[] | undefined;
  rows: (group: string) => RowValues[];
}

export function stepForm(values: FormValues, reply: FormReply | null | undefined): StepForm {
  return {
    value: (name) => one(values[name]),
    error: (name) => reply?.fieldErrors[name],
    rows: (group) => readRows(values, group),
  };
}
