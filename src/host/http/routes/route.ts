import { Server } from 'restify';

/** One link of the server's chain: joins an address, or a look at every request, to a server that does not listen yet. */
export type Route = (server: Server) => void;
