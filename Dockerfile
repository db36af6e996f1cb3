# The bot alone, for a registration of its own: credentials are required (NODE_ENV=production). The database is in
# the volume /data. infra/README.md says how to run it.

FROM node:22-bookworm-slim AS build
WORKDIR /bot
# better-sqlite3 is compiled where no built one can be downloaded for the machine.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY tsconfig.json tsconfig.build.json ./
COPY cards ./cards
COPY dialogs ./dialogs
COPY locales ./locales
COPY manifest ./manifest
COPY playbooks ./playbooks
COPY src ./src
RUN npm run build
# Only `npm start` builds; the image starts what is built (docs/decisions.md).
RUN rm -r node_modules/typescript

FROM node:22-bookworm-slim
WORKDIR /bot
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_DIR=/data
COPY --from=build /bot/package.json ./
COPY --from=build /bot/node_modules ./node_modules
COPY --from=build /bot/dist ./dist
COPY --from=build /bot/playbooks ./playbooks
RUN mkdir --mode=700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
# Only what is dead is to be started anew: /healthz, not /readyz. SIGTERM ends the bot within the ten seconds Docker gives.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/host/process/start.js", "--no-client"]
