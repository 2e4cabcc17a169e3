import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import { COMMUNICATION_KIND_LABELS, PUBLIC_KINDS, TOLD_STATES } from "~/domain/communications/communication";
import type { MessageFacts } from "~/domain/communications/message-facts";
import type { NextStep } from "~/domain/communications/message-moves";
import {
  comparePath,
  messageActivityPath,
  messageCancelPath,
  messageChartPath,
  messageDeletionPath,
  messageEditPath,
  messageFilesPath,
  messageMissingPath,
  messagePath,
} from "~/domain/communications/message-places";
import { Badge } from "../../controls/badge";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import type { MenuItem } from "../../controls/menu";
import { RecordDate } from "../../controls/record-date";
import { StatusPill } from "../../controls/status-pill";
import { PageHeader } from "../../layout/page-header";
import { communicationStatus } from "../communication-words";

export interface MessageHeaderProps {
  facts: MessageFacts;
  next: NextStep;
  createdBy: string;
  updatedAt: string;
  rights: { write: boolean; cancel: boolean; delete: boolean };
  /** What other parts of the page add to the menu. */
  more?: MenuItem[];
}

/** Whether at least one of its audiences has it; a draft has told nobody. */
const anyTold = ({ versions }: Pick<MessageFacts, "versions">): boolean =>
  versions.some(({ status }) => TOLD_STATES.includes(status));

const HELD: readonly string[] = ["inReview", "approved"];

/** Its subject, what it is about, where it stands, and the one thing that has to happen next. */
export function MessageHeader({ facts, next, createdBy, updatedAt, rights, more = [] }: MessageHeaderProps) {
  const { code, kind, about, corrects } = facts;
  return (
    <PageHeader
      eyebrow={`${code} · ${COMMUNICATION_KIND_LABELS[kind]}`}
      title={facts.subject || "A message without a subject"}
      lead={<span className="text-ink">{next.sentence}</span>}
      meta={
        <>
          <StatusPill {...communicationStatus(facts.status)} />
          {PUBLIC_KINDS.includes(kind) && <Badge>leaves the house</Badge>}
          {facts.badNews && <Badge>{anyTold(facts) ? "a miss, told" : "a miss, not told yet"}</Badge>}
          {about && (
            <Link
              to={`/${about.kind === "plan" ? "plans" : "pilots"}/${about.code}#told`}
              className="link min-w-0 break-words"
            >
              {about.code} {about.title}
            </Link>
          )}
          {corrects && (
            <span>
              corrects{" "}
              <Link to={messagePath(corrects.code)} className="link break-words">
                {corrects.code}
              </Link>
            </span>
          )}
          <span>
            begun by {createdBy}, changed <RecordDate value={updatedAt} />
          </span>
          {facts.importedOn && (
            <span>
              brought in <DateText value={facts.importedOn} mode="day" />
            </span>
          )}
        </>
      }
      action={
        <>
          {rights.write && (
            <ButtonLink to={messageEditPath(code)} data-key="e">
              Edit
            </ButtonLink>
          )}
          {next.button && (
            <span data-primary-move="">
              <ButtonLink
                to={next.button.href}
                variant="primary"
                icon={next.button.shut ? <Lock aria-hidden="true" /> : undefined}
              >
                {next.button.label}
              </ButtonLink>
            </span>
          )}
        </>
      }
      menu={[
        ...more,
        { label: "What is missing until it is sent", href: messageMissingPath(code) },
        { label: "Compare versions", href: comparePath(code) },
        { label: "Files and pictures", href: messageFilesPath(code) },
        { label: "Every state and move", href: messageChartPath(code) },
        { label: "Activity of this message", href: messageActivityPath(code) },
        ...(rights.write && facts.versions.some(({ status }) => HELD.includes(status))
          ? [
              {
                label: "Take back to a draft",
                detail: "What is in review or approved",
                href: `/communications/${code}/withdrawal`,
              },
            ]
          : []),
        ...(rights.cancel
          ? [
              {
                label: "Cancel with a reason",
                detail: "For one audience or all",
                href: messageCancelPath(code),
                tone: "danger" as const,
              },
            ]
          : []),
        ...(rights.delete
          ? [
              {
                label: "Delete the draft",
                detail: "It can be brought back",
                href: messageDeletionPath(code),
                tone: "danger" as const,
              },
            ]
          : []),
      ]}
    />
  );
}
