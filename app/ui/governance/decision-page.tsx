import { Link } from "@remix-run/react";
import { type DecisionState, decisionCode, decisionHref } from "~/domain/governance/decision";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { RecordDate } from "../controls/record-date";
import { Banner } from "../feedback/banner";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { decisionGroups } from "./decision-fields";
import { DecisionBadge } from "./decisions-page";
import { WordsUnder } from "./prose";

interface DecisionPageProps {
  decision: {
    number: number;
    day: string;
    title: string;
    decision: string;
    rationale: string;
    alternatives: string;
    decidedBy: string;
    about: string;
    href: string;
    reviewOn: string | null;
    replacedBy: number | null;
    state: DecisionState;
    createdBy: string;
    createdAt: string;
  };
  replaced: readonly { number: number; title: string }[];
  wordings: readonly { id: string; at: string; by: string; before: Record<string, string> }[];
  mayEdit: boolean;
  mayReplace: boolean;
}

const LABELS = Object.fromEntries(
  decisionGroups([]).flatMap((group) => group.fields.map((field) => [field.name, field.label])),
);

export function DecisionPage({ decision, replaced, wordings, mayEdit, mayReplace }: DecisionPageProps) {
  const code = decisionCode(decision.number);
  return (
    <>
      <PageHeader
        eyebrow={code}
        title={decision.title}
        meta={
          <>
            <DecisionBadge decision={decision} />
            <span>
              Decided <DateText value={decision.day} /> by {decision.decidedBy}
            </span>
          </>
        }
        action={
          <>
            {mayEdit && <ButtonLink to={`/decisions/${code}/edit`}>Mend the wording</ButtonLink>}
            {mayReplace && decision.replacedBy === null && (
              <ButtonLink
                to={`/decisions/new?replaces=${code}`}
                variant={decision.state === "review-due" ? "primary" : "secondary"}
              >
                Decide again
              </ButtonLink>
            )}
          </>
        }
      />
      {decision.replacedBy !== null && (
        <div className="mb-6">
          <Banner
            tone="warn"
            title={`${decisionCode(decision.replacedBy)} took its place`}
            action={
              <ButtonLink to={decisionHref(decision.replacedBy)} size="sm">
                Read what holds now
              </ButtonLink>
            }
          />
        </div>
      )}
      {decision.state === "review-due" && decision.reviewOn && (
        <div className="mb-6">
          <Banner tone="warn" title="It wanted to be looked at again">
            On <DateText value={decision.reviewOn} />. Decide again, or move the date while mending the
            wording.
          </Banner>
        </div>
      )}
      <TwoColumns
        main={
          <div className="space-y-6">
            <WordsUnder title="What was decided" text={decision.decision} />
            <WordsUnder title="Why" text={decision.rationale} missing="No reason was written down." />
            <WordsUnder
              title="What was not chosen"
              text={decision.alternatives}
              missing="Nothing was written down."
            />
          </div>
        }
        side={
          <>
            <Section title="About">
              {decision.href ? (
                <Link to={decision.href} className="link text-sm break-words">
                  {decision.about || decision.href}
                </Link>
              ) : (
                <p className="text-sm break-words">{decision.about || "Nothing in particular."}</p>
              )}
              {replaced.map((earlier) => (
                <p key={earlier.number} className="mt-2 text-sm">
                  In place of{" "}
                  <Link to={decisionHref(earlier.number)} className="link">
                    {decisionCode(earlier.number)} {earlier.title}
                  </Link>
                </p>
              ))}
              {decision.reviewOn && decision.state === "standing" && (
                <p className="mt-2 text-sm text-ink-muted">
                  Looked at again <DateText value={decision.reviewOn} />
                </p>
              )}
            </Section>
            <Section title="On record">
              <p className="text-sm text-ink-muted">
                Written down by {decision.createdBy}, <RecordDate value={decision.createdAt} />
              </p>
              {wordings.length > 0 && (
                <div className="mt-3">
                  <Disclosure
                    summary={
                      wordings.length === 1
                        ? "Its wording was mended once"
                        : `Its wording was mended ${wordings.length} times`
                    }
                  >
                    <ul className="space-y-4">
                      {wordings.map((wording) => (
                        <li key={wording.id} className="border-l-2 border-line-strong pl-3 text-sm">
                          <p>
                            Until <RecordDate value={wording.at} />, when {wording.by} changed it:
                          </p>
                          <dl className="mt-1 space-y-1">
                            {Object.entries(wording.before).map(([name, text]) => (
                              <div key={name}>
                                <dt className="text-xs text-ink-muted">{LABELS[name] ?? name}</dt>
                                <dd className="break-words whitespace-pre-line">
                                  {name === "decidedById" ? "somebody else" : text || "empty"}
                                </dd>
                              </div>
                            ))}
                          </dl>
                        </li>
                      ))}
                    </ul>
                  </Disclosure>
                </div>
              )}
            </Section>
          </>
        }
      />
    </>
  );
}
