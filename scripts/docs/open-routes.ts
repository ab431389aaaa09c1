export const openRoutes: Record<'nobody' | 'club-editor' | 'municipal-editor' | 'coordinator', string[]> = {
  nobody: [],
  'club-editor': [],
  'municipal-editor': [],
  coordinator: [],
};
