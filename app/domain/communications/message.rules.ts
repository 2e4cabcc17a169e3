import { formatDay } from "~/shared/calendar";
import type { Gate } from "../gate";
import { ANSWER_FIELDS, ANSWER_QUESTIONS, type AnswerField, PUBLIC_KINDS } from "./communication";
import { changedFigures } from "./figures/figure-change";
import { approvalBar } from "./message.access";
import type { VersionEventType, VersionSaid } from "./message-event";
import type { MessageFacts, VersionFacts } from "./message-facts";
import {
  messageEditPath,
  messageFilesPath,
  messagePartPath,
  messageReviewPath,
  translationPath,
  versionEditPath,
} from "./message-places";
import { unfinishedIn } from "./unfinished";

export const versionOf = (facts: MessageFacts, versionId: string): VersionFacts | null =>
  facts.versions.find(({ id }) => id === versionId) ?? null;

const ANSWER_NUMBER: Record<AnswerField, string> = { benefit: "1", change: "2", link: "3" };
const ANSWER_SHORT: Record<AnswerField, string> = {
  benefit: "how they benefit",
  change: "what they do differently, and what it costs in time and effort",
  link: "how their role links to what customers experience",
};

/** What a message has to say before anybody is asked about it: the same for submitting, approving and sending it. */
function completeGates(facts: MessageFacts, version: VersionFacts): Gate[] {
  const { code } = facts;
  const { id, words, register } = version;
  const editPath = (field: string) => versionEditPath(code, id, field);
  return [
    {
      id: "subject",
      label: "Subject",
      met: words.subject.trim() !== "",
      detail: words.subject.trim() || "no subject yet",
      href: messageEditPath(code, "subject"),
    },
    ...ANSWER_FIELDS.map((field): Gate => {
      const there = words[field].trim() !== "";
      return {
        id: `answer-${field}`,
        label: `Answer ${ANSWER_NUMBER[field]}: ${ANSWER_SHORT[field]}`,
        met: there,
        detail: there ? "answered" : `missing: “${ANSWER_QUESTIONS[field]}”`,
        href: editPath(field),
      };
    }),
    {
      id: "audience",
      label: "An audience of the register",
      met: register !== null && !register.retired,
      detail:
        register === null
          ? `“${version.audience}” stands in no register, so nobody could be sent it`
          : register.retired
            ? `${register.name} is not told anything any more`
            : register.name,
      href: editPath("audienceId"),
    },
    ...unfinishedGate(facts, version),
    claimGate(facts, version),
    ...version.merge
      .filter(({ lacking }) => lacking > 0)
      .map(
        ({ field, lacking }): Gate => ({
          id: `merge-${field}`,
          label: `A value of {{${field}}} for everybody`,
          met: false,
          detail: `${lacking === 1 ? "one of them has" : `${lacking} of them have`} none: write {{${field}|words for those}} instead`,
          href: editPath("body"),
        }),
      ),
    ...version.translations
      .filter(({ outOfDate }) => outOfDate)
      .map(
        ({ locale }): Gate => ({
          id: `translation-${locale}`,
          label: `The translation into ${locale}`,
          met: false,
          detail: "was made of other words than stand there now",
          href: translationPath(code, id, locale),
        }),
      ),
  ];
}

/** A template's gap that leaves with the letter is worse than no template. */
function unfinishedGate({ code }: MessageFacts, version: VersionFacts): Gate[] {
  const found = [version.words, ...version.translations.map(({ words }) => words)].flatMap(unfinishedIn);
  const [first] = found;
  if (!first) return [];
  const isShared = first.field === "subject" || first.field === "opening";
  return [
    {
      id: "unfinished",
      label: "Nothing left to be filled in",
      met: false,
      detail: `“${first.passage}” is still to be written${found.length > 1 ? `, and ${found.length - 1} more` : ""}`,
      href: isShared ? messageEditPath(code, first.field) : versionEditPath(code, version.id, first.field),
    },
  ];
}

function claimGate(facts: MessageFacts, version: VersionFacts): Gate {
  const blocking = version.claims.filter(({ blocks }) => blocks);
  const [first] = blocking;
  return {
    id: "claims",
    label: "Every claim is shown by the records",
    met: blocking.length === 0,
    detail: first
      ? `“${first.passage}”: ${first.why}${blocking.length > 1 ? ` And ${blocking.length - 1} more.` : ""}`
      : "nothing is claimed that the records do not show",
    href:
      first?.kind === "figure"
        ? messagePartPath(facts.code, "figures")
        : versionEditPath(facts.code, version.id, first?.field),
  };
}

function approveGates(facts: MessageFacts, version: VersionFacts, said: VersionSaid): Gate[] {
  const bar = said.by === undefined ? null : approvalBar(facts, version, said.by);
  const isPublic = PUBLIC_KINDS.includes(facts.kind);
  return [
    ...completeGates(facts, version),
    {
      id: "somebody-else",
      label: "Somebody else than who wrote it",
      met: bar === null,
      detail: bar ?? "read by another pair of eyes",
      href: null,
    },
    {
      id: "remarks",
      label: "Every remark is settled",
      met: !isPublic || version.openRemarks === 0,
      detail:
        version.openRemarks === 0
          ? "none is open"
          : `${version.openRemarks === 1 ? "one is" : `${version.openRemarks} are`} open${isPublic ? "; what leaves the house leaves without open remarks" : ""}`,
      href: messageReviewPath(facts.code, version.id),
    },
  ];
}

function scheduleGates(facts: MessageFacts, version: VersionFacts, said: VersionSaid): Gate[] {
  const moved = changedFigures(version.approvedFigures ?? [], facts.figures);
  const [first] = moved;
  return [
    ...completeGates(facts, version),
    ...(version.reach
      ? [
          {
            id: "reach",
            label: "Somebody is told",
            met: version.reach.reached > 0,
            detail:
              version.reach.reached === 0
                ? "the audience reaches nobody today"
                : `${version.reach.reached} today`,
            href: version.register ? `/audiences/${version.register.id}` : null,
          },
        ]
      : []),
    {
      id: "figures-approved",
      label: "The figures are those that were approved",
      met: moved.length === 0,
      detail: first
        ? `${first.label || first.name}: ${first.was} approved, ${first.now ?? "no value"} today`
        : "as approved",
      href: messagePartPath(facts.code, "figures"),
    },
    ...(said.on === undefined
      ? []
      : [
          {
            id: "hour",
            label: "A day that comes, and its hour",
            met: said.on >= facts.today && (said.time ?? "") !== "",
            detail:
              said.on < facts.today ? `${formatDay(said.on, "en")} is past` : `${said.time ?? "no hour"}`,
            href: null,
          },
        ]),
  ];
}

const reasonGate = (label: string, said: VersionSaid): Gate => ({
  id: "reason",
  label,
  met: (said.reason ?? "").trim() !== "",
  detail: (said.reason ?? "").trim() || "no reason yet",
  href: null,
});

/** The gates of a move of one version, for machine, server, buttons, rail and API alike; `said` is what its form brings. */
export function gatesOf(
  event: VersionEventType,
  facts: MessageFacts,
  versionId: string,
  said: VersionSaid = {},
): Gate[] {
  const version = versionOf(facts, versionId);
  if (!version) return [];
  switch (event) {
    case "SUBMIT":
      return completeGates(facts, version);
    case "APPROVE":
      return approveGates(facts, version, said);
    case "SCHEDULE":
      return scheduleGates(facts, version, said);
    case "RETURN":
      return [reasonGate("What has to be mended", said)];
    case "CANCEL":
      return [reasonGate("Why it is not told", said)];
    case "SEND":
      return [
        {
          id: "approved-words",
          label: "Words that were approved",
          met: version.approvedFigures !== null,
          detail: version.approvedFigures ? "as approved" : "nothing was approved",
          href: messageFilesPath(facts.code),
        },
      ];
    case "CONTINUE":
      return [
        {
          id: "cut-off",
          label: "Somebody was cut off",
          met: version.stoppedAt !== null,
          detail: version.stoppedAt ? "sending was stopped half way" : "everybody was sent it",
          href: null,
        },
      ];
    default:
      return [];
  }
}
