/** Unit and direction: `-` where less is better. */
const kinds = {
  nps: '',
  csat: '%',
  ces: '%',
  sentiment: '',
  clv: '',
  impressions: '',
  reach: '',
  clicks: '',
  ctr: '%',
  engagement: '',
  mentions: '',
  cost_per_lead: '-',
  leads: '',
  partner_reach: '',
  pick_ups: '',
  recall: '%',
  redemptions: '',
  referrals: '',
  referral_rate: '%',
  search_rank: '-',
  organic_clicks: '',
  organic_visits: '',
  visits: '',
  time_on_page: 's',
  downloads: '',
  requests: '',
  average_rating: '/ 5',
  review_count: '',
  video_views: '',
  video_completion: '%',
  demo_to_sale: '%',
  conversion: '%',
  cart_abandonment: '- %',
  completion: '%',
  duration: '- min',
  task_success: '%',
  error_rate: '- %',
  crash_rate: '- %',
  retention: '%',
  footfall: '',
  waiting_time: '- min',
  wayfinding: '%',
  audit_score: '%',
  returns: '- %',
  resolution_rate: '%',
  hand_over_rate: '- %',
  response_time: '- h',
  first_response_time: '- h',
  time_to_resolution: '- h',
  support_contacts: '-',
  on_time_rate: '%',
  open_rate: '%',
  response_rate: '%',
  upsell_revenue: '',
  billing_error_rate: '- %',
  disputes: '-',
  recovery_rate: '%',
} as const;

export type MetricKey = keyof typeof kinds;

export const metricKeys = Object.keys(kinds) as MetricKey[];

/** What a metric of this kind is counted in, and whether more or less of it is better. */
export function metricKind(key: MetricKey): {
  readonly unit: string;
  readonly better: 'up' | 'down';
} {
  const said: string = kinds[key];
  return { unit: said.replace(/^- ?/, ''), better: said.startsWith('-') ? 'down' : 'up' };
}

export function isMetricKey(kind: string): kind is MetricKey {
  return Object.hasOwn(kinds, kind);
}
