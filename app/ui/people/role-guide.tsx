import { ROLE_CHOICE_HINTS, ROLE_CHOICE_LABELS, ROLE_CHOICES } from "~/domain/people/role-choice";

/** The roles in a sentence each. */
export function RoleGuide() {
  return (
    <dl className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-2 lg:grid-cols-3">
      {ROLE_CHOICES.map((choice) => (
        <div key={choice}>
          <dt className="font-medium">{ROLE_CHOICE_LABELS[choice]}</dt>
          <dd className="mt-0.5 text-ink-muted">{ROLE_CHOICE_HINTS[choice]}</dd>
        </div>
      ))}
    </dl>
  );
}
