# Tussendoor in a container: slim, its letters along, not as root, and nothing of the machine that built it.
#   docker build -t tussendoor .
FROM python:3.12-slim-bookworm AS build
ENV UV_PROJECT_ENVIRONMENT=/opt/tussendoor UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never
RUN pip install --no-cache-dir "uv==0.13.9"
WORKDIR /source
COPY pyproject.toml uv.lock README.md LICENSE ./
COPY bot ./bot
COPY conversations ./conversations
COPY locales ./locales
RUN uv sync --locked --no-dev --extra postgres --no-editable

FROM python:3.12-slim-bookworm
RUN useradd --uid 10001 --no-create-home --home-dir /nowhere --shell /usr/sbin/nologin tussendoor \
 && install -d -o tussendoor -g tussendoor -m 0700 /data /backup/content /backup/keys
COPY --from=build /opt/tussendoor /opt/tussendoor
ENV PATH=/opt/tussendoor/bin:$PATH PYTHONUNBUFFERED=1 \
    TUSSENDOOR_DATA_DIR=/data TUSSENDOOR_KEY_FILE=/run/secrets/master_key TUSSENDOOR_TOKEN_FILE=/run/secrets/token \
    TUSSENDOOR_HEALTH_LISTEN=127.0.0.1:9101
USER 10001:10001
WORKDIR /data
VOLUME ["/data"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:9101/health', timeout=5)"]
ENTRYPOINT ["tussendoor"]
CMD ["run"]
