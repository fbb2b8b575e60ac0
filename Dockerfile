# Two stages do the work, the third keeps what the server needs: its sources (Node reads TypeScript
# itself, but not inside node_modules, so the workspace stays as it is), its packages, the built page.

FROM node:24-bookworm-slim AS page
WORKDIR /feltline
ENV CI=true
COPY . .
RUN npx -y pnpm@12.21.0 install --frozen-lockfile
RUN node scripts/build.ts

FROM node:24-bookworm-slim AS packages
WORKDIR /feltline
ENV CI=true
COPY . .
RUN npx -y pnpm@12.21.0 --filter @feltline/server... install --prod --frozen-lockfile \
  && rm -rf apps/web e2e bench test docs scripts

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Feltline" org.opencontainers.image.licenses="MIT"
WORKDIR /feltline
COPY --from=packages /feltline ./
COPY --from=page /feltline/apps/web/dist ./apps/web/dist
RUN install -d -o node -g node -m 0700 /data
ENV NODE_ENV=production DATA_DIR=/data PORT=3000 HOST=0.0.0.0
USER node
VOLUME /data
EXPOSE 3000
# Alive, not ready: a full disk is no reason to start anew, which would help nobody.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# By itself, without npm in between: it is the one that SIGTERM reaches.
CMD ["node", "apps/server/src/main.ts"]
