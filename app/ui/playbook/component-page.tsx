import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { ComponentState } from "~/domain/playbook/component-state";
import type { PlaybookComponent } from "~/domain/playbook/playbook";
import { ButtonLink } from "../controls/button";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { ComponentStanding, type Standing } from "./component-standing";

export interface ComponentPageProps {
  component: PlaybookComponent;
  /** The question the phase answers. */
  question: string;
  state: ComponentState;
  standing: Standing;
  mayReview: boolean;
}

export function ComponentPage({ component, question, state, standing, mayReview }: ComponentPageProps) {
  return (
    <>
      <PageHeader
        title={component.label}
        lead={question}
        action={
          <>
            {component.places.map((place) => (
              <ButtonLink key={place.href} to={place.href}>
                {place.label}
              </ButtonLink>
            ))}
            {state.next && (
              <ButtonLink to={state.next.href} variant="primary">
                {state.next.text}
              </ButtonLink>
            )}
          </>
        }
      />
      <ComponentStanding slug={component.slug} label={component.label} {...standing} mayReview={mayReview} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div>
          <Section title="What the method asks for here">
            <ul className="space-y-3 text-base">
              {component.asks.map((ask) => (
                <li key={ask} className="flex gap-3">
                  <span aria-hidden="true" className="mt-2.5 h-px w-3 shrink-0 bg-accent" />
                  <span>{ask}</span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div>
          <Section title="What exists so far" lead="Counted from what this workspace holds today.">
            <FactList facts={state.facts} />
          </Section>
        </div>
      </div>
    </>
  );
}

export function FactList({ facts }: { facts: ComponentState["facts"] }) {
  return (
    <ul className="divide-y divide-line">
      {facts.map((fact) => (
        <li key={fact.text}>
          {fact.href ? (
            <Link
              to={fact.href}
              className="group flex items-center justify-between gap-4 rounded-md px-2 py-2.5 text-sm hover:bg-hover"
            >
              <span>{fact.text}</span>
              <ArrowRight
                aria-hidden="true"
                className="size-4 shrink-0 text-ink-faint group-hover:text-ink"
              />
            </Link>
          ) : (
            <span className="block px-2 py-2.5 text-sm">{fact.text}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
