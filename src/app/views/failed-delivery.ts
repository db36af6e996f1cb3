import { Delivery } from '../../domain/delivery/delivery';

/** A delivery that was given up, with its recipient and customer. Each is empty when unknown. */
export interface FailedDelivery {
  readonly delivery: Delivery;
  readonly recipient: string;
  readonly customer: string;
}
