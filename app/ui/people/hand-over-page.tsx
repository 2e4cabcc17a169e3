import { Form, Link } from "@remix-run/react";
import type { HoldingKind } from "~/domain/people/holdings";
import { ButtonLink } from "../controls/button";
import { Disclosure } from "../controls/disclosure";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { type FormReply, typed } from "../plans/form-reply";

export interface HandOverGroup {
  kind: HoldingKind;
  /** "3 tasks" */
  title: string;
  items: readonly { id: string; label: string; href: string }[];
  /** Who could take it by their role. */
  people: readonly { id: string; name: string }[];
}

export interface HandOverPageProps {
  person: { id: string; name: string; version: number };
  own: boolean;
  purpose: "voluntary" | "deactivation" | "role";
  role: string | null;
  /** "Viewer", where a role is taken. */
  roleLabel: string;
  groups: readonly HandOverGroup[];
  people: readonly { id: string; name: string }[];
  /** What keeps the person's name: nobody has to take it. */
  stays: readonly string[];
  reply?: FormReply | null;
}

/** Single records are chosen one by one up to here; more of a kind go to one person. */
const MOST_SINGLE = 60;

/** All that lies with somebody, and who takes it: one for everything, one per kind, or one by one. */
export function HandOverPage(props: HandOverPageProps) {
  const { person, own, purpose, groups, people, reply, roleLabel } = props;
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const words = WORDS[purpose](person.name, roleLabel);
  const errors = reply?.fieldErrors ?? {};
  if (total === 0) {
    return (
      <div className="max-w-2xl">
        <PageHeader title={words.title} />
        <EmptyState
          title={`Nothing lies with ${own ? "you" : person.name}`}
          action={<ButtonLink to="/people">Back to people</ButtonLink>}
        >
          No plan, task, verification, sponsorship, case, account or record of the program waits for them.
        </EmptyState>
        {purpose !== "voluntary" && (
          <Form method="post" className="mt-6">
            <Hidden {...props} />
            <SubmitButton>{words.submit}</SubmitButton>
          </Form>
        )}
      </div>
    );
  }
  return (
    <div className="max-w-200">
      <PageHeader title={words.title} lead={words.lead} />
      <Form method="post" className="space-y-6">
        <Hidden {...props} />
        {reply?.refusal && reply.refusal.kind !== "invalid" ? (
          <RefusalNotice refusal={reply.refusal} />
        ) : (
          <FormErrors
            fieldErrors={errors}
            formErrors={reply?.formErrors}
            labels={Object.fromEntries(groups.map(({ kind, title }) => [`kinds.${kind}`, title]))}
          />
        )}
        <Field
          name="all"
          label="Everything goes to"
          hint="Or leave it empty and choose below. What is chosen further down comes first."
          error={errors.all}
        >
          <Select
            options={options(people)}
            placeholder="Chosen kind by kind"
            defaultValue={typed(reply, "all")}
          />
        </Field>
        {groups.map((group) => (
          <Group key={group.kind} group={group} reply={reply} />
        ))}
        {props.stays.length > 0 && (
          <section aria-labelledby="stays" className="text-sm text-ink-muted">
            <h2 id="stays" className="font-semibold text-ink">
              What stays as it is
            </h2>
            <ul className="mt-1 list-disc space-y-1 pl-5">
              {props.stays.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={own ? "/profile" : "/people"} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>{words.submit}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}

const WORDS = {
  voluntary: (name: string) => ({
    title: `Hand over the work of ${name}`,
    lead: "All of it goes in one step, and every record's history says from whom and to whom.",
    submit: "Hand it over",
  }),
  deactivation: (name: string) => ({
    title: `Before ${name} is deactivated`,
    lead: "All of this lies with them. Say who takes it: it is handed over in the same step, and nothing is left without anybody.",
    submit: "Hand over and deactivate",
  }),
  role: (name: string, role: string) => ({
    title: `Before ${name} becomes ${role.toLowerCase()}`,
    lead: "The new role may not hold what stands here. Say who takes it: it is handed over in the same step.",
    submit: "Hand over and change the role",
  }),
};

const options = (people: readonly { id: string; name: string }[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }));

function Hidden({ purpose, role, person }: HandOverPageProps) {
  return (
    <>
      <input type="hidden" name="purpose" value={purpose} />
      {role && <input type="hidden" name="role" value={role} />}
      <input type="hidden" name="version" value={person.version} />
    </>
  );
}

function Group({ group, reply }: { group: HandOverGroup; reply?: FormReply | null }) {
  const { kind, title, items, people } = group;
  const errors = reply?.fieldErrors ?? {};
  const single = items.length > 1 && items.length <= MOST_SINGLE;
  const chosen = items.some(({ id }) => typed(reply, `one.${kind}.${id}`) || errors[`one.${kind}.${id}`]);
  return (
    <section
      id={kind}
      aria-labelledby={`title-${kind}`}
      className="rounded-lg border border-line bg-surface p-4"
    >
      <h2 id={`title-${kind}`} className="text-base font-semibold">
        {title}
      </h2>
      <ul className="mt-1 mb-3 space-y-0.5 text-sm">
        {items.slice(0, 5).map(({ id, label, href }) => (
          <li key={id} className="break-words">
            <Link to={href} className="link">
              {label}
            </Link>
          </li>
        ))}
        {items.length > 5 && !single && <li className="text-ink-muted">and {items.length - 5} more</li>}
      </ul>
      <Field
        name={`kinds.${kind}`}
        label={items.length === 1 ? "Who takes this over?" : "Who takes these over?"}
        error={errors[`kinds.${kind}`]}
      >
        <Select
          options={options(people)}
          placeholder="Whoever takes everything"
          defaultValue={typed(reply, `kinds.${kind}`)}
        />
      </Field>
      {single && (
        <Disclosure className="mt-3" summary="Choose one by one" open={chosen}>
          <div className="space-y-3">
            {items.map(({ id, label }) => (
              <Field key={id} name={`one.${kind}.${id}`} label={label} error={errors[`one.${kind}.${id}`]}>
                <Select
                  options={options(people)}
                  placeholder="As the others"
                  defaultValue={typed(reply, `one.${kind}.${id}`)}
                />
              </Field>
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}
