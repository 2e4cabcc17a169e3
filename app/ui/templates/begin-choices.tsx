import { Form, Link } from "@remix-run/react";
import { Button } from "../controls/button";
import { TextInput } from "../form/text-input";
import { Section } from "../layout/section";

export interface BeginChoice {
  href: string;
  name: string;
  about: string;
  mark: string;
}

interface BeginChoicesProps {
  templates: readonly BeginChoice[];
  plans: readonly { code: string; title: string }[];
  q: string;
}

/** Ways to begin beside an empty plan; each leads back to the form with what it brings. */
export function BeginChoices({ templates, plans, q }: BeginChoicesProps) {
  return (
    <>
      <Section
        title="Begin with a template"
        id="templates"
        aside={
          <Link to="/plan-templates" className="link">
            All templates
          </Link>
        }
      >
        <ul className="grid gap-3 sm:grid-cols-2">
          {templates.map((template) => (
            <li key={template.href}>
              <Link
                to={template.href}
                className="block h-full rounded-lg border border-line bg-surface p-4 hover:bg-hover"
              >
                <span className="block text-sm font-medium break-words">{template.name}</span>
                <span className="mt-1 block text-sm break-words text-ink-muted">{template.about}</span>
                <span className="mt-2 block text-xs text-ink-muted">{template.mark}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title="Copy another plan"
        id="copy"
        lead="You choose what comes along before anything is begun."
      >
        <Form method="get" action="/plans/new#copy" className="flex gap-2">
          <label htmlFor="copy-q" className="sr-only">
            Code or words of the title
          </label>
          <TextInput id="copy-q" name="q" defaultValue={q} placeholder="CAP-001 or words of its title" />
          <Button type="submit">Find</Button>
        </Form>
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {plans.map(({ code, title }) => (
            <li key={code}>
              <Link to={`/plans/new?copy=${code}`} className="block px-1 py-2.5 text-sm hover:bg-hover">
                <span className="tabular text-ink-muted">{code}</span> {title}
              </Link>
            </li>
          ))}
          {plans.length === 0 && (
            <li className="py-2.5 text-sm text-ink-muted">
              {q ? `No plan bears “${q}” in its code or title.` : "There is no plan to copy yet."}
            </li>
          )}
        </ul>
      </Section>
    </>
  );
}
