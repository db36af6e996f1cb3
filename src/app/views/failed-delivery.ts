import { Delivery } from '../../domain/delivery/delivery';

/** A delivery that was given up: to whom, about which customer; both are empty when nothing is known of them. */
export interface FailedDelivery {
  readonly delivery: Delivery;
  readonly recipient: string;
  readonly customer: string;
}
