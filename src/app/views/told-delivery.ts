import { Delivery } from '../../domain/delivery/delivery';
import { Note } from '../../domain/note/note';

/**
 * The state of a delivery for its sender. `reader` is the intended recipient's name, empty when unknown.
 */
export interface ToldDelivery {
  readonly delivery: Delivery;
  readonly reader: string;
  readonly note: Note;
  readonly customer: string;
}
