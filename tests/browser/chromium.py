"""The browser that looks at the page, if this machine has one."""

import shutil

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# As root, and on a network that leads nowhere.
FLAGS = [
    "--no-sandbox",
    # A container's /dev/shm is often too small for a page.
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
