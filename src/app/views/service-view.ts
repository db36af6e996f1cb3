import { ServiceAtHand } from '../../domain/draft/services';

/** A service that a note may be about, as its choice shows it. */
export type ServiceView = ServiceAtHand;
