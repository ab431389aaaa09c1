/** Types whose entries never stand on the website, and of which no earlier version is kept: what people told about themselves. */
export { personalTypes as internalTypes } from '../../privacy/personal-types';
