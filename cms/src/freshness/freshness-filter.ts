import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { wrapAction } from '../access/wrap-action';
import { confirmableTypes } from '../confirmations/confirmable-types';
import { findAgeingInstant } from '../home/find-ageing-instant';
import { type FreshnessPeriods, type FreshnessState, readFreshnessPeriods } from '../home/freshness-periods';
import { FRESHNESS_FILTER } from './filter-name';

/**
 * Lets the lists of the content manager be narrowed by how current the entries are. The state is worked out from `confirmedAt` and the
 * municipality's periods at the moment of asking, as Strapi does for its own filter by status; so an address with this filter stays true.
 * To be called before the routes are made.
 */
export function filterByFreshness({ strapi }: { strapi: Core.Strapi }): void {
  wrapAction(strapi, 'plugin::content-manager.collection-types', 'find', async (original, ctx) => {
    const { model } = ctx.params as { model: string };
    if (confirmableTypes.includes(model)) await translateQuery(strapi, ctx);
    return original();
  });
}

async function translateQuery(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const query = ctx.query as { filters?: { $and?: Record<string, unknown>[] } };
  const conditions = query.filters?.$and;
  if (!Array.isArray(conditions) || !conditions.some((condition) => FRESHNESS_FILTER in condition)) return;
  const periods = await readFreshnessPeriods(strapi);
  const translated = conditions.map((condition) => {
    const state = (condition[FRESHNESS_FILTER] as { $eq?: unknown } | undefined)?.$eq;
    return FRESHNESS_FILTER in condition ? describeState(state, periods, new Date()) : condition;
  });
  ctx.query = { ...query, filters: { ...query.filters, $and: translated } } as unknown as Context['query'];
}

/** The confirmations that give a state; nothing for a state that does not exist. */
function describeState(state: unknown, periods: FreshnessPeriods, now: Date): object {
  const since = (months: number) => findAgeingInstant(months, now).toISOString();
  const due = since(periods.confirmAfterMonths);
  const unconfirmed = since(periods.unconfirmedAfterMonths);
  const hidden = since(periods.hiddenAfterMonths);
  const ranges: Record<FreshnessState, object> = {
    current: { confirmedAt: { $gte: due } },
    due: { confirmedAt: { $lt: due, $gte: unconfirmed } },
    unconfirmed: { $or: [{ confirmedAt: { $null: true } }, { confirmedAt: { $lt: unconfirmed, $gte: hidden } }] },
    hidden: { confirmedAt: { $lt: hidden } },
  };
  return ranges[state as FreshnessState] ?? { id: { $null: true } };
}
