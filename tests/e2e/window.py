# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""The real window for tests and screenshots: an X server and bus of its own, real input by xdotool, AT-SPI to read it.

    with Window(program, files, size=(1400, 900)) as window:
        window.find("push button", "Save")
        window.click(window.graph)

Everything here waits for what it expects, for at most a few seconds, and never for a fixed time.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

# How many times as long everything may take as in an ordinary build: more with sanitizers.
PATIENCE = float(os.environ.get("XPL_TEST_PATIENCE", "1"))
TIMEOUT = 30.0 * PATIENCE  # seconds
# What no run may print; but the bus of the accessible tree complains when it goes away first.
COMPLAINT = re.compile(r"(?<!dbind)-(WARNING|CRITICAL) \*\*")
NEEDED = ("Xvfb", "dbus-run-session", "xdotool", "xwininfo", "import", "xcompmgr")

ENVIRONMENT = {
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "GDK_BACKEND": "x11",
    "GSK_RENDERER": "cairo",
    "GDK_SCALE": "1",
    "GSETTINGS_BACKEND": "memory",
    "ADW_DISABLE_PORTAL": "1",
    "GTK_USE_PORTAL": "0",
    "LIBGL_ALWAYS_SOFTWARE": "1",
    "G_DEBUG": "fatal-criticals",
    "GTK_A11Y": "atspi",
    "NO_AT_BRIDGE": "0",
}


def missing_tools():
    """What this needs and the machine lacks."""
    missing = [tool for tool in NEEDED if shutil.which(tool) is None]
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        missing.append("pyatspi")
    return missing


def run_inside(script, size):
    """Runs this same script again under an X server of @size and a bus of its own; returns its exit status.

    AT-SPI is bound to the bus that a process starts with, so the test itself has to live inside.
    """
    with tempfile.TemporaryDirectory(prefix="xpl-e2e-") as home:
        runtime = os.path.join(home, "run")
        os.mkdir(runtime, 0o700)
        environment = {**os.environ, **ENVIRONMENT, "HOME": home, "XDG_RUNTIME_DIR": runtime, "XPL_E2E_INSIDE": "1"}
        for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            environment.pop(name, None)
        screen = f"-screen 0 {size[0]}x{size[1]}x24 -nolisten tcp -noreset"
        # What the services on the bus print on their standard output is none of ours.
        own_output = os.dup(sys.stdout.fileno())
        inner = ["sh", "-c", f'exec "$@" >&{own_output}', "sh", sys.executable, *script]
        command = ["xvfb-run", "-a", "-s", screen, "dbus-run-session", "--", *inner]
        return subprocess.run(
            command, env=environment, check=False, stdout=subprocess.DEVNULL, pass_fds=(own_output,)
        ).returncode


def wait_until(condition, what, timeout=TIMEOUT):
    """The first true value of @condition; fails with @what after @timeout seconds."""
    end = time.monotonic() + timeout
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {timeout:.0f} s in vain for {what}")
        time.sleep(0.05)


class Window:
    """The running program. Coordinates are those of the screen, on which the window stands at 0, 0."""

    def __init__(self, program, files=(), size=(1400, 900), environment=None):
        self.size = size
        self.compositor = subprocess.Popen(["xcompmgr"], stderr=subprocess.DEVNULL)
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [program, *files], env={**os.environ, **(environment or {})}, stdout=self.log, stderr=self.log
        )
        self.id = wait_until(self._find_window, "the window")
        self.xdotool("windowmove", self.id, 0, 0, "windowsize", self.id, *size)
        self.xdotool("windowfocus", self.id)
        self.shadow = (0, 0)
        self.application = wait_until(self._find_application, "the window's accessible tree")
        frame = self.get_box(self.application[0])
        self.shadow = tuple((whole - inner) // 2 for whole, inner in zip(size, frame[2:]))

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is not None:
            self.screenshot(os.path.join(os.environ.get("XPL_E2E_PICTURES", "."), "e2e-failure.png"))
            sys.stderr.write(self.read_log())
        self.close()
        complaints = [line for line in self.read_log().splitlines() if COMPLAINT.search(line)]
        assert kind is not None or not complaints, complaints

    def read_log(self):
        """What the program has printed so far."""
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def close(self):
        """Ends the program."""
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(timeout=10 * PATIENCE)
        self.compositor.terminate()
        self.compositor.wait()

    def kill(self):
        """Ends the program as a crash would: it has no time to say anything."""
        self.process.kill()
        self.process.wait()

    def _find_window(self):
        if self.process.poll() is not None:
            raise AssertionError("the program ended: " + self.read_log())
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, check=False
        ).stdout.split()
        return found[-1].decode() if found else None

    def _is_dialog(self, window):
        """Menus are windows too, which the window manager leaves alone; dragging leaves one of a pixel beside the screen."""
        facts = subprocess.run(["xwininfo", "-id", window], capture_output=True, check=False, text=True).stdout
        width = re.search(r"Width: (\d+)", facts)
        return "Override Redirect State: no" in facts and width is not None and int(width[1]) > 1

    def find_dialog(self):
        """The X window of a dialog that is open beside the main one, or None."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, check=False
        ).stdout.split()
        others = (window.decode() for window in found if window.decode() != self.id)
        return next((window for window in others if self._is_dialog(window)), None)

    def _find_application(self):
        import pyatspi

        desktop = pyatspi.Registry.getDesktop(0)
        for application in desktop:
            if application is not None and application.name == "explorer" and application.childCount > 0:
                return application
        return None

    def xdotool(self, *arguments):
        """One call of xdotool, in order with all others."""
        subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)

    def _get_children(self, accessible):
        """Those that are left of an object which may go away while we look."""
        try:
            return [child for child in accessible if child is not None]
        except Exception:
            return []

    def walk(self, accessible=None):
        """All accessible objects of the window that have a place on it, depth first.

        GTK 4.8 does not tell which of its objects are showing; those of pages that are not shown have no size.
        """
        for child in self._get_children(accessible or self.application):
            try:
                width, height = self.get_box(child)[2:]
            except NotImplementedError:  # the page of a stack: no widget, so without a place of its own
                yield from self.walk(child)
                continue
            except Exception:  # it went away while we looked, or the program is too busy to answer
                continue
            if width > 0 and height > 0:
                yield child
                yield from self.walk(child)

    def look_for(self, name, role=None):
        """The first object whose name is or begins with @name, or None."""
        for accessible in self.walk():
            try:
                if role is not None and accessible.getRoleName() != role:
                    continue
                if (accessible.name or "").startswith(name):
                    return accessible
            except Exception:  # it went away while we looked
                continue
        return None

    def find(self, name, role=None):
        """The same, waited for."""
        return wait_until(lambda: self.look_for(name, role), f"“{name}” on the screen")

    def find_described(self, words):
        """The first object whose description (its tooltip) begins with @words, waited for."""

        def look():
            return next((item for item in self.walk() if (item.description or "").startswith(words)), None)

        return wait_until(look, f"something that says “{words}”")

    def get_box(self, accessible):
        """x, y, width, height on the screen."""
        import pyatspi

        # Relative to the window, since a program does not know where its window stands on every system; the window
        # that X knows is larger by the shadow around it.
        box = accessible.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        return box.x + self.shadow[0], box.y + self.shadow[1], box.width, box.height

    def get_middle(self, accessible):
        x, y, width, height = self.get_box(accessible)
        return x + width // 2, y + height // 2

    def move_to(self, x, y):
        self.xdotool("mousemove", x, y)

    def click_at(self, x, y, button=1):
        self.xdotool("mousemove", x, y, "click", button)

    def click(self, accessible):
        self.click_at(*self.get_middle(accessible))

    def drag(self, start, end, pause=0, hold=0):
        """Presses at @start, moves in steps with @pause seconds after each, releases at @end, after @hold seconds there."""
        self.xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, 9):
            self.xdotool("mousemove", *(round(a + (b - a) * step / 8) for a, b in zip(start, end)))
            time.sleep(pause)
        time.sleep(hold)
        self.xdotool("mouseup", 1)

    def key(self, *keys):
        self.xdotool("key", *keys)

    def type(self, text):
        self.xdotool("type", "--delay", round(20 * PATIENCE), text)

    def wait_until_still(self, timeout=10 * PATIENCE):
        """Until two pictures of the screen, a moment apart, are the same: animations and layouts are over."""
        end = time.monotonic() + timeout
        last = None
        while time.monotonic() < end:
            picture = subprocess.run(["import", "-window", "root", "rgb:-"], check=True, capture_output=True).stdout
            if picture == last:
                return
            last = picture
            time.sleep(0.3)

    def screenshot(self, path):
        """The whole screen as a PNG."""
        subprocess.run(["import", "-window", "root", path], check=True)
