import { type Act, SYSTEM_NAME } from "~/domain/act";
import type { Scope } from "~/domain/intake/key";
import { type BounceReport, smtpCodeOf } from "~/domain/letters/bounce";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { noteContactBounce } from "~/store/accounts/contact-bounce.server";
import { commit, type Unit } from "~/store/commit.server";
import {
  type BouncedRow,
  findBouncedLetter,
  hasReport,
  listAdministratorIds,
} from "~/store/letters/bounce.queries.server";
import { writeNotices } from "~/store/notices/notice.write.server";

export interface BounceRecorded {
  letterId: string;
  /** came-back, delayed, or unchanged where the report brought nothing new. */
  outcome: "came-back" | "delayed" | "unchanged";
}

/** What a mail server reports of a letter it had taken. The same report twice is one. */
export async function recordBounce(
  act: Act,
  report: BounceReport,
  scopes: readonly Scope[],
): Promise<Result<BounceRecorded>> {
  if (!scopes.includes("bounces.write")) return notPermitted("This key does not report letters.");
  return commit<BounceRecorded>(act, async (unit) => {
    const letter = await findBouncedLetter(unit.db, act.viewer, { ...report, at: act.now });
    if (!letter) return notFound("letter");
    // It left, or may have: only such a letter can come back.
    const hasLeft = letter.status === "sent" || letter.sendingAt !== null;
    const outcome = report.outcome === "back" ? "bounced" : "delayed";
    const isKnown =
      outcome === "delayed" && (await hasReport(unit.db, letter, { outcome, reply: report.text }));
    if (!hasLeft || isKnown) return done({ letterId: letter.id, outcome: "unchanged" });
    await keepReport(unit, letter, { outcome, text: report.text, at: act.now });
    if (outcome === "delayed") return done({ letterId: letter.id, outcome });
    await unit.move("letter", letter, {
      status: "bounced",
      bouncedAt: act.now,
      bounceText: report.text,
      sendingAt: null,
      heldAt: null,
      notBefore: null,
    });
    unit.log({
      noun: "letter",
      recordId: letter.id,
      verb: "bounced",
      summary: `heard that the letter to ${letter.toEmail} came back`,
    });
    const { workspaceId } = act.viewer;
    await noteContactBounce(unit, { workspaceId, email: letter.toEmail, at: act.now });
    await tellAdministrators(unit, act, letter, report.text);
    return done({ letterId: letter.id, outcome: "came-back" });
  });
}

const keepReport = (
  unit: Unit,
  letter: BouncedRow,
  { outcome, text, at }: { outcome: "bounced" | "delayed"; text: string; at: Date },
) =>
  unit.db.letterTry.create({
    data: {
      id: newId(),
      letterId: letter.id,
      number: letter.attempts,
      at,
      outcome,
      code: smtpCodeOf(text),
      reply: text,
    },
  });

/** Somebody does not get what is written to them: an administrator can mend the address. */
async function tellAdministrators(unit: Unit, act: Act, letter: BouncedRow, text: string): Promise<void> {
  const { workspaceId } = act.viewer;
  const administrators = await listAdministratorIds(unit.db, workspaceId);
  await writeNotices(
    unit,
    act,
    administrators.map((personId) => ({
      personId,
      key: `letter:${letter.id}:v${letter.version}:bounced`,
      kind: "mail" as const,
      title: `found that a letter to ${letter.toName || letter.toEmail} came back`,
      text,
      href: `/mail/${letter.id}`,
    })),
    { byName: SYSTEM_NAME, at: act.now },
  );
}
