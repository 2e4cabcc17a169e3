import { Form, Link, useSearchParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { BusinessCase } from "~/domain/roi/business-case";
import { returnPath, whatIfPath } from "~/domain/roi/case-places";
import type { CaseReading } from "~/domain/roi/case-reading";
import type { EffectOfCase } from "~/domain/roi/effect-of-case";
import type { CaseAround } from "~/domain/roi/read-case";
import { dialsOf, whatIf } from "~/domain/roi/what-if";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { useHydrated } from "../controls/use-hydrated";
import { Banner } from "../feedback/banner";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { BreakEvenTable } from "./break-even-table";
import { DialField } from "./dial-field";
import { RoiFigures } from "./roi-figures";
import { RoiHeadline } from "./roi-headline";
import type { CaseView } from "./roi-section";
import { percentRange, percentWords, wholeMoney } from "./roi-words";
import { TornadoChart } from "./tornado-chart";

export interface WhatIfPageProps {
  view: CaseView;
  given: BusinessCase | null;
  effects: ReadonlyMap<string, EffectOfCase>;
  around: Pick<CaseAround, "spentMinor" | "plannedMinor" | "proof" | "changedLate" | "promise">;
}

/** Every figure of a case can be tried. Reckoned in the browser, and by the server where there are no scripts; written nowhere. */
export function WhatIfPage({ view, given, effects, around }: WhatIfPageProps) {
  const { owner, reading } = view;
  return (
    <>
      <PageHeader
        eyebrow={`${owner.code} · ${owner.title}`}
        title="What if"
        lead="Move a figure and see what the return would be. Nothing here is stored."
      />
      {given && reading ? (
        <Trial view={view} given={given} recorded={reading} effects={effects} around={around} />
      ) : (
        <EmptyState
          title="Nothing to try yet"
          action={
            <ButtonLink to={returnPath(owner)} variant="secondary">
              Back to {owner.code}
            </ButtonLink>
          }
        >
          A what-if moves the figures of a business case, and {owner.code} has none yet.
        </EmptyState>
      )}
    </>
  );
}

type TrialProps = Omit<WhatIfPageProps, "given"> & { given: BusinessCase; recorded: CaseReading };

function Trial({ view, given, recorded, effects, around }: TrialProps) {
  const [params, setParams] = useSearchParams();
  const hydrated = useHydrated();
  const { locale } = useReader();
  const [asked, setAsked] = useState<Record<string, string>>(() => Object.fromEntries(params));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was typed before the scripts were there counts as well; the sliders come only after this.
    const typed = [...(form.current?.elements ?? [])].flatMap((field) =>
      field instanceof HTMLInputElement && field.value !== field.defaultValue
        ? [[field.name, field.value] as const]
        : [],
    );
    if (typed.length > 0) setAsked((known) => ({ ...known, ...Object.fromEntries(typed) }));
  }, []);
  const dials = dialsOf(given, effects);
  const { tried, wrong, reading } = whatIf(given, effects, around, asked);
  const isTrying = Object.keys(tried).length > 0;
  const show = isTrying ? reading : recorded;
  const set = (id: string, text: string) => setAsked((known) => ({ ...known, [id]: text }));
  const reset = () => {
    setAsked({});
    setParams({}, { replace: true, preventScrollReset: true });
  };
  const keep = () => setParams(tried, { replace: true, preventScrollReset: true });
  return (
    <>
      <Recorded view={view} reading={recorded} />
      {/* On a phone the answer stays in sight while a thumb moves a figure below it. */}
      <p className="sticky top-12 z-10 -mx-4 mt-4 border-b border-line bg-bg/95 px-4 py-2 text-sm backdrop-blur-sm lg:hidden">
        <strong className="tabular font-semibold">
          {show.roi === null
            ? `Net ${wholeMoney(show.netMinor, show.currency, locale)}`
            : `ROI ${percentWords(show.roi, locale)}`}
        </strong>
        {show.roiLower !== null && show.roiUpper !== null && (
          <span className="tabular"> ({percentRange(show.roiLower, show.roiUpper, locale)})</span>
        )}{" "}
        <span className="text-ink-muted">{isTrying ? "if it were so" : "on record"}</span>
      </p>
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <Form ref={form} method="get" preventScrollReset aria-label="Figures to try" className="min-w-0">
          {dials.map((dial) => (
            <DialField
              key={dial.id}
              dial={dial}
              currency={given.currency}
              text={asked[dial.id] ?? dial.value}
              tried={dial.id in tried}
              wrong={wrong[dial.id]}
              live={hydrated}
              onChange={(text) => set(dial.id, text)}
            />
          ))}
          <div className="mt-4 flex flex-wrap gap-2">
            {hydrated ? (
              <SubmitButton
                variant="secondary"
                onClick={(event) => {
                  event.preventDefault();
                  keep();
                }}
              >
                Put it into the address
              </SubmitButton>
            ) : (
              <SubmitButton>Reckon it</SubmitButton>
            )}
            <Link
              to={whatIfPath(view.owner)}
              replace
              preventScrollReset
              onClick={hydrated ? reset : undefined}
              className="inline-flex h-8 items-center px-3 text-sm text-ink-muted hover:text-ink max-sm:h-10"
            >
              Back to what is on record
            </Link>
          </div>
          {hydrated && isTrying && (
            <p className="mt-2 text-sm">
              <Link
                to={`${whatIfPath(view.owner)}?${new URLSearchParams(tried)}`}
                className="link break-words"
                replace
                preventScrollReset
              >
                Link to this what-if
              </Link>{" "}
              <span className="text-ink-muted">
                opens it with the same figures, for whoever may read {view.owner.code}.
              </span>
            </p>
          )}
        </Form>
        <div className="min-w-0 space-y-6 lg:sticky lg:top-16 lg:self-start">
          <div aria-live="polite" className="rounded-lg border border-line bg-surface p-4">
            <p className="mb-2 text-xs font-medium text-ink-muted">
              {isTrying ? "If it were so" : "As it is on record"}
            </p>
            {show.missing.length > 0 ? (
              <p className="text-sm">No value: {show.missing.join(" and ")} is missing.</p>
            ) : (
              <RoiHeadline reading={show} />
            )}
          </div>
          {show.netMinor !== null && <RoiFigures reading={show} />}
          {show.warnings.map((warning) => (
            <Banner key={warning} tone="warn" title={warning} />
          ))}
        </div>
      </div>
      {show.netMinor !== null && (
        <Section title="What it hangs on">
          <div className="grid gap-8 lg:grid-cols-2">
            <BreakEvenTable reading={show} />
            <TornadoChart reading={show} />
          </div>
        </Section>
      )}
    </>
  );
}

function Recorded({ view, reading }: { view: CaseView; reading: CaseReading }) {
  const { locale } = useReader();
  const { change, version, owner } = view;
  return (
    <Banner tone="info" title="Nothing here is stored.">
      <Link to={returnPath(owner)} className="link">
        The case on record
      </Link>{" "}
      is version {version}
      {change && (
        <>
          {" "}
          of <DateText value={change.on} mode="plain" />
        </>
      )}
      :{" "}
      {reading.roi === null ? (
        "no return yet."
      ) : (
        <strong className="tabular font-semibold">
          ROI {percentWords(reading.roi, locale)}
          {reading.assumed && " assumed"}.
        </strong>
      )}
    </Banner>
  );
}
