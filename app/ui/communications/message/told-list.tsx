import { Link } from "@remix-run/react";
import { COMMUNICATION_KIND_LABELS } from "~/domain/communications/communication";
import { messagePath } from "~/domain/communications/message-places";
import { type ToldMessage, toldWords } from "~/domain/communications/told";
import { StatusPill } from "../../controls/status-pill";
import { communicationStatus } from "../communication-words";

/** The messages about one plan or pilot, each with where every audience stands and whom it reached. */
export function ToldList({ messages }: { messages: readonly ToldMessage[] }) {
  return (
    <ul className="space-y-3">
      {messages.map(({ code, subject, kind, status, versions }) => (
        <li key={code} className="text-sm">
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Link to={messagePath(code)} className="min-w-0 font-medium break-words hover:text-accent">
              <span className="tabular mr-1.5 text-ink-muted">{code}</span>
              {subject || COMMUNICATION_KIND_LABELS[kind]}
            </Link>
            <StatusPill {...communicationStatus(status)} />
          </div>
          {versions.length === 0 ? (
            <p className="text-xs text-ink-muted">no audience yet</p>
          ) : (
            <dl className="mt-0.5 text-xs text-ink-muted">
              {versions.map((version) => (
                <div key={version.audience} className="flex flex-wrap gap-x-1.5">
                  <dt className="break-words">{version.audience}:</dt>
                  <dd>{toldWords(version)}</dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
