/** A sentence in which the program says what it is for, and where it says so. */
export interface GoalWords {
  source: string;
  words: string;
}

const MOST = 8;
const LONGEST = 300;

/** The sentences of longer texts one by one, each once, as goals a plan can point at. */
export function goalWordsOf(texts: readonly { source: string; text: string }[]): GoalWords[] {
  const goals: GoalWords[] = [];
  for (const { source, text } of texts) {
    for (const sentence of text.split(/\n+|(?<=[.!?;])\s+/)) {
      const words = sentence.trim().replace(/^[-*•\d.)\s]+(?=\p{L})/u, "");
      if (words.length < 8 || words.length > LONGEST) continue;
      if (!goals.some((goal) => goal.words === words)) goals.push({ source, words });
    }
  }
  return goals.slice(0, MOST);
}
