import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LEFT_OUT, LEFT_OUT_COUNTED } from "~/domain/communications/message-facts";
import { seenValue } from "~/domain/communications/message-review.schema";
import { RECIPIENT_STATE_LABELS, recipientsPath } from "~/domain/communications/recipient";
import { recipientListHref } from "~/domain/communications/recipient-filter";
import type { SendingAct } from "~/domain/communications/sending.schema";
import type { SendingView } from "~/domain/communications/sending-view";
import type { ButtonVariant } from "../../controls/button";
import { ConfirmDialog } from "../../controls/confirm-dialog";
import { Disclosure } from "../../controls/disclosure";
import { ProgressBar } from "../../controls/progress-bar";
import { useReader } from "../../controls/reader";
import { StatusPill } from "../../controls/status-pill";
import { InlineNote } from "../../feedback/inline-note";
import { SubmitButton } from "../../form/submit-button";
import { communicationStatus } from "../communication-words";
import { hourWords, letters, people } from "./clock-words";
import { ZoneProgressTable } from "./zone-progress-table";

interface VersionSendingProps {
  code: string;
  view: SendingView;
  maySend: boolean;
}

/** One audience: the bar, the figures with their lists, why it stands, and what can be done. */
export function VersionSending({ code, view, maySend }: VersionSendingProps) {
  const { locale } = useReader();
  const { audience, status, hour, ratePerHour, progress, isPaused, isStopped, changed } = view;
  const aimed = progress.recipients - progress.skipped;
  const ended = aimed - progress.queued - progress.stopped;
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium break-words">{audience}</span>
          {isPaused && status === "sending" ? (
            <StatusPill kind="aside" label="Paused" />
          ) : (
            <StatusPill {...communicationStatus(status)} />
          )}
        </p>
        {maySend && <Controls code={code} view={view} />}
      </div>
      {status === "scheduled" && hour && (
        <p className="mb-2 text-sm">
          {progress.listed
            ? `${letters(progress.queued)} ${progress.queued === 1 ? "leaves" : "leave"} ${hourWords(hour, locale)}.`
            : `Who is told is being listed: ${progress.recipients.toLocaleString(locale)} so far.`}
        </p>
      )}
      {(status === "sending" || progress.delivered > 0) && (
        <ProgressBar
          done={ended}
          total={aimed}
          label={
            isPaused
              ? "Paused"
              : progress.queued > 0
                ? "Leaving"
                : progress.stopped > 0
                  ? "Stopped half way"
                  : "No letter is waiting"
          }
          words={`${ended.toLocaleString(locale)} of ${aimed.toLocaleString(locale)}`}
        />
      )}
      <Figures code={code} view={view} />
      {ratePerHour !== null && status !== "sent" && status !== "closed" && (
        <p className="mt-1 text-sm text-ink-muted">At most {letters(ratePerHour)} an hour.</p>
      )}
      {changed.length > 0 && (
        <div className="mt-3">
          <InlineNote tone="warn">
            {changed.join("; ")}.{" "}
            {status === "sending"
              ? "Nothing more leaves. Stop it and tell the rest by a new message; those who have it get a correction."
              : "At its hour it goes back to its author instead of leaving, unless it is approved again."}
          </InlineNote>
        </div>
      )}
      {isStopped && progress.stopped > 0 && (
        <div className="mt-3">
          <InlineNote>
            It was stopped half way: {people(progress.stopped)} {progress.stopped === 1 ? "has" : "have"} not
            got it.
          </InlineNote>
        </div>
      )}
      {progress.byZone.length > 1 && (
        <Disclosure
          summary={`${progress.byZone.length} time zones`}
          open={status === "scheduled" || status === "sending"}
          className="mt-3"
        >
          <ZoneProgressTable code={code} versionId={view.id} zones={progress.byZone} />
        </Disclosure>
      )}
    </>
  );
}

const FIGURES = [
  "queued",
  "delivered",
  "bounced",
  "failed",
  "stopped",
  "acknowledged",
  "asked",
  "silent",
] as const;

function Figures({ code, view: { id, progress } }: Pick<VersionSendingProps, "code" | "view">) {
  const { locale } = useReader();
  const reasons = LEFT_OUT.filter((why) => (progress.skippedBy[why] ?? 0) > 0);
  return (
    <>
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        {FIGURES.filter((state) => progress[state] > 0).map((state) => (
          <div key={state}>
            <dt className="text-xs text-ink-muted">{RECIPIENT_STATE_LABELS[state]}</dt>
            <dd>
              <Link to={recipientsPath(code, { version: id, state })} className="link tabular">
                {progress[state].toLocaleString(locale)}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {(reasons.length > 0 || progress.elsewhere > 0) && (
        <p className="mt-2 text-sm text-ink-muted">
          {reasons.map((why, at) => (
            <span key={why}>
              {at > 0 && " · "}
              <Link
                className="link"
                to={recipientListHref(code, { version: id, state: "skipped", why, zone: "", q: "" })}
              >
                {progress.skippedBy[why]} left out
              </Link>
              : {LEFT_OUT_COUNTED[why]}
            </span>
          ))}
          {progress.elsewhere > 0 &&
            `${reasons.length > 0 ? " · " : ""}${progress.elsewhere} ${LEFT_OUT_COUNTED.elsewhere}`}
        </p>
      )}
    </>
  );
}

function Controls({ code, view }: Pick<VersionSendingProps, "code" | "view">) {
  const { status, isPaused, isStopped, progress } = view;
  const action = `/communications/${encodeURIComponent(code)}/sending`;
  const fields = (act: SendingAct) => ({ versions: seenValue(view), act });
  const button = (act: SendingAct, label: string, variant: ButtonVariant = "secondary"): ReactNode => (
    <Form method="post" action={action} preventScrollReset key={act}>
      <input type="hidden" name="versions" value={seenValue(view)} />
      <SubmitButton size="sm" variant={variant} name="act" value={act} action={action}>
        {label}
      </SubmitButton>
    </Form>
  );
  if (status === "scheduled") return button("unschedule", "Take off its hour");
  if (status === "sending" && !isStopped)
    return (
      <div className="no-print flex flex-wrap gap-2">
        {isPaused ? button("resume", "Go on", "primary") : button("pause", "Pause")}
        <ConfirmDialog
          trigger="Stop"
          size="sm"
          title="Stop half way?"
          description={`${people(progress.queued)} who ${progress.queued === 1 ? "waits does" : "wait do"} not get it. Who has it keeps it, and the rest can be sent it later.`}
          action={action}
          fields={fields("stop")}
          confirmLabel="Stop sending"
          danger
        />
      </div>
    );
  if (status === "sent" && isStopped && progress.stopped > 0)
    return (
      <ConfirmDialog
        trigger={`Send to the other ${progress.stopped.toLocaleString("en")}`}
        size="sm"
        title="Send it to the rest?"
        description={`${people(progress.stopped)} who ${progress.stopped === 1 ? "was" : "were"} cut off ${progress.stopped === 1 ? "gets" : "get"} it at once, in the words that were approved.`}
        action={action}
        fields={fields("continue")}
        confirmLabel="Send to the rest"
      />
    );
  return null;
}
