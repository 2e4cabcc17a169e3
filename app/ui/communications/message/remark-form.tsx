import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { WORD_FIELD_LABELS, WORD_FIELDS, type WordField } from "~/domain/communications/snapshot";
import { Field } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { Select } from "../../form/select";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";
import { type FormReply, typed } from "../../plans/form-reply";

interface RemarkFormProps {
  code: string;
  versionId: string;
  audience: string;
  reply?: FormReply | null;
}

/** A remark on some words: select them in the text above, or copy them into the field. */
export function RemarkForm({ code, versionId, audience, reply }: RemarkFormProps) {
  const selected = useSelectedWords();
  const passage = selected?.passage ?? typed(reply, "passage") ?? "";
  const field = selected?.field ?? typed(reply, "field") ?? "opening";
  return (
    <Form method="post" action={`/communications/${code}/remarks`} className="space-y-4" id="remark">
      {reply && <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />}
      <input type="hidden" name="versionId" value={versionId} />
      <div className="grid gap-4 sm:grid-cols-[16rem_minmax(0,1fr)]">
        <Field name="field" label="About" error={reply?.fieldErrors.field} required>
          <Select
            key={field}
            defaultValue={field}
            options={WORD_FIELDS.map((value) => ({ value, label: WORD_FIELD_LABELS[value] }))}
          />
        </Field>
        <Field
          name="passage"
          label="These words"
          hint={`Select them in the text for ${audience}, or copy them here; empty means the whole part.`}
          error={reply?.fieldErrors.passage}
        >
          <TextArea key={passage} defaultValue={passage} rows={2} maxLength={1000} />
        </Field>
      </div>
      <Field name="text" label="Your remark" error={reply?.fieldErrors.text} required>
        <TextArea defaultValue={typed(reply, "text")} rows={3} maxLength={4000} />
      </Field>
      <SubmitButton variant="secondary">Remark</SubmitButton>
    </Form>
  );
}

interface Selected {
  field: WordField;
  passage: string;
}

const isField = (value: string | undefined): value is WordField =>
  (WORD_FIELDS as readonly string[]).includes(value ?? "");

/** What is selected in one part of the words; what is selected elsewhere, or nothing, changes nothing. */
function useSelectedWords(): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  const last = useRef("");
  useEffect(() => {
    const take = () => {
      const selection = document.getSelection();
      const passage = selection?.toString().trim().slice(0, 1000) ?? "";
      if (!selection || passage === "" || passage === last.current) return;
      const part = partOf(selection.anchorNode) ?? partOf(selection.focusNode);
      // A paragraph that is selected as a whole ends at the beginning of the next one.
      if (!part || !plain(part.textContent ?? "").includes(plain(passage))) return;
      const field = part.dataset.words;
      if (!isField(field)) return;
      last.current = passage;
      setSelected({ field, passage });
    };
    document.addEventListener("selectionchange", take);
    return () => document.removeEventListener("selectionchange", take);
  }, []);
  return selected;
}

const plain = (text: string): string => text.replaceAll(/\s+/g, "");

const partOf = (node: Node | null): HTMLElement | null =>
  (node instanceof HTMLElement ? node : (node?.parentElement ?? null))?.closest<HTMLElement>(
    "[data-words]",
  ) ?? null;
