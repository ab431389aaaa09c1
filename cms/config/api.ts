/** https://docs.strapi.io/cms/configurations/api — the site's build reads pages of up to 1,000 entries. */
export default {
  rest: { defaultLimit: 25, maxLimit: 1000, withCount: true, strictParams: true },
};
