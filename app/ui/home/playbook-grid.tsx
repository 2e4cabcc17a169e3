import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { ComponentState } from "~/domain/playbook/component-state";
import { type ComponentSlug, PHASES } from "~/domain/playbook/playbook";

/** The method on one screen: what each component holds, and its next best step. */
export function PlaybookGrid({ states }: { states: Record<ComponentSlug, ComponentState> }) {
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-4">
      {PHASES.map((phase) => (
        <div key={phase.slug}>
          <h3 className="mb-1 text-xs font-semibold text-ink-muted">{phase.label}</h3>
          <ul className="divide-y divide-line border-t border-line">
            {phase.components.map((component) => {
              const { facts, next } = states[component.slug];
              return (
                <li key={component.slug} className="py-2.5 text-sm">
                  <Link to={component.href} className="font-medium hover:underline">
                    {component.label}
                  </Link>
                  <p className="text-ink-muted">{facts[0]?.text}</p>
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
