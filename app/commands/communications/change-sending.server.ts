import type { Act } from "~/domain/act";
import { MESSAGE_STATE_LABELS } from "~/domain/communications/communication";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import type { SeenVersion } from "~/domain/communications/message-review.schema";
import { done, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { commit, type Unit } from "~/store/commit.server";
import { listMessageFacts } from "~/store/communications/message-facts.queries.server";

export interface SendingChange {
  code: string;
  version: SeenVersion;
}

/** What came of it, for the word that is said about it. */
export interface SendingChanged {
  code: string;
  audience: string;
  /** How many it was about. */
  count: number;
}

/**
 * What one version in the middle of its way is changed by: found, may you, not changed meanwhile. Pressed twice, the
 * second time finds it done.
 */
export async function changeSending(
  act: Act,
  { code, version: seen }: SendingChange,
  isDone: (version: VersionFacts) => boolean,
  change: (unit: Unit, facts: MessageFacts, version: VersionFacts) => Promise<Result<SendingChanged>>,
): Promise<Result<SendingChanged>> {
  const { viewer, now } = act;
  return commit<SendingChanged>(act, async (unit) => {
    const [facts] = await listMessageFacts(viewer, { code: code.trim().toUpperCase() }, now, unit.db);
    if (!facts) return notFound("message");
    if (!maySendMessage(viewer, facts)) return notPermitted(WHO_SENDS_MESSAGES);
    const version = facts.versions.find(({ id }) => id === seen.id);
    if (!version) return notFound("audience of this message");
    if (isDone(version)) return done({ code: facts.code, audience: version.audience, count: 0 });
    if (version.version !== seen.version)
      return stale(
        `${facts.code} for ${version.audience} moved on meanwhile: it is “${MESSAGE_STATE_LABELS[version.status]}” now. Look at it again before you decide.`,
        { status: version.status, version: version.version },
      );
    return change(unit, facts, version);
  });
}

/** A line of the log about one version, where no move of the machine writes it. */
export const logSending = (
  unit: Unit,
  facts: MessageFacts,
  version: VersionFacts,
  verb: "paused" | "resumed" | "stopped",
  summary: string,
): void =>
  unit.log({
    noun: "communication",
    recordId: facts.id,
    planId: facts.about?.kind === "plan" ? facts.about.id : null,
    verb,
    summary,
    after: { audience: version.audience },
  });
