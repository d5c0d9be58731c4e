# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright © 2026 The Explorer authors
"""A seeded generator of news about an invented world, with the truth beside it."""
