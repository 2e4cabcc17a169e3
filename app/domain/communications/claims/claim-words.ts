interface Lexicon {
  /** Effective and its kin, where they say that something worked. */
  effective: readonly RegExp[];
  /** One thing brought about by another. */
  caused: readonly RegExp[];
  /** The same where it also introduces much else: it counts only beside a change. */
  reason: readonly RegExp[];
  /** Something that moved. */
  change: RegExp;
  /** What takes a claim back within its clause: before the word, or anywhere in it. */
  denial: RegExp;
  deniesAnywhere: boolean;
  /** What makes it a hope, a question or a plan instead of a claim. */
  open: RegExp;
}

/** Word boundaries that know every letter, not only those of English. */
const words = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");

const MONTH =
  "january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday";

const ENGLISH: Lexicon = {
  effective: [
    // "Effective from 1 October" is a date.
    words(`effective(?!\\s+(?:dates?|from|as\\s+of|on|immediately|today|tomorrow|since|until|\\d|${MONTH}))`),
    words("effectively|effectiveness"),
    // One works with others, on something, for so many hours.
    words(
      "worked(?!\\s+(?:with|on|for|at|together|hard|closely|through|alongside|overtime|hours|days|weeks|months|from|as|side|\\d))",
    ),
    words("(?:it|this|that|plan|pilot|concierge|checklist|change|approach)\\s+(?:really\\s+|now\\s+)?works"),
    words("proven|proved|proves"),
    words("successful|successfully"),
    words(
      "an?\\s+(?:\\p{L}+\\s+)?success(?!\\s+(?:criterion|criteria|definition|measure|team|manager))|success\\s+story",
    ),
    words("solved|solves|resolved"),
    // "Fixed before the start", "a fixed price" and "first-visit fix" are something else.
    words("fixed(?=\\s+(?:the|it|this|that|these|your|our)(?!\\p{L})|\\s*[.,!;:]|\\s*$|\\s+and\\s)"),
  ],
  caused: [
    words(
      "caused(?!\\s+by)|(?:was|were|is|are|been)\\s+caused\\s+by|led\\s+to|leads\\s+to|resulted\\s+in|brought\\s+about",
    ),
  ],
  reason: [
    words(
      "because\\s+of|because\\s+(?:we|our|the)|thanks\\s+to|due\\s+to|owing\\s+to|as\\s+a\\s+result\\s+of",
    ),
  ],
  change: words(
    "rose|risen|fell|fallen|grew|grown|dropped|improved|increased|decreased|declined|climbed|doubled|halved|gained|saved|reduced|shrank|went\\s+(?:up|down)|improvements?|increase|decrease|rise|drop|gain|reduction",
  ),
  denial: words(
    "not(?!\\s+(?:only|just|merely))|no|never|nothing|nobody|none|neither|nor|without|cannot|can['’]t|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|didn['’]t|doesn['’]t|don['’]t|hasn['’]t|haven['’]t|couldn['’]t|won['’]t|hardly|less|partly|operationally|nowhere|yet\\s+to|fails?\\s+to|failed\\s+to",
  ),
  deniesAnywhere: false,
  open: words(
    "whether|if|hope|hopes|hoped|expect|expects|expected|aims?|goals?|would|will|may|might|could|should|must|can|want|wanted|tests?|tested|testing|try|tried|until|unless|before|once|when|how|what|to\\s+be|undecided|unclear|open|asks?|asked|meant\\s+to|needs?\\s+to|counts?\\s+as|called",
  ),
};

const GERMAN: Lexicon = {
  effective: [
    words("(?:wirksam|wirksame[rnsm]?|wirksamer)(?!\\s+(?:ab|zum|am|seit|bis|ist\\s+ab))"),
    words("wirksamkeit|effektiv|effektive[rnsm]?"),
    words("erfolgreich|erfolgreiche[rnsm]?|ein(?:en)?\\s+(?:\\p{L}+\\s+)?erfolg"),
    words("bewährt|bewährte[rnsm]?|bewiesen|nachgewiesen|erwiesen"),
    words("gelöst|behoben|gewirkt|funktioniert"),
  ],
  caused: [
    words(
      "verursacht(?:e|en)?|bewirkt(?:e|en)?|führ(?:te|ten|t)\\s+(?:\\p{L}+\\s+){0,4}zu[rm]?|hervorgerufen",
    ),
  ],
  reason: [words("wegen|dank|aufgrund|infolge|durch")],
  change: words(
    "stieg|stiegen|gestiegen|sank|sanken|gesunken|fiel|fielen|gefallen|wuchs|gewachsen|verbessert(?:e|en)?|erhöht(?:e|en)?|gesenkt|senkte|verringert(?:e|en)?|halbiert|verdoppelt|zugenommen|abgenommen|anstieg|rückgang|verbesserung(?:en)?",
  ),
  denial: words(
    "nicht(?!\\s+nur)|kein\\p{L}*|nie|niemals|nichts|niemand|ohne|weder|noch|kaum|teilweise|nirgends",
  ),
  deniesAnywhere: true,
  open: words(
    "ob|wenn|falls|soll|sollen|sollte|sollten|wird|werden|würde|würden|kann|können|könnte|muss|müssen|möchten?|hoffen|hofften|hoffnung|erwarten|erwarteten|ziel|bis|bevor|sobald|testen|versuch(?:en)?|offen|unklar|wie|was|gilt\\s+als",
  ),
};

/** The words of the language, and the English ones with them: they turn up in every language of a company. */
export const lexiconsOf = (locale: string): readonly Lexicon[] =>
  locale.toLowerCase().startsWith("de") ? [GERMAN, ENGLISH] : [ENGLISH];

export type { Lexicon };
