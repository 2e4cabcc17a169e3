import type { Act } from "~/domain/act";
import { restatedWords } from "~/domain/communications/figures/figure-change";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { recipientsPath } from "~/domain/communications/recipient";
import { reminderSubject } from "~/domain/communications/reminder";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit, type Unit } from "~/store/commit.server";
import { claimMade } from "~/store/communications/claims-made.server";
import { figuresChanged } from "~/store/communications/figures/figures-changed.server";
import { findMessageStanding, planIdOf } from "~/store/communications/message-standing.server";
import { countReachable, listReachable } from "~/store/communications/reachable.server";
import { listSentVersions } from "~/store/communications/reminder.queries.server";
import { type ReminderRound, writeReminders } from "~/store/communications/reminder-letters.server";
import { writeLetterGroup } from "~/store/letters/group.write.server";

/** Letters that are written in one transaction. */
const PORTION = 500;

export interface RemindSilent {
  code: string;
  versionIds: readonly string[];
  /** What stands before the three answers, by language. */
  leads: Readonly<Record<string, string>>;
  /** Those who were reminded before are reminded once more. */
  again: boolean;
}

/**
 * Says it once more to those who have it and said nothing. Whoever answers, refuses or leaves before their letter is
 * due gets none (see reminder-standing); cut off half way, pressed again it goes on with the rest.
 */
export async function remindSilent(act: Act, input: RemindSilent): Promise<Result<{ letters: number }>> {
  const begun = await commit(act, (unit) => beginRound(unit, act, input));
  if (!begun.ok) return begun;
  const { round } = begun.value;
  const asked = {
    workspaceId: round.workspaceId,
    versionIds: round.versions.map(({ id }) => id),
    silent: true,
    fresh: !input.again,
  };
  let after = "";
  let letters = 0;
  for (;;) {
    const portion = await commit(act, async (unit) => {
      const readers = await listReachable(unit.db, { ...asked, after }, PORTION);
      const count = await writeReminders(unit, readers, round);
      return done({ count, last: readers.length < PORTION ? null : readers[readers.length - 1]?.id });
    });
    if (!portion.ok) return portion;
    letters += portion.value.count;
    if (!portion.value.last) return done({ letters });
    after = portion.value.last;
  }
}

async function beginRound(
  unit: Unit,
  { viewer, now }: Act,
  input: RemindSilent,
): Promise<Result<{ round: ReminderRound }>> {
  const { workspaceId } = viewer;
  const message = await findMessageStanding(unit.db, workspaceId, input.code);
  if (!message) return notFound("message");
  if (!maySendMessage(viewer, message)) return notPermitted(WHO_SENDS_MESSAGES);
  const sent = await listSentVersions(unit.db, workspaceId, message.id);
  const versions = sent.filter(({ id }) => input.versionIds.includes(id));
  if (versions.length === 0) {
    return sent.length === 0
      ? notAllowedNow(`${message.code} was not sent to anybody whose answer is still waited for.`)
      : invalid("Choose at least one audience.", { versionIds: ["Choose at least one audience."] });
  }
  for (const { id } of versions) {
    const changed = await figuresChanged(unit.db, id, now);
    if (changed.length > 0) return notAllowedNow(restatedWords(changed));
  }
  for (const [locale, text] of Object.entries(input.leads)) {
    const why = await claimMade(unit.db, message, { text, locale, at: now });
    if (why !== "") return invalid(why, { [`leads.${locale}`]: [why] });
  }
  const counts = await countReachable(unit.db, {
    workspaceId,
    versionIds: versions.map(({ id }) => id),
    silent: true,
    fresh: !input.again,
  });
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return notAllowedNow(
      input.again
        ? "Nobody of these is silent any more, or none of them may be written to."
        : "Nobody of these is silent and was not reminded yet. To write to the same people once more, say so.",
    );
  }
  const { id: groupId } = await writeLetterGroup(unit, {
    workspaceId,
    kind: "stakeholder",
    subject: reminderSubject(message.subject, "en"),
    href: recipientsPath(message.code, { state: "silent" }),
    createdById: viewer.personId,
    at: now,
  });
  unit.log({
    noun: "communication",
    recordId: message.id,
    planId: planIdOf(message),
    verb: "reminded",
    summary: `reminded ${total} of ${message.code} who had not answered`,
    after: { audiences: versions.map(({ audience }) => audience), letters: total, again: input.again },
  });
  return done({ round: { workspaceId, versions, leads: input.leads, groupId, at: now } });
}
