import { type SeenVersion, seenValue } from "~/domain/communications/message-review.schema";
import type { Gate } from "~/domain/gate";
import { GateList } from "../../feedback/gate-list";
import { InlineNote } from "../../feedback/inline-note";
import { Checkbox } from "../../form/choices";
import { Fieldset } from "../../form/field";
import type { FormReply } from "../../plans/form-reply";

export interface ChoosableVersion extends SeenVersion {
  audience: string;
  /** Beside its name: "would reach 48". */
  hint?: string | null;
  /** What keeps it from the move; one that is kept is shown, and cannot be chosen. */
  missing: readonly Gate[];
}

interface VersionChoiceProps {
  label: string;
  versions: readonly ChoosableVersion[];
  /** Ticked at first; without it, all that can be chosen. */
  only?: string | null;
  reply?: FormReply | null;
  leadsTo: string;
  /** Two forms on one page tell their boxes apart. */
  idPrefix?: string;
}

/** Which audiences a move is for: all that are ready at first. Those that are not stand below, with what they lack. */
export function VersionChoice({
  label,
  versions,
  only,
  reply,
  leadsTo,
  idPrefix = "field",
}: VersionChoiceProps) {
  const ready = versions.filter(({ missing }) => missing.length === 0);
  const kept = versions.filter(({ missing }) => missing.length > 0);
  const typed = reply && [reply.values.versions ?? []].flat().map((value) => value.split(":")[0]);
  const isTicked = (id: string) => (typed ? typed.includes(id) : !only || only === id);
  return (
    <div className="space-y-5">
      {ready.length > 0 && (
        <Fieldset
          idPrefix={idPrefix}
          name="versions"
          label={label}
          error={reply?.fieldErrors.versions}
          required
        >
          {ready.map((version) => (
            <Checkbox
              key={version.id}
              id={`${idPrefix}-versions-${version.id}`}
              name="versions"
              value={seenValue(version)}
              label={version.audience}
              hint={version.hint}
              defaultChecked={isTicked(version.id)}
            />
          ))}
        </Fieldset>
      )}
      {kept.map(({ id, audience, missing }) => (
        <section key={id} aria-label={audience} className="rounded-lg border border-line px-4 py-3">
          <h2 className="mb-1 text-sm font-semibold break-words">{audience}</h2>
          <GateList gates={missing} leadsTo={leadsTo} />
        </section>
      ))}
      {ready.length > 0 && kept.length > 0 && (
        <InlineNote>
          Those that are not complete stay where they are; the others need not wait for them.
        </InlineNote>
      )}
    </div>
  );
}
