import type { ChannelType } from '../records/touchpoint.ts';
import type { MetricKey } from './metric-kinds.ts';

/** Type, and what is worth counting there, the best first. */
const catalogue = {
  website: ['digital', 'time_on_page clicks error_rate conversion'],
  landing_page: ['digital', 'visits conversion'],
  online_shop: ['digital', 'conversion cart_abandonment completion error_rate'],
  portal: ['digital', 'task_success retention'],
  mobile_app: ['digital', 'retention crash_rate completion task_success'],
  search_engine: ['digital', 'search_rank organic_clicks ctr'],
  display_ad: ['digital', 'impressions clicks ctr'],
  social: ['digital', 'reach engagement response_time mentions'],
  instagram: ['digital', 'reach engagement response_time mentions'],
  facebook: ['digital', 'reach engagement response_time mentions'],
  linkedin: ['digital', 'reach engagement leads'],
  twitter: ['digital', 'reach engagement response_time mentions'],
  pinterest: ['digital', 'reach engagement clicks'],
  community: ['digital', 'response_time sentiment engagement'],
  blog: ['digital', 'organic_visits time_on_page'],
  video: ['digital', 'video_views video_completion'],
  review_site: ['digital', 'average_rating review_count'],
  email: ['digital', 'open_rate ctr upsell_revenue'],
  sms: ['digital', 'ctr response_rate'],
  chatbot: ['digital', 'resolution_rate hand_over_rate csat'],
  live_chat: ['digital', 'csat first_response_time resolution_rate'],
  survey: ['digital', 'response_rate nps csat ces'],
  press: ['digital', 'pick_ups reach'],
  phone: ['human', 'ces time_to_resolution first_response_time support_contacts'],
  in_person: ['human', 'csat conversion waiting_time'],
  word_of_mouth: ['human', 'referrals referral_rate'],
  event: ['human', 'leads partner_reach csat'],
  store: ['physical', 'footfall csat waiting_time conversion'],
  kiosk: ['physical', 'task_success completion error_rate'],
  print: ['physical', 'recall redemptions'],
  billboard: ['physical', 'recall'],
  transit: ['physical', 'recall'],
  flyer: ['physical', 'redemptions recall'],
  brochure: ['physical', 'requests downloads'],
  post: ['physical', 'response_rate redemptions'],
  delivery: ['physical', 'on_time_rate csat'],
  packaging: ['physical', 'csat returns'],
  product: ['physical', 'task_success returns retention'],
} as const satisfies Record<string, readonly [ChannelType, string]>;

export type ChannelKey = keyof typeof catalogue;

export const channelKeys = Object.keys(catalogue) as ChannelKey[];

export function channelTypeOf(channel: ChannelKey): ChannelType {
  return catalogue[channel][0];
}

/** The metrics to propose for a channel, the best first. */
export function metricsFor(channel: ChannelKey): MetricKey[] {
  return catalogue[channel][1].split(' ') as MetricKey[];
}
