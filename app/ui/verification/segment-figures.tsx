import clsx from "clsx";
import {
  detectableSentence,
  isOutOfSight,
  neededSentence,
  spontaneousSentence,
} from "~/domain/verification/planning-words";
import { digitsOf, unitOf } from "~/domain/verification/proof-metric";
import type { Planning } from "~/domain/verification/verification-view";
import { InlineNote } from "../feedback/inline-note";

/** What the chosen customers' answers can show at all, before anybody says what they would like to see. */
export function SegmentFigures({ planning, busy = false }: { planning: Planning; busy?: boolean }) {
  const { ask, figures } = planning;
  const needed = neededSentence(ask, figures);
  const spontaneous = spontaneousSentence(ask, figures);
  const tooSmall = isOutOfSight(ask, figures);
  const { treated, control, sd, sdIs } = figures;
  return (
    <section
      aria-label="What these answers can show"
      aria-live="polite"
      aria-busy={busy}
      className={clsx(
        "rounded-lg border bg-raised p-4",
        tooSmall ? "border-warn-line" : "border-line-strong",
      )}
    >
      <p className="text-base font-semibold">{detectableSentence(ask, figures)}</p>
      <div className="mt-2 space-y-1.5">
        {needed && <p className="text-base">{needed}</p>}
        {tooSmall && (
          <InlineNote tone="warn">
            You want to see {ask.minEffect}: less than can be seen. A longer window, a wider segment or more
            answers would show it; as it stands, expect “undecided” even if it works.
          </InlineNote>
        )}
        {spontaneous && <InlineNote>{spontaneous}</InlineNote>}
      </div>
      <dl className="tabular mt-3 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <Figure name="answers a month">
          {treated.perMonth === null ? "none" : treated.perMonth.toFixed(1)}
          {treated.overMonths > 0 && <Small> over {treated.overMonths} months</Small>}
        </Figure>
        {control && (
          <Figure name="control, answers a month">
            {control.perMonth === null ? "none" : control.perMonth.toFixed(1)}
          </Figure>
        )}
        {treated.inBaseline !== null && (
          <Figure name="answers in the baseline">
            {treated.inBaseline}
            {control && <Small> and {control.inBaseline ?? 0} in the control group</Small>}
          </Figure>
        )}
        {sd !== null && ask.design !== "its" && (
          <Figure name={sdIs === "planned" ? "one answer strays by (assumed)" : "one answer strays by"}>
            {sd.toFixed(ask.metric === "sbi" ? 1 : digitsOf(ask.metric))} <Small>{unitOf(ask.metric)}</Small>
          </Figure>
        )}
      </dl>
      <p className="mt-2 text-xs text-ink-muted">
        Likely to be seen means in 4 of 5 cases, with a 95 % interval. Nothing after the start is looked at.
      </p>
    </section>
  );
}

const Small = ({ children }: { children: React.ReactNode }) => (
  <span className="text-ink-muted">{children}</span>
);

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
