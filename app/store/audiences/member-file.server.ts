import { parse } from "csv-parse/sync";
import { storableText } from "~/domain/activity/activity";
import { type KnownAddress, MOST_ROWS } from "~/domain/audiences/member-file";
import { detectDelimiter } from "~/domain/surveys/delimiter";
import { decoderFor, watchEncoding } from "~/domain/surveys/encoding";
import { fileKindOf } from "~/domain/surveys/file-kind";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { Tx } from "../database.server";
import type { MemberFields } from "./members.server";

/** Ten thousand addresses with their names are far smaller. */
const MOST_FILE_BYTES = 4 * 1_048_576;

/** A file as its text, however it is encoded; or, in a sentence, why it is none. */
export async function memberTextOf(
  file: Blob,
): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
  if (file.size > MOST_FILE_BYTES) {
    return { ok: false, message: "The file is larger than 4 MB; 10,000 addresses are much smaller." };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKindOf(bytes.subarray(0, 65_536));
  if (!kind.isText) return { ok: false, message: kind.message };
  const watch = watchEncoding();
  watch.push(bytes);
  const decoder = decoderFor(watch.found());
  return { ok: true, text: storableText(decoder.push(bytes) + decoder.end()) };
}

export type MemberLines = { ok: true; lines: string[][] } | { ok: false; message: string };

/** Lines and cells, whatever stands between them: a comma, a semicolon or a tab. */
export function memberLinesOf(text: string): MemberLines {
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.trim() === "")
    return { ok: false, message: "There is nothing to read: paste one line per address." };
  try {
    const lines: string[][] = parse(bare, {
      delimiter: detectDelimiter(bare) ?? ",",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    });
    if (lines.length > MOST_ROWS + 1) {
      const many = lines.length.toLocaleString("en");
      return {
        ok: false,
        message: `These are ${many} lines; one file holds up to ${MOST_ROWS.toLocaleString("en")}. Split it.`,
      };
    }
    return { ok: true, lines };
  } catch {
    return {
      ok: false,
      message: "A quotation mark is never closed, so the lines cannot be told apart. Mend it and try again.",
    };
  }
}

interface KnownRow {
  email: string;
  contactId: string | null;
  contactName: string | null;
  consent: boolean | null;
  personId: string | null;
  personName: string | null;
  active: boolean | null;
  excluded: boolean | null;
  reason: string | null;
  refused: boolean;
}

/** What is known of many addresses, asked at once. */
export async function listKnownAddresses(
  db: Tx,
  { workspaceId, audienceId }: { workspaceId: string; audienceId: string },
  emails: readonly string[],
): Promise<Map<string, KnownAddress>> {
  const rows = await db.$queryRaw<KnownRow[]>`
    SELECT e."email", c."id" AS "contactId", c."name" AS "contactName", c."consent",
      p."id" AS "personId", p."name" AS "personName", p."active", m."excluded", m."reason",
      EXISTS (SELECT 1 FROM "MessageRefusal" r WHERE r."workspaceId" = ${workspaceId} AND r."email" = e."email"
        AND r."audienceId" IN ('', ${audienceId}) AND r."endedAt" IS NULL) AS "refused"
    FROM (SELECT DISTINCT jsonb_array_elements_text(${JSON.stringify(emails)}::jsonb) AS "email") e
    LEFT JOIN "Contact" c ON c."workspaceId" = ${workspaceId} AND c."email" = e."email"
    LEFT JOIN "Person" p ON p."workspaceId" = ${workspaceId} AND p."email" = e."email"
    LEFT JOIN "AudienceMember" m ON m."audienceId" = ${audienceId} AND m."email" = e."email"
    WHERE c."id" IS NOT NULL OR p."id" IS NOT NULL OR m."id" IS NOT NULL
      OR EXISTS (SELECT 1 FROM "MessageRefusal" r WHERE r."workspaceId" = ${workspaceId} AND r."email" = e."email")`;
  return new Map(
    rows.map((row) => [
      row.email,
      {
        contact:
          row.contactId === null
            ? undefined
            : { id: row.contactId, name: row.contactName ?? "", consent: row.consent ?? false },
        person:
          row.personId === null
            ? undefined
            : { id: row.personId, name: row.personName ?? "", active: row.active ?? false },
        member: row.excluded === null ? undefined : { excluded: row.excluded, reason: row.reason ?? "" },
        refused: row.refused,
      },
    ]),
  );
}

interface Into {
  workspaceId: string;
  audienceId: string;
  batchId: string;
  addedById: string;
  at: Date;
}

/** As one value: as a parameter per cell, ten thousand addresses take a database many times as long. */
export async function addMembers(unit: Unit, into: Into, members: readonly MemberFields[]): Promise<void> {
  const rows = members.map((member) => ({ ...member, id: newId() }));
  await unit.db.$executeRaw`
    INSERT INTO "AudienceMember" ("id", "workspaceId", "audienceId", "personId", "contactId", "email", "name",
      "organisation", "locale", "timeZone", "consent", "batchId", "addedById", "createdAt")
    SELECT r."id", ${into.workspaceId}, ${into.audienceId}, r."personId", r."contactId", r."email", r."name",
      r."organisation", r."locale", r."timeZone", r."consent", ${into.batchId}, ${into.addedById},
      ${into.at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" text, "personId" text, "contactId" text,
      "email" text, "name" text, "organisation" text, "locale" text, "timeZone" text, "consent" text)`;
}
