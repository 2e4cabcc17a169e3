import type { ActView } from "~/domain/mail-acts/act-view";
import { buttonClass } from "../controls/button";
import { exactDate } from "../controls/relative-date";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { PlainFrame } from "../layout/plain-frame";
import { Prose } from "../plans/prose";
import { type ActAnswer, ActForm } from "./act-form";

interface ActPageProps {
  view: ActView;
  path: string;
  /** In whose name, and where. */
  name: string;
  workspace: string;
  expiresAt: Date;
  timeZone: string;
  locale: string;
  answer: ActAnswer | null;
}

/**
 * Asks before anything is done: what, to what, in whose name, and how it stands. Whatever follows links by itself
 * finds this page and changes nothing.
 */
export function ActPage({ view, path, name, workspace, expiresAt, timeZone, locale, answer }: ActPageProps) {
  const canDo = view.stands === null && view.missing.length === 0;
  return (
    <PlainFrame
      wide
      title={view.stands === null ? view.asks : "Nothing to do here any more"}
      lead={`You act as ${name} in ${workspace}.`}
      footer={
        <p>
          This link came by letter to {name} alone. It works once, until{" "}
          {exactDate(expiresAt.toISOString(), { timeZone, locale, today: "" })}. Opening it has changed
          nothing.
        </p>
      }
    >
      <section className="rounded-lg border border-line bg-surface p-4">
        {view.code && <p className="tabular text-sm text-ink-muted">{view.code}</p>}
        {view.title && <h2 className="text-base font-semibold break-words">{view.title}</h2>}
        <dl className="mt-3 space-y-1.5 text-sm">
          {view.lines.map(({ label, value }) => (
            <div key={label} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3">
              <dt className="text-ink-muted">{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        {view.quote?.text && (
          <figure className="mt-3 border-l-2 border-line-strong pl-3 text-sm">
            <Prose>{view.quote.text}</Prose>
            <figcaption className="mt-1 text-ink-muted">{view.quote.by}</figcaption>
          </figure>
        )}
      </section>
      {view.stands !== null && (
        <div className="mt-5">
          <Banner title={view.stands}>
            Your letter is older than that. Nothing was changed by opening it.
          </Banner>
        </div>
      )}
      {view.stands === null && view.missing.length > 0 && (
        <div className="mt-6">
          <GateList gates={view.missing} leadsTo={view.button} />
        </div>
      )}
      {canDo && <p className="mt-5 text-sm text-ink-muted">{view.means}</p>}
      {canDo && <ActForm view={view} path={path} answer={answer} />}
      <p className="mt-5">
        <a
          href={view.href}
          className={canDo ? "link text-sm" : buttonClass("primary", "lg", "max-sm:w-full")}
        >
          Open in Capstan
        </a>
      </p>
    </PlainFrame>
  );
}
