/** A letter ready to leave. */
export interface LetterWords {
  subject: string;
  text: string;
  html: string;
}

/** What every template fills in; text and html are drawn from the same parts, so that they never differ. */
export interface LetterParts {
  subject: string;
  /** "Hello Mara," */
  greeting: string;
  paragraphs: string[];
  button: { label: string; link: string };
  /** Small print under the button. */
  notes: string[];
}

const inHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

export function letterWords(parts: LetterParts): LetterWords {
  const { subject, greeting, paragraphs, button, notes } = parts;
  const text = [greeting, ...paragraphs, `${button.label}:\n${button.link}`, ...notes, "Capstan"].join(
    "\n\n",
  );
  return { subject: oneLine(subject), text: `${text}\n`, html: htmlOf(parts) };
}

/** A header is one line, whatever a name contains. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Tables and inline styles, because that is what mail programs agree on; dark by the reader's own wish. */
function htmlOf({ subject, greeting, paragraphs, button, notes }: LetterParts): string {
  const link = inHtml(button.link);
  const body = [greeting, ...paragraphs]
    .map((part) => `<p style="margin:0 0 16px">${inHtml(part)}</p>`)
    .join("");
  const small = notes
    .map((note) => `<p class="quiet" style="margin:0 0 8px;color:#5c564d">${inHtml(note)}</p>`)
    .join("");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${inHtml(subject)}</title>
<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#161513!important}.sheet{background:#1f1d1a!important;border-color:#3a3630!important}
.ink{color:#f1eee8!important}.quiet{color:#b5aea2!important}
.button{background:#56bdb4!important;color:#0d1f1d!important}a.plain{color:#7fd0c8!important}
}
</style></head>
<body class="ground" style="margin:0;padding:0;background:#faf9f7">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#faf9f7"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border:1px solid #e3dfd7;border-radius:12px"><tr>
<td class="ink" style="padding:32px;color:#1d1b18;${FONT};font-size:16px;line-height:24px">
<p class="quiet" style="margin:0 0 24px;font-size:14px;font-weight:600;color:#5c564d">Capstan</p>
${body}
<p style="margin:24px 0"><a class="button" href="${link}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0f5f59;color:#ffffff;font-weight:600;text-decoration:none">${inHtml(button.label)}</a></p>
<div style="font-size:14px;line-height:20px">
<p class="quiet" style="margin:0 0 16px;color:#5c564d;word-break:break-all">Or open this address: <a class="plain" href="${link}" style="color:#0f5f59">${link}</a></p>
${small}</div>
</td></tr></table>
</td></tr></table>
</body></html>
`;
}
