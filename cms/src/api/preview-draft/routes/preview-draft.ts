// Not for the public: the controller asks for the publisher's own token, which no role and no API token replaces.
export default {
  routes: [{ method: 'GET', path: '/preview-draft', handler: 'preview-draft.find', config: { auth: false } }],
};
