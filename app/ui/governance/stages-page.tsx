import { Form, Link } from "@remix-run/react";
import { ArrowDown, ArrowUp, OctagonAlert, Route as RouteIcon } from "lucide-react";
import { STARTING_STAGES, type StageGap } from "~/domain/governance/stage";
import { Avatar } from "../controls/avatar";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { Disclosure } from "../controls/disclosure";
import { IconButton } from "../controls/icon-button";
import { Banner } from "../feedback/banner";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { type StageUse, UnknownStages } from "./unknown-stages";

export interface StageShown {
  id: string;
  name: string;
  businessFunction: string;
  ownerName: string | null;
  ownerActive: boolean;
  success: string;
  handOver: string;
  version: number;
  gaps: StageGap[];
  use: StageUse;
}

interface StagesPageProps {
  stages: readonly StageShown[];
  retired: readonly { id: string; name: string }[];
  unknown: readonly { name: string; use: StageUse }[];
  mayEdit: boolean;
}

export function StagesPage({ stages, retired, unknown, mayEdit }: StagesPageProps) {
  const orphans = stages.filter((stage) => stage.gaps.length > 0);
  return (
    <>
      <PageHeader
        title="Journey stages"
        lead={
          stages.length === 0
            ? "The stages customers pass, each with one person who answers for it."
            : orphans.length === 0
              ? "Every stage has one owner and a definition of success."
              : `${orphans.length === 1 ? `${orphans[0]?.name} is an orphan` : `${orphans.length} stages are orphans`}: a stage without an owner or a definition of success belongs to nobody.`
        }
        action={
          mayEdit &&
          stages.length > 0 && (
            <ButtonLink to="/stages/new" variant="primary">
              Add a stage
            </ButtonLink>
          )
        }
      />
      {stages.length === 0 ? (
        <NoStages mayEdit={mayEdit} />
      ) : (
        <ol aria-label="Stages in order" className="space-y-3">
          {stages.map((stage, at) => (
            <StageCard
              key={stage.id}
              stage={stage}
              place={at + 1}
              isLast={at === stages.length - 1}
              next={stages[at + 1]?.name ?? null}
              mayEdit={mayEdit}
            />
          ))}
        </ol>
      )}
      {unknown.length > 0 && <UnknownStages unknown={unknown} stages={stages} mayEdit={mayEdit} />}
      {retired.length > 0 && <RetiredStages retired={retired} mayEdit={mayEdit} />}
    </>
  );
}

interface StageCardProps {
  stage: StageShown;
  place: number;
  isLast: boolean;
  next: string | null;
  mayEdit: boolean;
}

function StageCard({ stage, place, isLast, next, mayEdit }: StageCardProps) {
  const isOrphan = stage.gaps.length > 0;
  return (
    <li
      id={stage.id}
      className={`rounded-lg border bg-surface p-4 ${isOrphan ? "border-bad-line" : "border-line-strong"}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="flex flex-wrap items-center gap-2 text-base font-semibold">
            <span className="tabular text-ink-faint">{place}</span>
            {mayEdit ? (
              <Link to={`/stages/${stage.id}`} className="min-w-0 wrap-anywhere hover:underline">
                {stage.name}
              </Link>
            ) : (
              <span className="min-w-0 wrap-anywhere">{stage.name}</span>
            )}
            {isOrphan && (
              <Badge tone="bad" icon={<OctagonAlert aria-hidden="true" />}>
                Orphan
              </Badge>
            )}
          </h2>
          <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
            <span>{stage.businessFunction || "No business function"}</span>
            {stage.ownerName && stage.ownerActive ? (
              <Avatar name={stage.ownerName} size="sm" withName />
            ) : (
              <span className="font-medium text-bad">
                {stage.ownerName ? `${stage.ownerName} has left` : "No owner"}
              </span>
            )}
          </div>
        </div>
        {mayEdit && <Order stage={stage} isFirst={place === 1} isLast={isLast} />}
      </div>
      <dl className="mt-3 grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
        <Said term="Went well when" text={stage.success} missing="Nobody has said yet." isLoud />
        <Said
          term={next ? `Handed over to ${next} when` : "Handed over when"}
          text={stage.handOver}
          missing={
            next
              ? "No criteria for the hand-over yet."
              : "The last stage: back to the first, or to a renewal."
          }
        />
      </dl>
      {isOrphan && (
        <ul className="mt-3 space-y-1 text-sm text-bad">
          {stage.gaps.map((gap) => (
            <li key={gap.id}>
              {gap.label}. {gap.todo}{" "}
              {mayEdit ? (
                <Link
                  to={`/stages/${stage.id}#field-${gap.id === "success" ? "success" : "ownerId"}`}
                  className="link"
                >
                  Mend it
                </Link>
              ) : (
                <span className="text-ink-muted">A CX leader or an administrator does it.</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
        <Link to={`/answers?stage=${encodeURIComponent(stage.name)}`} className="link">
          {stage.use.answers.toLocaleString("en")} {stage.use.answers === 1 ? "answer" : "answers"}
        </Link>
        <Link to={`/index?stage=${encodeURIComponent(stage.name)}`} className="link">
          Its index
        </Link>
        <span>
          {stage.use.findings} {stage.use.findings === 1 ? "finding" : "findings"}, {stage.use.plans}{" "}
          {stage.use.plans === 1 ? "plan" : "plans"}
        </span>
      </p>
    </li>
  );
}

function Said({
  term,
  text,
  missing,
  isLoud,
}: {
  term: string;
  text: string;
  missing: string;
  isLoud?: boolean;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-xs wrap-anywhere text-ink-muted">{term}</dt>
      <dd
        className={
          text
            ? "wrap-anywhere whitespace-pre-line"
            : isLoud
              ? "font-medium text-bad"
              : "text-ink-muted italic"
        }
      >
        {text || missing}
      </dd>
    </div>
  );
}

/** Two buttons in the order of the page: reachable by keyboard, working without scripts. */
function Order({ stage, isFirst, isLast }: { stage: StageShown; isFirst: boolean; isLast: boolean }) {
  return (
    <Form method="post" action="/stages/order" preventScrollReset className="no-print flex gap-1">
      <input type="hidden" name="stageId" value={stage.id} />
      <IconButton
        type="submit"
        name="direction"
        value="up"
        label={`Move ${stage.name} forward`}
        icon={<ArrowUp aria-hidden="true" />}
        disabled={isFirst}
      />
      <IconButton
        type="submit"
        name="direction"
        value="down"
        label={`Move ${stage.name} back`}
        icon={<ArrowDown aria-hidden="true" />}
        disabled={isLast}
      />
    </Form>
  );
}

function NoStages({ mayEdit }: { mayEdit: boolean }) {
  return (
    <EmptyState
      title="No stage model yet"
      icon={<RouteIcon />}
      action={
        mayEdit && (
          <>
            <Form method="post" action="/stages/adoption">
              {STARTING_STAGES.map((name) => (
                <input key={name} type="hidden" name="names[]" value={name} />
              ))}
              <SubmitButton action="/stages/adoption">Start with the usual six</SubmitButton>
            </Form>
            <ButtonLink to="/stages/new">Write your own</ButtonLink>
          </>
        )
      }
    >
      Agree on the stages customers pass. Each gets one owner, a definition of success, and what must hold
      before the customer is handed to the next. The usual six are {STARTING_STAGES.join(", ")}.
      {!mayEdit && " A CX leader or an administrator begins."}
    </EmptyState>
  );
}

function RetiredStages({
  retired,
  mayEdit,
}: {
  retired: readonly { id: string; name: string }[];
  mayEdit: boolean;
}) {
  return (
    <Section title="Retired">
      <Disclosure
        summary={
          retired.length === 1 ? "1 stage is no longer used" : `${retired.length} stages are no longer used`
        }
      >
        <ul className="divide-y divide-line">
          {retired.map((stage) => (
            <li key={stage.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
              <span className="min-w-0 wrap-anywhere">{stage.name}</span>
              {mayEdit && (
                <Form method="post" action="/stages/adoption" preventScrollReset>
                  <input type="hidden" name="names[]" value={stage.name} />
                  <SubmitButton
                    variant="quiet"
                    size="sm"
                    action="/stages/adoption"
                    name="back"
                    value={stage.id}
                  >
                    Bring it back
                  </SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}

/** Told where the model holds, but nobody agreed to it yet. */
export function OrphanBanner({
  orphans,
}: {
  orphans: readonly { id: string; name: string; gaps: StageGap[] }[];
}) {
  if (orphans.length === 0) return null;
  return (
    <Banner
      tone="bad"
      title={
        orphans.length === 1
          ? `The stage ${orphans[0]?.name} is an orphan`
          : `${orphans.length} stages are orphans`
      }
      action={
        <ButtonLink to="/stages" size="sm">
          Mend it
        </ButtonLink>
      }
    >
      {orphans
        .map((stage) => `${stage.name}: ${stage.gaps.map((gap) => gap.label.toLowerCase()).join(", ")}`)
        .join(" · ")}
    </Banner>
  );
}
