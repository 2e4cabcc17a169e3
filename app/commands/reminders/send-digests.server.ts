import type { Act } from "~/domain/act";
import type { LetterContent } from "~/domain/letters/letter";
import { actsFor } from "~/domain/mail-acts/acts-for";
import { done, type Result } from "~/domain/refusal";
import { DIGEST_GROUP_LABELS, inGroups, saysWhatMatters } from "~/domain/reminders/digest-words";
import type { DigestLine } from "~/domain/reminders/reminders";
import { type Day, formatDay } from "~/shared/calendar";
import { commit, type Unit } from "~/store/commit.server";
import { writeLetter } from "~/store/letters/letter.write.server";
import { listActGrounds } from "~/store/mail-acts/act-ground.server";
import { type LinkedAct, offerActs, tieActs } from "~/store/mail-acts/act-link.server";
import { writeNotices } from "~/store/notices/notice.write.server";
import { listViewers } from "~/store/people/viewers.server";
import {
  type DigestToWrite,
  tieLetters,
  type WrittenDigest,
  writeDigests,
} from "~/store/reminders/digest.write.server";

interface SendDigests {
  day: Day;
  digests: readonly DigestToWrite[];
}

/**
 * Makes the digests of a day for some people: ledger, letter and notice stand together or not at all. Whoever has one
 * already is passed over, so that it may be called again at any time.
 */
export async function sendDigests(
  act: Act,
  { day, digests }: SendDigests,
): Promise<Result<{ told: WrittenDigest[] }>> {
  const { workspaceId } = act.viewer;
  return commit(
    act,
    async (unit) => {
      const told = await writeDigests(unit, workspaceId, day, digests, act.now);
      if (told.length === 0) return done({ told });
      await writeLetters(unit, act, day, told);
      await writeNotices(
        unit,
        act,
        told.map(({ personId, lines, more }) => ({
          personId,
          key: `digest:${day}`,
          kind: "time",
          title: `has your digest: ${count(lines.length + more)}`,
          text: saysWhatMatters(lines),
          href: `/digests/${day}`,
          reason: "you get one a day",
          about: `digest:${day}`,
        })),
      );
      unit.log({
        noun: "digest",
        recordId: day,
        verb: "told",
        summary: `told ${told.length === 1 ? "1 person" : `${told.length} people`} what ${formatDay(day, "en")} has for them`,
      });
      return done({ told });
    },
    { timeout: 120_000 },
  );
}

const count = (lines: number): string => (lines === 1 ? "1 line" : `${lines} lines`);

/** The letters of those who read their digest by mail, each line with what can be done about it at once. */
async function writeLetters(unit: Unit, act: Act, day: Day, told: readonly WrittenDigest[]): Promise<void> {
  const { workspaceId } = act.viewer;
  const byMail = told.filter((each) => each.byMail && each.email !== "");
  if (byMail.length === 0) return;
  const grounds = await listActGrounds(
    unit.db,
    workspaceId,
    byMail.flatMap(({ lines }) => lines.map(({ item, title }) => ({ item, title }))),
  );
  const viewers = await listViewers(
    unit.db,
    workspaceId,
    byMail.map(({ personId }) => personId),
    act.now,
  );
  const pairs: { digestId: string; letterId: string }[] = [];
  for (const digest of byMail) {
    const { personId, lines, more } = digest;
    const viewer = viewers.get(personId);
    const offers = lines.map((line) => {
      const ground = grounds.get(line.item);
      return viewer && ground ? actsFor(ground, viewer, line) : [];
    });
    const linked = await offerActs(unit, { workspaceId, personId, at: act.now, acts: offers.flat() });
    const letterId = await writeLetter(unit, {
      workspaceId,
      personId,
      toEmail: digest.email,
      toName: digest.name,
      content: contentOf(digest, day, more, actsOfLines(offers, linked)),
      at: act.now,
    });
    await tieActs(
      unit,
      linked.map(({ linkId }) => linkId),
      letterId,
    );
    pairs.push({ digestId: digest.id, letterId });
  }
  await tieLetters(unit, pairs);
}

/** The links again line by line, as they were offered. */
function actsOfLines(offers: readonly { length: number }[], linked: readonly LinkedAct[]): LinkedAct[][] {
  let from = 0;
  return offers.map(({ length }) => {
    from += length;
    return linked.slice(from - length, from);
  });
}

function contentOf(
  { name, lines }: WrittenDigest,
  day: Day,
  more: number,
  acts: readonly (readonly LinkedAct[])[],
): Extract<LetterContent, { kind: "digest" }> {
  const offered = new Map<DigestLine, readonly LinkedAct[]>(lines.map((line, at) => [line, acts[at] ?? []]));
  return {
    kind: "digest",
    name,
    day,
    matters: saysWhatMatters(lines),
    groups: inGroups(lines).map(({ group, lines: own }) => ({
      title: DIGEST_GROUP_LABELS[group],
      lines: own.map((line) => ({
        title: line.title,
        why: line.why,
        standsFor: line.standsFor
          ? `for ${line.standsFor.name}, away until ${formatDay(line.standsFor.until, "en")}`
          : "",
        href: line.href,
        acts: (offered.get(line) ?? []).map(({ label, linkId }) => ({ label, linkId })),
      })),
    })),
    more,
  };
}
