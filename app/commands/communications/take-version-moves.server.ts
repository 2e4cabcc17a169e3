import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { MESSAGE_STATE_LABELS } from "~/domain/communications/communication";
import type { VersionEvent } from "~/domain/communications/message-event";
import type { MessageFacts } from "~/domain/communications/message-facts";
import type { SeenVersion } from "~/domain/communications/message-review.schema";
import { audienceNames } from "~/domain/communications/message-words";
import { done, notFound, type Refusal, type Result, stale } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { commit } from "~/store/commit.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { moveVersion } from "~/store/communications/move-version.server";

interface Moves {
  code: string;
  versions: readonly SeenVersion[];
  event: VersionEvent;
  /** Null when the viewer may make them. */
  refused: (facts: MessageFacts, viewer: Viewer) => { ok: false; refusal: Refusal } | null;
  verb: ActivityVerb;
  /** A sentence without the actor; `what` names the message and whom it is for. */
  summary: (what: string) => string;
}

export interface VersionsMoved {
  code: string;
  /** Whom they are for, in words. */
  audiences: string;
  count: number;
  /** How many of the message's other versions wait elsewhere. */
  others: number;
}

/**
 * Moves some versions of a message, all of those that were chosen or none: find, may you, what is missing, decide,
 * commit. One line of the log tells it, however many audiences it was.
 */
export async function takeVersionMoves(act: Act, moves: Moves): Promise<Result<VersionsMoved>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findMessageFacts(viewer, moves.code, now, unit.db);
    if (!facts) return notFound("message");
    const refused = moves.refused(facts, viewer);
    if (refused) return refused;
    const states: string[] = [];
    for (const seen of moves.versions) {
      const version = facts.versions.find(({ id }) => id === seen.id);
      if (!version) return notFound("audience of this message");
      if (version.version !== seen.version) {
        return stale(
          `${facts.code} for ${version.audience} was changed after you opened this page: it is “${MESSAGE_STATE_LABELS[version.status]}” now. Look at it again before you decide.`,
          { status: version.status, version: version.version },
        );
      }
      const moved = await moveVersion(unit, facts, version.id, moves.event, {
        by: viewer.personId,
        at: now,
        unlogged: true,
      });
      if (!moved.ok) return moved;
      states.push(moved.value.to);
    }
    const names = moves.versions.map(
      ({ id }) => facts.versions.find((each) => each.id === id)?.audience ?? "",
    );
    const audiences = audienceNames(names);
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: moves.verb,
      summary: moves.summary(`${facts.code} for ${audiences}`),
      after: {
        audiences: names,
        status: states[0] ?? "",
        ...("reason" in moves.event ? { reason: moves.event.reason } : {}),
      },
    });
    return done({
      code: facts.code,
      audiences,
      count: names.length,
      others: facts.versions.length - names.length,
    });
  });
}
