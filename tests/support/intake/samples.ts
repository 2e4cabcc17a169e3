/*
 * Bodies as the survey programs send them, with people and companies of nobody. Each holds one good response of
 * 2026-09-28 with satisfaction 4, unless its name says otherwise.
 */

export const plainOne = {
  responseId: "P-1",
  date: "2026-09-28",
  account: "Norbeck Pharma",
  contact: "dana.reyes@norbeck.example",
  stage: "Use",
  channel: "web",
  region: "North America",
  satisfaction: 4,
  loyalty: 5,
  comment: "Quick answer, thank you.",
};

export const qualtricsExport = {
  responses: [
    {
      responseId: "R_3kT9vQmZ1aBcDeF",
      values: {
        startDate: "2026-09-28T14:20:11Z",
        endDate: "2026-09-28T14:22:07Z",
        status: 0,
        ipAddress: "198.51.100.7",
        progress: 100,
        duration: 116,
        finished: 1,
        recordedDate: "2026-09-28T14:22:08.119Z",
        _recordId: "R_3kT9vQmZ1aBcDeF",
        locationLatitude: "41.8781",
        locationLongitude: "-87.6298",
        distributionChannel: "email",
        userLanguage: "EN",
        recipientEmail: "dana.reyes@norbeck.example",
        QID1_Overall: 4,
        QID2: 9,
        QID2_NPS_GROUP: 3,
        QID3_TEXT: "The exchange took one visit less than last year.",
        company: "Norbeck Pharma",
        plan: "Premium",
      },
      labels: { status: "IP Address", finished: "True", QID1_Overall: "Above my expectations", QID2: "9" },
      displayedFields: ["QID1_Overall", "QID2", "QID3_TEXT"],
      displayedValues: { QID1_Overall: [1, 2, 3, 4, 5] },
    },
    {
      responseId: "R_preview",
      values: { status: 1, finished: 1, recordedDate: "2026-09-28T14:30:00Z", QID1_Overall: 1 },
      labels: {},
      displayedFields: [],
      displayedValues: {},
    },
    {
      responseId: "R_unfinished",
      values: { status: 0, finished: 0, progress: 40, recordedDate: "2026-09-28T15:30:00Z", QID1_Overall: 2 },
      labels: {},
      displayedFields: [],
      displayedValues: {},
    },
  ],
};

/** What the completed-response event of Qualtrics says: which response it was, and nothing that was answered. */
export const qualtricsEvent = {
  Topic: "brand.surveyengine.completedResponse.SV_abc",
  SurveyID: "SV_abc",
  ResponseID: "R_3kT9vQmZ1aBcDeF",
  CompletedDate: "2026-09-28 14:22:08",
};

export const surveyMonkeyDetails = {
  id: "118345678901",
  recipient_id: "9876543210",
  collection_mode: "default",
  response_status: "completed",
  custom_value: "",
  first_name: "Dana",
  last_name: "Reyes",
  email_address: "dana.reyes@norbeck.example",
  ip_address: "198.51.100.7",
  logic_path: {},
  metadata: { contact: { email: { type: "string", value: "dana.reyes@norbeck.example" } } },
  page_path: [],
  collector_id: "401234567",
  survey_id: "512345678",
  custom_variables: { account: "Norbeck Pharma", region: "North America", plan: "Premium" },
  edit_url: "https://www.surveymonkey.example/r/?sm=x",
  analyze_url: "https://www.surveymonkey.example/analyze/x",
  total_time: 144,
  date_modified: "2026-09-28T14:22:08+00:00",
  date_created: "2026-09-28T14:19:44+00:00",
  pages: [
    {
      id: "103332310",
      questions: [
        {
          id: "319352786",
          heading: "Overall, how satisfied are you?",
          answers: [{ choice_id: "3057839051", simple_text: "Above", choice_metadata: { weight: "4" } }],
        },
        {
          id: "319352787",
          heading: "How did we do",
          answers: [
            { row_id: "77", row_text: "Spare parts", choice_id: "1", choice_metadata: { weight: "2" } },
            { row_id: "78", row_text: "Visits", choice_id: "2", choice_metadata: { weight: "5" } },
          ],
        },
      ],
    },
    {
      id: "103332311",
      questions: [
        { id: "319352788", heading: "Why?", answers: [{ text: "Parts arrive before the engineer does." }] },
      ],
    },
  ],
};

/** The webhook of SurveyMonkey: it names what was answered and brings no answers. */
export const surveyMonkeyWebhook = {
  name: "Answered",
  filter_type: "survey",
  filter_id: "512345678",
  event_type: "response_completed",
  event_id: "123456789",
  object_type: "response",
  object_id: "118345678901",
  event_datetime: "2026-09-28T14:22:08.182613+00:00",
  resources: {
    respondent_id: "118345678901",
    recipient_id: "0",
    collector_id: "401234567",
    survey_id: "512345678",
  },
};

export const formbricksWebhook = {
  webhookId: "cm8x2k4tq0007l508u1d3hz9e",
  event: "responseFinished",
  data: {
    id: "cm8x31w2v000dl508f0a7qk1m",
    createdAt: "2026-09-28T14:20:11.012Z",
    updatedAt: "2026-09-28T14:22:08.776Z",
    surveyId: "cm8wz6n3a0002l508c4r9t2yb",
    finished: true,
    data: {
      overall_satisfaction: 4,
      recommend: 9,
      reasons: ["Speed", "People"],
      comment: "The night hotline answered at once.",
    },
    variables: {},
    ttc: { overall_satisfaction: 2311 },
    meta: { source: "https://app.kestrelwatch.example", userAgent: { browser: "Firefox" }, country: "US" },
    contactAttributes: { email: "dana.reyes@norbeck.example", company: "Norbeck Pharma", plan: "Premium" },
    contact: { id: "c1", userId: "u-77" },
    tags: [],
  },
};

export const delightedCreated = {
  event_type: "survey_response.created",
  event_id: "b8d057c59327541d7ec2104c0a9a255ad1997fb00831b9c6bbf09561e6d5cbd0",
  event_data: {
    id: "5435",
    person: {
      id: "5975",
      email: "dana.reyes@norbeck.example",
      name: "Dana Reyes",
      created_at: 1_758_000_000,
    },
    survey_type: "csat",
    score: 4,
    comment: null as string | null,
    permalink: "https://app.delighted.example/r/x",
    // 2026-09-28T14:22:08Z
    created_at: 1_790_605_328,
    updated_at: null as number | null,
    person_properties: { company: "Norbeck Pharma", plan: "Premium" },
    notes: [],
    tags: [],
    additional_answers: [
      {
        id: "4",
        value: { free_response: null, scale: 3, select_one: null, select_many: null },
        question: { id: "scale_ease", type: "scale", text: "How easy was it?" },
      },
    ],
  },
};

/** The comment comes minutes after the score, in an event of its own. */
export const delightedUpdated = {
  ...delightedCreated,
  event_type: "survey_response.updated",
  event_data: { ...delightedCreated.event_data, comment: "Fast and friendly.", updated_at: 1_790_605_628 },
};

export const delightedUnsubscribe = {
  event_type: "unsubscribe.created",
  event_id: "eb148ac8",
  event_data: { person_id: "5975" },
};
