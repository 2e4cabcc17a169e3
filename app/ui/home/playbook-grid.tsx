import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { ComponentState } from "~/domain/playbook/component-state";
import { type ComponentSlug, PHASES } from "~/domain/playbook/playbook";
import { Trouble } from "../playbook/component-standing";
import { LevelSteps } from "../playbook/level-steps";

interface PlaybookGridProps {
  states: Record<ComponentSlug, ComponentState>;
  standings: Record<
    ComponentSlug,
    { level: number | null; troubles: readonly { id: string; words: string }[] }
  >;
}

/** The method on one screen: what each component holds, and its next best step. */
export function PlaybookGrid({ states, standings }: PlaybookGridProps) {
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-4">
      {PHASES.map((phase) => (
        <div key={phase.slug}>
          <h3 className="mb-1 text-xs font-semibold text-ink-muted">{phase.label}</h3>
          <ul className="divide-y divide-line border-t border-line">
            {phase.components.map((component) => {
              const { facts, next } = states[component.slug];
              const { level, troubles } = standings[component.slug];
              return (
                <li key={component.slug} className="py-2.5 text-sm">
                  <p className="flex items-end justify-between gap-3">
                    <Link to={component.href} className="min-w-0 font-medium hover:underline">
                      {component.label}
                    </Link>
                    <LevelSteps level={level} label={component.label} />
                  </p>
                  <p className="text-ink-muted">{facts[0]?.text}</p>
                  {troubles.length > 0 && (
                    <p className="my-1 flex flex-wrap gap-1.5">
                      {troubles.map((trouble) => (
                        <Trouble key={trouble.id} words={trouble.words} />
                      ))}
                    </p>
                  )}
                  {next && (
                    <Link to={next.href} className="link mt-0.5 inline-flex items-center gap-1 text-xs">
                      {next.text}
                      <ArrowRight aria-hidden="true" className="size-3" />
                    </Link>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
