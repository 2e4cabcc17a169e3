import * as z from "zod";
import { DATE_ORDERS } from "../surveys/answer-date";
import { ACCOUNT_ROLES, CONTACT_ROLES, FILE_KINDS } from "./account-file";
import { versionField } from "./fields";

export const startFileSchema = z.object({
  kind: z.preprocess((value) => (value === "" ? undefined : value), z.enum(FILE_KINDS).optional()),
  file: z.instanceof(File, { error: "Choose a file." }),
});

const role = z.enum([...ACCOUNT_ROLES, ...CONTACT_ROLES, "none"], {
  error: "Choose what this column holds.",
});

export const mapFileSchema = z.object({
  kind: z.enum(FILE_KINDS, { error: "Say whether these are accounts or contacts." }),
  dateOrder: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.enum(DATE_ORDERS).nullable(),
  ),
  columns: z.array(z.object({ header: z.string().max(300), role })).max(200),
  version: versionField,
});
export type MapFile = z.output<typeof mapFileSchema> & { fileId: string };

export const acceptFileSchema = z.object({
  /** What the dry run on the screen looked like: another one is not accepted unseen. */
  seal: z.string().max(80).default(""),
  version: versionField,
});
