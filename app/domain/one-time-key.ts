import * as z from "zod";

/**
 * The id a form is given for the record it makes, so that the same form sent twice makes it once. Anything
 * that is no id counts as none: the record then gets an id of its own.
 */
export const oneTimeKey = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .optional()
  .catch(undefined);
