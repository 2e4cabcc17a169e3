import { type Gate, unmet } from "../gate";
import type { Viewer } from "../viewer";
import { isOver, type MessageState } from "./communication";
import { approvalBar, mayApproveMessage, maySendMessage, mayWriteMessage } from "./message.access";
import { gatesOf } from "./message.rules";
import { isVersionMoveFrom } from "./message-decision";
import type { VersionMoveEvent } from "./message-event";
import type { MessageFacts, VersionFacts } from "./message-facts";
import {
  messageClosingPath,
  messageEditPath,
  messageMissingPath,
  messagePath,
  messageReviewPath,
  messageSubmitPath,
} from "./message-places";
import { audienceNames } from "./message-words";
import { sendPath } from "./recipient";

const LABELS: Record<VersionMoveEvent, string> = {
  SUBMIT: "Submit for review",
  APPROVE: "Review",
  RETURN: "Return",
  SCHEDULE: "Schedule",
  UNSCHEDULE: "Take off its hour",
  CLOSE: "Close",
  REWRITE: "Take back",
  CANCEL: "Cancel",
};
export const versionMoveLabel = (event: VersionMoveEvent): string => LABELS[event];

/** The one way forward from each state; what is on its way or over has none that a person makes. */
const FORWARD: Partial<Record<MessageState, "SUBMIT" | "APPROVE" | "SCHEDULE" | "CLOSE">> = {
  draft: "SUBMIT",
  returned: "SUBMIT",
  inReview: "APPROVE",
  approved: "SCHEDULE",
  sent: "CLOSE",
};

export interface VersionMove {
  event: "SUBMIT" | "APPROVE" | "SCHEDULE" | "CLOSE";
  label: string;
  href: string;
  permitted: boolean;
  /** What stops it and its form cannot answer. */
  missing: Gate[];
  /** Without the right: who has it. */
  whom: string;
}

const pathOf = (event: VersionMove["event"], code: string, versionId: string): string => {
  switch (event) {
    case "SUBMIT":
      return messageSubmitPath(code, versionId);
    case "APPROVE":
      return messageReviewPath(code, versionId);
    case "SCHEDULE":
      return sendPath(code, versionId);
    case "CLOSE":
      return messageClosingPath(code, versionId);
  }
};

const FORM_ANSWERS: ReadonlySet<string> = new Set(["hour", "reason"]);

const missingOf = (event: VersionMoveEvent, facts: MessageFacts, versionId: string, by: string): Gate[] =>
  unmet(gatesOf(event, facts, versionId, { by })).filter(({ id }) => !FORM_ANSWERS.has(id));

/** The move that a version waits for, whether open or not; null while it is on its way, or over. */
export function forwardMove(facts: MessageFacts, version: VersionFacts, viewer: Viewer): VersionMove | null {
  const event = FORWARD[version.status];
  if (!event || !isVersionMoveFrom(event, version.status)) return null;
  return {
    event,
    label: LABELS[event],
    href: pathOf(event, facts.code, version.id),
    permitted: permits(event, facts, viewer),
    missing: missingOf(event, facts, version.id, viewer.personId),
    whom: whomToAsk(event, facts),
  };
}

function permits(event: VersionMove["event"], facts: MessageFacts, viewer: Viewer): boolean {
  switch (event) {
    case "SUBMIT":
      return mayWriteMessage(viewer, facts);
    case "APPROVE":
      return mayApproveMessage(viewer, facts);
    case "SCHEDULE":
    case "CLOSE":
      return maySendMessage(viewer, facts);
  }
}

function whomToAsk(event: VersionMove["event"], facts: MessageFacts): string {
  if (event === "APPROVE") return "A CX leader or an executive who did not write it approves it.";
  const owner = facts.about ? `, or the owner of ${facts.about.code}` : "";
  return event === "SUBMIT"
    ? `A CX leader${owner} submits it.`
    : `A CX leader or an administrator${owner} sends it.`;
}

const SUBMITTED_NOT = {
  draft: "it is complete and was not submitted yet",
  returned: "it came back and was not submitted again",
} as const;

/** Everything one audience still lacks until it can be sent, in the order in which it is asked for. */
export function missingUntilSent(facts: MessageFacts, version: VersionFacts): Gate[] {
  const approval = (detail: string, href: string | null): Gate => ({
    id: "approval",
    label: "Somebody else’s approval",
    met: false,
    detail,
    href,
  });
  switch (version.status) {
    case "draft":
    case "returned": {
      const gates = unmet(gatesOf("SUBMIT", facts, version.id));
      return [
        ...gates,
        approval(
          gates.length > 0 ? "once all of this is there" : SUBMITTED_NOT[version.status],
          gates.length > 0 ? null : messageSubmitPath(facts.code, version.id),
        ),
      ];
    }
    case "inReview":
      return [
        ...unmet(gatesOf("APPROVE", facts, version.id)),
        approval("a leader or an executive reads it", messageReviewPath(facts.code, version.id)),
      ];
    case "approved":
      return unmet(gatesOf("SCHEDULE", facts, version.id));
    default:
      return [];
  }
}

/** For whoever may not write it a line still says what is missing, but leads to no form that would be shut. */
export const gatesShownTo = (viewer: Viewer, facts: MessageFacts, gates: readonly Gate[]): Gate[] =>
  mayWriteMessage(viewer, facts)
    ? [...gates]
    : gates.map((gate) => (isWritingPlace(gate.href, facts.code) ? { ...gate, href: null } : gate));

const isWritingPlace = (href: string | null, code: string): boolean =>
  href !== null &&
  (href.startsWith(messageEditPath(code)) || href.startsWith(`${messagePath(code)}/translate/`));

export interface MissingOfVersion {
  versionId: string;
  audience: string;
  status: MessageState;
  gates: Gate[];
}

/** Everything that is missing for every audience, at once. */
export const missingOfMessage = (facts: MessageFacts): MissingOfVersion[] =>
  facts.versions
    .filter(({ status }) => !isOver(status) && status !== "scheduled")
    .map((version) => ({
      versionId: version.id,
      audience: version.audience,
      status: version.status,
      gates: missingUntilSent(facts, version),
    }));

/** One line for each audience: what stops it, or that it is ready; one that is stopped never hides those that are not. */
export function gatesByAudience(facts: MessageFacts): Gate[] {
  return facts.versions
    .filter(({ status }) => status !== "cancelled")
    .flatMap((version): Gate[] => {
      const missing = missingUntilSent(facts, version);
      if (missing.length === 0) {
        return [
          {
            id: version.id,
            label: version.audience,
            met: true,
            detail: READY[version.status] ?? "complete and approved",
            href: null,
          },
        ];
      }
      return missing.map((gate) => ({
        ...gate,
        id: `${version.id}-${gate.id}`,
        label: `${version.audience}: ${lowerFirst(gate.label)}`,
      }));
    });
}

const READY: Partial<Record<MessageState, string>> = {
  scheduled: "scheduled",
  sending: "is being sent",
  sent: "was sent",
  closed: "was sent",
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What has to happen next with the message, for whoever looks: one sentence and one button. */
export interface NextStep {
  sentence: string;
  button: { label: string; href: string; shut: boolean } | null;
}

export function nextStep(facts: MessageFacts, viewer: Viewer): NextStep {
  const { code, versions } = facts;
  const moving = versions.filter(({ status }) => status !== "cancelled");
  if (versions.length === 0) {
    return {
      sentence: "It says to nobody yet what it is about.",
      button: mayWriteMessage(viewer, facts)
        ? { label: "Add an audience", href: `/communications/${code}/edit`, shut: false }
        : null,
    };
  }
  if (moving.length === 0) return { sentence: "It was cancelled; nobody is told.", button: null };
  const at = (...states: MessageState[]) => moving.filter(({ status }) => states.includes(status));
  const names = (found: readonly VersionFacts[]) => audienceNames(found.map(({ audience }) => audience));
  const ready = (found: readonly VersionFacts[], event: VersionMoveEvent) =>
    found.filter(({ id }) => missingOf(event, facts, id, viewer.personId).length === 0);

  const review = at("inReview");
  const mine = mayApproveMessage(viewer, facts)
    ? review.filter((version) => approvalBar(facts, version, viewer.personId) === null)
    : [];
  if (mine.length > 0) {
    return {
      sentence: `Waits for your approval for ${names(mine)}.`,
      button: { label: "Review", href: messageReviewPath(code), shut: false },
    };
  }
  const drafts = at("draft", "returned");
  const complete = ready(drafts, "SUBMIT");
  if (complete.length > 0 && mayWriteMessage(viewer, facts)) {
    return {
      sentence: `Complete for ${names(complete)}${rest(drafts.length - complete.length)}; somebody else has to approve it.`,
      button: { label: "Submit for review", href: messageSubmitPath(code), shut: false },
    };
  }
  const sendable = ready(at("approved"), "SCHEDULE");
  if (sendable.length > 0) {
    return {
      sentence: `Approved for ${names(sendable)}${rest(drafts.length + review.length)}.`,
      button: maySendMessage(viewer, facts) ? { label: "Schedule", href: sendPath(code), shut: false } : null,
    };
  }
  if (review.length > 0) {
    return { sentence: `Waits for approval for ${names(review)}${rest(drafts.length)}.`, button: null };
  }
  if (drafts.length > 0) {
    return {
      sentence: `Not complete for ${names(drafts)}.`,
      button: mayWriteMessage(viewer, facts)
        ? { label: "See what is missing", href: messageMissingPath(code), shut: false }
        : null,
    };
  }
  const stopped = at("approved");
  if (stopped.length > 0) {
    return {
      sentence: `Approved for ${names(stopped)}, but cannot be sent as it is.`,
      button: { label: "See what is missing", href: messageMissingPath(code), shut: false },
    };
  }
  if (at("sending").length > 0)
    return { sentence: `Is being sent to ${names(at("sending"))}.`, button: null };
  if (at("scheduled").length > 0) {
    return { sentence: `Waits for its hour for ${names(at("scheduled"))}.`, button: null };
  }
  return {
    sentence: at("sent").length > 0 ? `Was sent to ${names(at("sent"))}.` : `Was told to ${names(moving)}.`,
    button: null,
  };
}

const rest = (count: number): string =>
  count === 0
    ? ""
    : count === 1
      ? "; one audience is not there yet"
      : `; ${count} audiences are not there yet`;
