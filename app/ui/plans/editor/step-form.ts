import type { FormReply } from "../form-reply";
import { type FormValues, one, type RowValues, readRows } from "./form-rows";

/** How the fields of a step get what stands in them: as typed where the page comes back, else as saved. */
export interface StepForm {
  value: (name: string) => string;
  error: (name: string) => string[] | undefined;
  rows: (group: string) => RowValues[];
}

export function stepForm(saved: FormValues, reply: FormReply | null | undefined): StepForm {
  // A form that comes back is complete: what is absent in it was taken away.
  const values = reply && Object.keys(reply.values).length > 0 ? reply.values : saved;
  return {
    value: (name) => one(values[name]),
    error: (name) => reply?.fieldErrors[name],
    rows: (group) => readRows(values, group),
  };
}
