import { Delivery } from '../../domain/delivery/delivery';
import { Note } from '../../domain/note/note';

/** A delivery as its sender is told what became of it; `reader` is who was to get it, empty while not known. */
export interface ToldDelivery {
  readonly delivery: Delivery;
  readonly reader: string;
  readonly note: Note;
  readonly customer: string;
}
