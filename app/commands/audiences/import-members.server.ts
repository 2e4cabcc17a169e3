import type { Act } from "~/domain/act";
import { OUTSIDE_KINDS } from "~/domain/audiences/audience";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import {
  consentSource,
  countMemberVerdicts,
  type MemberRow,
  type MemberVerdict,
  memberColumnsOf,
  readMemberRows,
} from "~/domain/audiences/member-file";
import { counted } from "~/domain/plans/wording";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { hashToken, newId } from "~/shared/id.server";
import { type AudienceRecord, findAudience } from "~/store/audiences/audience.queries.server";
import { addMembers, listKnownAddresses, memberLinesOf } from "~/store/audiences/member-file.server";
import { MOST_MEMBERS } from "~/store/audiences/members.server";
import { commit } from "~/store/commit.server";
import { database, type Tx } from "~/store/database.server";

export interface MemberDryRun {
  rows: MemberRow[];
  /** Names exactly these rows and what they would do. */
  seen: string;
}

interface ReadMembers {
  audienceId: string;
  text: string;
  fileName: string;
}

/** What every row would do; nothing is written. */
export async function lookAtMembers(act: Act, input: ReadMembers): Promise<Result<MemberDryRun>> {
  const audience = await findAudience(act.viewer, input.audienceId);
  if (!audience) return notFound("audience");
  return audiencesRefusal(act.viewer) ?? tryMembers(database(), act, audience, input);
}

async function tryMembers(
  db: Tx,
  act: Act,
  audience: AudienceRecord,
  { text, fileName }: ReadMembers,
): Promise<Result<MemberDryRun>> {
  if (audience.retiredOn !== null) return notAllowedNow("This audience is retired. Bring it back first.");
  const read = memberLinesOf(text);
  if (!read.ok) return invalid(read.message, { text: [read.message] });
  const found = memberColumnsOf(read.lines[0] ?? []);
  if (!found.ok) return invalid(found.message, { text: [found.message] });
  const lines = found.hasHeading ? read.lines.slice(1) : read.lines;
  const emails = lines.map((cells) => (cells[found.columns.email] ?? "").trim().toLowerCase());
  const rows = readMemberRows(lines, found.columns, {
    known: await listKnownAddresses(
      db,
      { workspaceId: audience.workspaceId, audienceId: audience.id },
      emails,
    ),
    isOutside: OUTSIDE_KINDS.includes(audience.kind),
    source: consentSource(fileName, dayIn(act.now, "UTC")),
  });
  const told = rows.map(({ row, verdict, why, member }) => [
    row,
    verdict,
    why,
    ...Object.values(member ?? {}),
  ]);
  return done({ rows, seen: hashToken(JSON.stringify(told)).slice(0, 32) });
}

export interface MembersImported {
  /** By which the whole file can be taken back; null where no row was new. */
  batchId: string | null;
  counts: Record<MemberVerdict, number>;
}

/** Takes in the addresses of a file: the rows that can be, once each, however often the file comes. */
export function importMembers(
  act: Act,
  input: ReadMembers & { seen: string | null },
): Promise<Result<MembersImported>> {
  return commit<MembersImported>(
    act,
    async (unit) => {
      const audience = await findAudience(act.viewer, input.audienceId, unit.db);
      if (!audience) return notFound("audience");
      const refused = audiencesRefusal(act.viewer);
      if (refused) return refused;
      const tried = await tryMembers(unit.db, act, audience, input);
      if (!tried.ok) return tried;
      const { rows, seen } = tried.value;
      if (input.seen !== null && input.seen !== seen) {
        return notAllowedNow(
          "The list or its people changed after you looked at the rows. Look at them again before you accept.",
        );
      }
      const counts = countMemberVerdicts(rows);
      const added = rows.flatMap(({ member }) => member ?? []);
      if (added.length === 0) return done({ batchId: null, counts });
      const audienceId = audience.id;
      const all = (await unit.db.audienceMember.count({ where: { audienceId } })) + added.length;
      if (all > MOST_MEMBERS) {
        const message = `A list holds up to ${MOST_MEMBERS.toLocaleString("en")} addresses; with these it would be ${all.toLocaleString("en")}.`;
        return invalid(message, { text: [message] });
      }
      const batchId = newId();
      const by = { workspaceId: audience.workspaceId, audienceId };
      await unit.db.audienceBatch.create({
        data: {
          ...by,
          id: batchId,
          fileName: input.fileName,
          rows: added.length,
          byId: act.viewer.personId,
          createdAt: act.now,
        },
      });
      await addMembers(unit, { ...by, batchId, addedById: act.viewer.personId, at: act.now }, added);
      unit.log({
        noun: "audience",
        recordId: audienceId,
        verb: "imported",
        summary: `put ${counted(added.length, "address", "addresses")} on the list of “${audience.name}” from ${input.fileName === "" ? "a pasted list" : `“${input.fileName}”`}`,
        after: { ...counts, file: input.fileName, batchId },
      });
      return done({ batchId, counts });
    },
    { timeout: 120_000 },
  );
}
