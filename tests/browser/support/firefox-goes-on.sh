#!/bin/sh
# Playwright asks Firefox to end as a whole when a process of it crashes. A person's Firefox goes on, and so does this one.
unset MOZ_CRASHREPORTER_SHUTDOWN
exec "${FIREFOX:-/usr/bin/firefox-esr}" "$@"
