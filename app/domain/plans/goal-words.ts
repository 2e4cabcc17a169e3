/** A sentence in which the program says what it is for, and where it says so. */
export interface GoalWords {
  source: string;
  words: string;
}

const MOST = 6;
const LONGEST = 300;

/** Without the sign of its list, and as a sentence of its own. */
function sentenceOf(part: string): string {
  const words = part
    .trim()
    .replace(/^[-*•\d.)\s]+(?=\p{L})/u, "")
    .replace(/[;,]$/, ".");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The sentences of longer texts one by one, each once, as goals a plan can point at. */
export function goalWordsOf(texts: readonly { source: string; text: string }[]): GoalWords[] {
  const goals: GoalWords[] = [];
  for (const { source, text } of texts) {
    for (const sentence of text.split(/\n+|(?<=[.!?;])\s+/)) {
      const words = sentenceOf(sentence);
      if (words.length < 8 || words.length > LONGEST) continue;
      if (!goals.some((goal) => goal.words === words)) goals.push({ source, words });
    }
  }
  return goals.slice(0, MOST);
}
