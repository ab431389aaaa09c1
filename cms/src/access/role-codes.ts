/** Codes of the admin roles that the platform keeps; the super admin ("Technik") is Strapi's own. */
export const clubEditorRole = 'club-editor';
export const municipalEditorRole = 'municipal-editor';
export const coordinatorRole = 'coordinator';
export const superAdminRole = 'strapi-super-admin';

/** Roles that stand above the clubs: the coordination and the super admin. */
export const coordinationRoles: string[] = [coordinatorRole, superAdminRole];
