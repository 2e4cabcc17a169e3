import { BRACES, readPlaceholder } from "./markdown/placeholders";
import { type MessageWords, WORD_FIELDS, type WordField } from "./snapshot";
import { gapsIn } from "./templates/template";

/** What nobody wrote yet: a template's gap, or a name in braces that means nothing. */
export interface Unfinished {
  field: WordField;
  passage: string;
}

export function unfinishedIn(words: MessageWords): Unfinished[] {
  return WORD_FIELDS.flatMap((field) => {
    const unknown = [...words[field].matchAll(BRACES)]
      .filter(([, inner = ""]) => readPlaceholder(inner) === null)
      .map(([whole]) => whole);
    return [...gapsIn(words[field]), ...unknown].map((passage) => ({ field, passage }));
  });
}
