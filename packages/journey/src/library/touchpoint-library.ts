import type { Phase } from '../records/stage.ts';
import type { ChannelType, TouchpointProps } from '../records/touchpoint.ts';
import type { ChannelKey } from './channels.ts';
import type { MetricKey } from './metric-kinds.ts';

/** The five usual stages, by the names that presets give them. */
export const usualStages = ['awareness', 'consideration', 'decision', 'action', 'loyalty'] as const;
export type UsualStage = (typeof usualStages)[number];

/** A kind of touchpoint that many journeys have; its title is in `touchpointTitles`. */
export interface LibraryEntry {
  readonly key: string;
  readonly channelType: ChannelType;
  readonly channel: ChannelKey;
  readonly ownership: NonNullable<TouchpointProps['ownership']>;
  readonly paid?: true;
  /** The bucket it usually stands in; the first one is where it goes. */
  readonly phases: readonly Phase[];
  /** None: any stage. */
  readonly stages: readonly UsualStage[];
  /** What is worth counting there, the best first. */
  readonly metrics: readonly MetricKey[];
}

const types = { P: 'physical', D: 'digital', H: 'human' } as const;
const owners = { B: 'brand', Pa: 'partner', S: 'social', C: 'customer' } as const;
const phaseOf = { b: 'before', d: 'during', a: 'after' } as const;
const stageOf = {
  aw: 'awareness',
  co: 'consideration',
  de: 'decision',
  ac: 'action',
  lo: 'loyalty',
} as const;

/** Key, type, channel, whose it is (+ where it is paid for), phases, stages, metrics. */
const rows = [
  ['online_ad', 'D', 'display_ad', 'B+', 'b', 'aw', 'impressions clicks ctr'],
  ['social_organic', 'D', 'social', 'B', 'b a', 'aw co lo', 'reach engagement mentions'],
  ['social_boosted', 'D', 'social', 'B+', 'b', 'aw', 'reach cost_per_lead'],
  ['hashtag', 'D', 'social', 'B', 'b', 'aw', 'mentions'],
  ['referral', 'H', 'word_of_mouth', 'S', 'b', 'aw co', 'referrals referral_rate'],
  ['search', 'D', 'search_engine', 'S', 'b', 'aw co', 'search_rank organic_clicks'],
  ['blog', 'D', 'blog', 'B', 'b', 'co de', 'organic_visits time_on_page'],
  ['website', 'D', 'website', 'B', 'b d', 'co ac', 'time_on_page clicks error_rate'],
  ['personal_site', 'D', 'landing_page', 'B', 'b', 'aw', 'visits'],
  ['ecommerce', 'D', 'online_shop', 'B', 'd', 'ac', 'conversion cart_abandonment'],
  ['portal', 'D', 'portal', 'B', 'd a', 'ac lo', 'task_success'],
  ['video', 'D', 'video', 'B', 'b a', 'de lo', 'video_views video_completion'],
  ['partner', 'H', 'event', 'Pa', 'b a', 'aw co lo', 'partner_reach leads'],
  ['influencer', 'H', 'social', 'Pa', 'b', 'aw', 'reach'],
  ['press', 'D', 'press', 'B', 'b', 'aw co', 'pick_ups'],
  ['print', 'P', 'print', 'B+', 'b', 'aw', 'recall'],
  ['billboard', 'P', 'billboard', 'B+', 'b', 'aw', 'recall'],
  ['transit_ad', 'P', 'transit', 'B+', 'b', 'aw', 'recall'],
  ['flyer', 'P', 'flyer', 'B', 'b', 'aw', 'redemptions'],
  ['brochure', 'P', 'brochure', 'B', 'd', 'co de', 'downloads requests'],
  ['reviews', 'D', 'review_site', 'S', 'b d', 'co de', 'average_rating review_count'],
  ['demo', 'H', 'in_person', 'B', 'd', 'de', 'demo_to_sale'],
  ['pos', 'H', 'store', 'B', 'd', 'ac', 'conversion csat'],
  ['sales_rep', 'H', 'in_person', 'B', 'd', 'de ac', 'csat conversion'],
  ['checkout_line', 'P', 'store', 'B', 'd', 'ac', 'waiting_time'],
  ['store_visit', 'P', 'store', 'B', 'b d', 'ac', 'footfall csat'],
  ['store_design', 'P', 'store', 'B', 'd', 'ac', 'wayfinding'],
  ['cleanliness', 'P', 'store', 'B', 'd', 'ac', 'audit_score'],
  ['staff', 'H', 'in_person', 'B', 'd a', 'ac', 'csat'],
  ['product_use', 'P', 'product', 'C', 'a', 'lo', 'task_success returns'],
  ['mobile_app', 'D', 'mobile_app', 'B', 'b d a', '', 'retention crash_rate'],
  ['mobile_pay', 'D', 'mobile_app', 'B', 'd', 'ac', 'completion duration'],
  ['order', 'D', 'online_shop', 'B', 'd', 'ac', 'completion error_rate'],
  ['chatbot', 'D', 'chatbot', 'B', 'b a', '', 'resolution_rate hand_over_rate'],
  ['recommend', 'D', 'website', 'B', 'b a', 'co lo', 'ctr'],
  ['phone', 'H', 'phone', 'B', 'b a', '', 'ces time_to_resolution'],
  ['support', 'H', 'phone', 'B', 'b a', 'de lo', 'ces first_response_time time_to_resolution'],
  ['sales_talk', 'H', 'in_person', 'B', 'd', 'de', 'conversion'],
  ['social_talk', 'H', 'social', 'B', 'b a', '', 'response_time'],
  ['delivery', 'P', 'delivery', 'Pa', 'a', 'lo', 'on_time_rate'],
  ['thanks', 'D', 'email', 'B', 'a', 'lo', 'open_rate'],
  ['billing', 'D', 'email', 'B', 'a', 'lo', 'billing_error_rate disputes'],
  ['survey', 'D', 'survey', 'B', 'a', 'de lo', 'response_rate nps csat'],
  ['mailing', 'D', 'email', 'B', 'a', 'lo', 'open_rate upsell_revenue'],
  ['community', 'H', 'community', 'B', 'a', 'aw lo', 'response_time sentiment'],
  ['complaint', 'H', 'phone', 'B', 'a', 'lo', 'time_to_resolution recovery_rate'],
] as const satisfies readonly (readonly [string, 'P' | 'D' | 'H', ChannelKey, ...string[]])[];

export type LibraryKey = (typeof rows)[number][0];

/** Touchpoints to begin with, in the order in which people usually meet them. */
export const touchpointLibrary: readonly (LibraryEntry & { readonly key: LibraryKey })[] = rows.map(
  ([key, type, channel, whose, phases, stages, metrics]) => ({
    key,
    channelType: types[type],
    channel,
    ownership: owners[whose.replace('+', '') as keyof typeof owners],
    ...(whose.endsWith('+') && { paid: true as const }),
    phases: phases.split(' ').map((phase) => phaseOf[phase as keyof typeof phaseOf]),
    stages: stages
      .split(' ')
      .filter(Boolean)
      .map((stage) => stageOf[stage as keyof typeof stageOf]),
    metrics: metrics.split(' ') as MetricKey[],
  }),
);
