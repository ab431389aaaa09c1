/**
 * What only the coordination and the super admin may do, and by which the admin therefore knows them. It decides what is shown; what is
 * allowed the routes check themselves.
 */
export const coordinationPermission = [{ action: 'plugin::content-manager.explorer.delete', subject: 'api::club.club' }];
