import { Server } from 'restify';

/**
 * Adds one link to the chain of a server that does not listen yet: an address, or a handler for every
 * request.
 */
export type Route = (server: Server) => void;
