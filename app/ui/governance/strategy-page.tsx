import { Link } from "@remix-run/react";
import { Compass } from "lucide-react";
import type { Gate } from "~/domain/gate";
import {
  REVIEW_OUTCOME_LABELS,
  type ReviewOutcome,
  STRATEGY_GROUPS,
  type StrategyStatus,
  type StrategyWords,
} from "~/domain/governance/strategy";
import { ButtonLink } from "../controls/button";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { DateText } from "../controls/date-text";
import { StatusPill } from "../controls/status-pill";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { PrintButton } from "./charter-page";
import { WordsUnder } from "./prose";

export interface StrategyShown {
  number: number;
  status: StrategyStatus;
  version: number;
  words: StrategyWords;
  adoptedOn: string | null;
  adoptedBy: string | null;
  reviews: { id: string; day: string; outcome: ReviewOutcome; note: string; by: string }[];
  reviewDue: string | null;
}

interface StrategyPageProps {
  draft: StrategyShown | null;
  current: StrategyShown | null;
  past: readonly StrategyShown[];
  missing: readonly Gate[];
  today: string;
  mayEdit: boolean;
  mayDecide: boolean;
}

export function StrategyPage({
  draft,
  current,
  past,
  missing,
  today,
  mayEdit,
  mayDecide,
}: StrategyPageProps) {
  const shown = current ?? draft;
  if (!shown) return <NoStrategy mayEdit={mayEdit} />;
  const isDue = current?.reviewDue != null && current.reviewDue <= today;
  return (
    <>
      <PageHeader
        title="Service strategy"
        lead={
          current?.adoptedOn
            ? "Six answers, three tests, and what turns them into action."
            : "Nothing is adopted yet: this is a draft."
        }
        meta={<StrategyStatusPill status={shown.status} />}
        action={
          <>
            <PrintButton />
            {mayEdit && (
              <ButtonLink to="/strategy/edit">{draft ? "Go on with the draft" : "Change it"}</ButtonLink>
            )}
            {current && mayDecide && (
              <ButtonLink to="/strategy/review" variant={isDue ? "primary" : "secondary"}>
                Review it
              </ButtonLink>
            )}
          </>
        }
      />
      {isDue && current?.reviewDue && (
        <div className="mb-6">
          <Banner tone="warn" title="Its yearly review is due">
            Since <DateText value={current.reviewDue} mode="day" />: does it still hold?
          </Banner>
        </div>
      )}
      <TwoColumns
        main={<StrategyText words={shown.words} />}
        side={
          <>
            {current && <Adopted strategy={current} />}
            {draft && <Draft draft={draft} missing={missing} mayDecide={mayDecide} isShown={!current} />}
            {past.length > 0 && (
              <Section title="Earlier versions">
                <ul className="divide-y divide-line">
                  {past.map((each) => (
                    <li
                      key={each.number}
                      className="flex flex-wrap items-baseline justify-between gap-2 py-2 text-sm"
                    >
                      <Link to={`/strategy/versions/${each.number}`} className="link">
                        Version {each.number}
                      </Link>
                      {each.adoptedOn && (
                        <span className="text-ink-muted">
                          adopted <DateText value={each.adoptedOn} />
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        }
      />
    </>
  );
}

export function StrategyText({ words }: { words: StrategyWords }) {
  return (
    <>
      {STRATEGY_GROUPS.map((group) => (
        <Section key={group.title} title={group.title} lead={group.lead}>
          <div className="space-y-5">
            {group.fields.map((field) => (
              <WordsUnder key={field.name} title={field.label} text={words[field.name]} level={3} />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

export function Adopted({ strategy }: { strategy: StrategyShown }) {
  return (
    <Section title={`Version ${strategy.number}`}>
      {strategy.adoptedOn && (
        <p className="text-sm">
          Adopted <DateText value={strategy.adoptedOn} /> by {strategy.adoptedBy}.
        </p>
      )}
      {strategy.reviewDue && (
        <p className="mt-1 text-sm text-ink-muted">
          Next review <DateText value={strategy.reviewDue} mode="due" />
        </p>
      )}
      {strategy.reviews.length === 0 ? (
        <p className="mt-3 text-sm text-ink-muted">Not reviewed since.</p>
      ) : (
        <ul className="mt-3 space-y-3">
          {strategy.reviews.map((review) => (
            <li key={review.id} className="border-l-2 border-line-strong pl-3 text-sm">
              <p>
                <DateText value={review.day} />, {review.by}:{" "}
                <strong>{REVIEW_OUTCOME_LABELS[review.outcome]}</strong>
              </p>
              <p className="break-words whitespace-pre-line text-ink-muted">{review.note}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface DraftProps {
  draft: StrategyShown;
  missing: readonly Gate[];
  mayDecide: boolean;
  /** The page shows the draft itself. */
  isShown: boolean;
}

function Draft({ draft, missing, mayDecide, isShown }: DraftProps) {
  return (
    <Section title={`Version ${draft.number} · draft`}>
      {!isShown && (
        <p className="mb-2 text-sm">
          <Link to={`/strategy/versions/${draft.number}`} className="link">
            Read the draft
          </Link>
        </p>
      )}
      {missing.length > 0 ? (
        <GateList gates={missing} leadsTo="Current" missingOnly />
      ) : mayDecide ? (
        <ConfirmDialog
          trigger="Adopt it"
          triggerVariant="primary"
          title={`Adopt version ${draft.number}?`}
          description="It becomes the strategy from today on; the one before is kept as past. It is asked for again in twelve months."
          action="/strategy/adoption"
          fields={{ version: String(draft.version) }}
          confirmLabel="Adopt"
        />
      ) : (
        <p className="text-sm">Everything is written. CX leaders, administrators and executives adopt it.</p>
      )}
    </Section>
  );
}

const PILLS = {
  draft: { kind: "todo", label: "Draft" },
  current: { kind: "active", label: "Current" },
  past: { kind: "ended", label: "Past" },
} as const;
export const StrategyStatusPill = ({ status }: { status: StrategyStatus }) => (
  <StatusPill {...PILLS[status]} />
);

function NoStrategy({ mayEdit }: { mayEdit: boolean }) {
  return (
    <>
      <PageHeader title="Service strategy" />
      <EmptyState
        title="No strategy yet"
        icon={<Compass />}
        action={
          mayEdit && (
            <ButtonLink to="/strategy/edit" variant="primary">
              Write the strategy
            </ButtonLink>
          )
        }
      >
        Vision, mission, strategy, horizon, road map, resources; three tests; data, people, action. Looked at
        once a year.{!mayEdit && " A CX leader or an administrator writes it."}
      </EmptyState>
    </>
  );
}
