import type { ComponentState } from "~/domain/playbook/component-state";
import type { PlaybookComponent } from "~/domain/playbook/playbook";
import { Section } from "../layout/section";
import { FactList } from "../playbook/component-page";

/** What the method asks for here, beside what exists: under the register, for whoever wants to know why. */
export function ComponentFoot({ component, state }: { component: PlaybookComponent; state: ComponentState }) {
  return (
    <div className="mt-10 grid gap-x-12 gap-y-8 lg:grid-cols-2">
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
  );
}
