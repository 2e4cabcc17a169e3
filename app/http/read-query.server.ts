import type * as z from "zod";
import { checkForm } from "./parse-form.server";

/** A form out of an address, read against its schema: what is asked for while it is still being typed. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema) {
  const form = new FormData();
  for (const [name, value] of new URL(request.url).searchParams) form.append(name, value);
  return checkForm(form, schema);
}
