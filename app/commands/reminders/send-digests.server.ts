import type { Act } from "~/domain/act";
import type { LetterContent } from "~/domain/letters/letter";
import { actsFor } from "~/domain/mail-acts/acts-for";
import { done, type Result } from "~/domain/refusal";
import { DIGEST_GROUP_LABELS, inGroups, saysWhatMatters } from "~/domain/reminders/digest-words";
import { groupBy } from "~/domain/reminders/fact-index";
import type { DigestLine } from "~/domain/reminders/reminders";
import { type Day, formatDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { writeLetters } from "~/store/letters/letter.write.server";
import { listActGrounds } from "~/store/mail-acts/act-ground.server";
import { offerManyActs } from "~/store/mail-acts/act-link.server";
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
      await writeDigestLetters(unit, act, day, told);
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
async function writeDigestLetters(
  unit: Unit,
  act: Act,
  day: Day,
  told: readonly WrittenDigest[],
): Promise<void> {
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
  // Known beforehand, so that the links can name the letter that offers them.
  const letters = byMail.map((digest) => ({ digest, letterId: newId() }));
  const offers = letters.flatMap(({ digest: { personId, lines }, letterId }) => {
    const viewer = viewers.get(personId);
    return lines.flatMap((line) => {
      const ground = grounds.get(line.item);
      if (!viewer || !ground) return [];
      return actsFor(ground, viewer, line).map((offer) => ({ ...offer, personId, letterId, line }));
    });
  });
  const linked = groupBy(
    await offerManyActs(unit, { workspaceId, at: act.now, offers }),
    ({ letterId }) => letterId,
  );
  await writeLetters(
    unit,
    letters.map(({ digest, letterId }) => ({
      id: letterId,
      workspaceId,
      personId: digest.personId,
      toEmail: digest.email,
      toName: digest.name,
      content: contentOf(digest, day, linked.get(letterId) ?? []),
      at: act.now,
    })),
  );
  await tieLetters(
    unit,
    letters.map(({ digest: { id }, letterId }) => ({ digestId: id, letterId })),
  );
}

interface LineAct {
  line: DigestLine;
  label: string;
  linkId: string;
}

function contentOf(
  { name, lines, more }: WrittenDigest,
  day: Day,
  acts: readonly LineAct[],
): Extract<LetterContent, { kind: "digest" }> {
  const offered = groupBy(acts, ({ line }) => line.key);
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
        acts: (offered.get(line.key) ?? []).map(({ label, linkId }) => ({ label, linkId })),
      })),
    })),
    more,
  };
}
