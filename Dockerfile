# The bridge as a container: docker build -t accord-bridge . (from the root of the repository)
FROM node:20-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts && npx esbuild tools/commands/bridge.ts --bundle --platform=node --target=node20 --outfile=bridge.js

# One file with everything it needs: no package manager, no sources, nothing the process may write.
FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/bridge.js ./bridge.js
USER node
# Set "health": {"host": "0.0.0.0", "port": 8080} in the configuration.
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself gets the signals: SIGTERM lets the steps in hand come to their end (drainSeconds).
ENTRYPOINT ["node", "bridge.js"]
CMD ["--config", "/config/bridge.json"]
