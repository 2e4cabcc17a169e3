/** The words around a message, in the languages its readers write to us in; what is missing here is said in English. */
export interface Phrases {
  hello: (name: string) => string;
  readLead: string;
  thanks: (day: string) => string;
  ask: string;
  askLead: string;
  askLabel: string;
  askMost: string;
  askEmpty: string;
  send: string;
  asked: string;
  yours: string;
  others: string;
  othersLead: string;
  you: string;
  waiting: string;
  setAside: string;
  when: string;
  where: string;
  yourTime: string;
  toCalendar: string;
  minutes: (count: number) => string;
  corrected: (day: string) => string;
  readCorrection: string;
  languages: string;
  hand: string;
  handLead: string;
  handLabel: string;
  handUp: string;
  handThanks: string;
  handClosed: string;
  stop: string;
  stopLead: string;
  stopAudience: (audience: string) => string;
  stopAll: (workspace: string) => string;
  stopped: string;
  stoppedAll: (workspace: string) => string;
  again: string;
  resumed: string;
  alone: string;
  sentBy: (workspace: string) => string;
}

const en: Phrases = {
  hello: (name) => `Hello ${name},`,
  readLead: "One press tells the sender that it reached you.",
  thanks: (day) => `Thank you. You said that you have read it on ${day}.`,
  ask: "I have a question",
  askLead: "It goes to those who wrote this. You get the answer by letter, and it stands here.",
  askLabel: "Your question",
  askMost: "At most 2,000 characters.",
  askEmpty: "Write what you would like to know.",
  send: "Send the question",
  asked: "Your question is on its way. You get the answer by letter.",
  yours: "Your questions",
  others: "What others asked",
  othersLead: "Answered for everybody who got this message.",
  you: "You",
  waiting: "Waits for an answer.",
  setAside: "Not answered",
  when: "When",
  where: "Where",
  yourTime: "your time",
  toCalendar: "Put it into my calendar",
  minutes: (count) => `${count} minutes`,
  corrected: (day) => `Figures of this message were corrected on ${day}.`,
  readCorrection: "Read the correction",
  languages: "Languages",
  hand: "I want to take part",
  handLead: "Your name and address go to whoever runs the pilot; they write to you.",
  handLabel: "What you would like to do (a few words, if you like)",
  handUp: "Raise my hand",
  handThanks: "Your hand is up. Whoever runs the pilot writes to you.",
  handClosed: "The pilot is over; hands are not collected any more.",
  stop: "No more messages like this",
  stopLead:
    "You are written to because you agreed to it. You can take that back here, and change your mind again.",
  stopAudience: (audience) => `None for “${audience}”`,
  stopAll: (workspace) => `None at all from ${workspace}`,
  stopped: "You get no more messages like this one.",
  stoppedAll: (workspace) => `You get no more messages from ${workspace}.`,
  again: "Take it back: write to me again",
  resumed: "You are written to again.",
  alone: "This page is for you alone. Please do not pass its address on.",
  sentBy: (workspace) => `Sent by ${workspace} with Capstan.`,
};

const de: Phrases = {
  hello: (name) => `Guten Tag ${name},`,
  readLead: "Ein Druck sagt dem Absender, dass es Sie erreicht hat.",
  thanks: (day) => `Danke. Sie haben am ${day} gesagt, dass Sie es gelesen haben.`,
  ask: "Ich habe eine Frage",
  askLead: "Sie geht an die, die das geschrieben haben. Die Antwort kommt per Brief und steht dann hier.",
  askLabel: "Ihre Frage",
  askMost: "Höchstens 2.000 Zeichen.",
  askEmpty: "Schreiben Sie, was Sie wissen möchten.",
  send: "Frage absenden",
  asked: "Ihre Frage ist unterwegs. Die Antwort kommt per Brief.",
  yours: "Ihre Fragen",
  others: "Was andere gefragt haben",
  othersLead: "Beantwortet für alle, die diese Nachricht bekommen haben.",
  you: "Sie",
  waiting: "Wartet auf eine Antwort.",
  setAside: "Nicht beantwortet",
  when: "Wann",
  where: "Wo",
  yourTime: "Ihre Zeit",
  toCalendar: "In meinen Kalender",
  minutes: (count) => `${count} Minuten`,
  corrected: (day) => `Zahlen dieser Nachricht wurden am ${day} berichtigt.`,
  readCorrection: "Berichtigung lesen",
  languages: "Sprachen",
  hand: "Ich möchte mitmachen",
  handLead: "Ihr Name und Ihre Adresse gehen an die Leitung des Pilotversuchs; sie schreibt Ihnen.",
  handLabel: "Was Sie gern tun würden (wenn Sie mögen, in wenigen Worten)",
  handUp: "Hand heben",
  handThanks: "Ihre Hand ist oben. Die Leitung des Pilotversuchs schreibt Ihnen.",
  handClosed: "Der Pilotversuch ist vorbei; es werden keine Meldungen mehr gesammelt.",
  stop: "Keine solchen Nachrichten mehr",
  stopLead:
    "Sie werden angeschrieben, weil Sie zugestimmt haben. Hier können Sie das zurücknehmen und es sich wieder anders überlegen.",
  stopAudience: (audience) => `Keine mehr für „${audience}“`,
  stopAll: (workspace) => `Gar keine mehr von ${workspace}`,
  stopped: "Sie bekommen keine solchen Nachrichten mehr.",
  stoppedAll: (workspace) => `Sie bekommen keine Nachrichten von ${workspace} mehr.`,
  again: "Zurücknehmen: wieder anschreiben",
  resumed: "Sie werden wieder angeschrieben.",
  alone: "Diese Seite ist nur für Sie. Bitte geben Sie ihre Adresse nicht weiter.",
  sentBy: (workspace) => `Gesendet von ${workspace} mit Capstan.`,
};

const fr: Phrases = {
  hello: (name) => `Bonjour ${name},`,
  readLead: "Un clic dit à l’expéditeur que vous l’avez reçu.",
  thanks: (day) => `Merci. Vous avez dit l’avoir lu le ${day}.`,
  ask: "J’ai une question",
  askLead: "Elle va à ceux qui ont écrit ce message. La réponse vous vient par courriel et s’affiche ici.",
  askLabel: "Votre question",
  askMost: "2 000 caractères au plus.",
  askEmpty: "Écrivez ce que vous aimeriez savoir.",
  send: "Envoyer la question",
  asked: "Votre question est partie. La réponse vous vient par courriel.",
  yours: "Vos questions",
  others: "Ce que d’autres ont demandé",
  othersLead: "Avec une réponse pour tous ceux qui ont reçu ce message.",
  you: "Vous",
  waiting: "En attente de réponse.",
  setAside: "Sans réponse",
  when: "Quand",
  where: "Où",
  yourTime: "votre heure",
  toCalendar: "Ajouter à mon calendrier",
  minutes: (count) => `${count} minutes`,
  corrected: (day) => `Des chiffres de ce message ont été corrigés le ${day}.`,
  readCorrection: "Lire la correction",
  languages: "Langues",
  hand: "Je veux participer",
  handLead: "Votre nom et votre adresse vont à la personne qui mène l’essai ; elle vous écrit.",
  handLabel: "Ce que vous aimeriez faire (en quelques mots, si vous voulez)",
  handUp: "Lever la main",
  handThanks: "C’est noté. La personne qui mène l’essai vous écrit.",
  handClosed: "L’essai est terminé ; les inscriptions sont closes.",
  stop: "Ne plus recevoir ces messages",
  stopLead:
    "Nous vous écrivons parce que vous l’avez accepté. Vous pouvez le retirer ici, et changer d’avis.",
  stopAudience: (audience) => `Plus rien pour « ${audience} »`,
  stopAll: (workspace) => `Plus rien de ${workspace}`,
  stopped: "Vous ne recevrez plus de messages de ce genre.",
  stoppedAll: (workspace) => `Vous ne recevrez plus de messages de ${workspace}.`,
  again: "Annuler : écrivez-moi de nouveau",
  resumed: "Nous vous écrivons de nouveau.",
  alone: "Cette page est pour vous seul. Merci de ne pas transmettre son adresse.",
  sentBy: (workspace) => `Envoyé par ${workspace} avec Capstan.`,
};

const es: Phrases = {
  hello: (name) => `Hola ${name}:`,
  readLead: "Con un clic el remitente sabe que le ha llegado.",
  thanks: (day) => `Gracias. El ${day} dijo que lo había leído.`,
  ask: "Tengo una pregunta",
  askLead: "Llega a quienes escribieron este mensaje. La respuesta le llega por correo y aparece aquí.",
  askLabel: "Su pregunta",
  askMost: "2.000 caracteres como máximo.",
  askEmpty: "Escriba lo que le gustaría saber.",
  send: "Enviar la pregunta",
  asked: "Su pregunta está en camino. La respuesta le llega por correo.",
  yours: "Sus preguntas",
  others: "Lo que otros preguntaron",
  othersLead: "Respondido para todos los que recibieron este mensaje.",
  you: "Usted",
  waiting: "Espera respuesta.",
  setAside: "Sin respuesta",
  when: "Cuándo",
  where: "Dónde",
  yourTime: "su hora",
  toCalendar: "Añadir a mi calendario",
  minutes: (count) => `${count} minutos`,
  corrected: (day) => `El ${day} se corrigieron cifras de este mensaje.`,
  readCorrection: "Leer la corrección",
  languages: "Idiomas",
  hand: "Quiero participar",
  handLead: "Su nombre y su dirección llegan a quien dirige el piloto; le escribirá.",
  handLabel: "Qué le gustaría hacer (en pocas palabras, si quiere)",
  handUp: "Levantar la mano",
  handThanks: "Anotado. Quien dirige el piloto le escribirá.",
  handClosed: "El piloto ha terminado; ya no se reciben inscripciones.",
  stop: "No recibir más mensajes como este",
  stopLead: "Le escribimos porque lo aceptó. Aquí puede retirarlo, y cambiar de opinión.",
  stopAudience: (audience) => `Ninguno más para «${audience}»`,
  stopAll: (workspace) => `Ninguno más de ${workspace}`,
  stopped: "No recibirá más mensajes como este.",
  stoppedAll: (workspace) => `No recibirá más mensajes de ${workspace}.`,
  again: "Deshacer: escríbanme de nuevo",
  resumed: "Volvemos a escribirle.",
  alone: "Esta página es solo para usted. No comparta su dirección.",
  sentBy: (workspace) => `Enviado por ${workspace} con Capstan.`,
};

const KNOWN: Readonly<Record<string, Phrases>> = { en, de, fr, es };

export const phrasesFor = (locale: string): Phrases =>
  KNOWN[locale.toLowerCase().split(/[-_]/, 1)[0] ?? ""] ?? en;
