"""Kept pages in, tables out: which facts are read right, and how much time of ours it takes."""

from __future__ import annotations

import argparse
import os
import time
from typing import Any

from tests.brands import kept_products, kept_sites

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "omneky_platform.settings")

from brands.site import read_brand_page, read_product_page

BATCHES = ("first", "second", "third", "fourth", "fifth")
PRODUCTS = "products"


def main() -> None:
    """Print a table for each batch of kept brand pages, and one of the product pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("batches", nargs="*", default=[*BATCHES, PRODUCTS])
    parser.add_argument("--show", action="store_true", help="also show what was read instead")
    options = parser.parse_args()
    for batch in options.batches:
        rows = _products() if batch == PRODUCTS else _brands(batch)
        if rows:
            _print(batch, rows, show=options.show)


def _brands(batch: str) -> list[tuple[str, dict[str, Any], dict[str, Any], int, float]]:
    rows = []
    for site in kept_sites.sites_of(batch):
        with kept_sites.serving(site) as url:
            reading = read_brand_page(f"{url}/")
            used = time.thread_time()  # this thread parses; others wait for files
            read_brand_page(f"{url}/")
            used = (time.thread_time() - used) * 1000
        right = kept_sites.right_facts(reading, site.truth)
        found = kept_sites.found_facts(reading)
        rows.append((site.name, right, found, len(reading.warnings), used))
    return rows


def _products() -> list[tuple[str, dict[str, Any], dict[str, Any], int, float]]:
    rows = []
    for name, truth in kept_products.TRUTHS.items():
        with kept_products.serving(name) as url:
            product = read_product_page(url)
            used = time.thread_time()
            read_product_page(url)
            used = (time.thread_time() - used) * 1000
        right = kept_products.right_facts(product, truth)
        rows.append((name, right, kept_products.found_facts(product), len(product.warnings), used))
    return rows


def _print(
    title: str,
    rows: list[tuple[str, dict[str, Any], dict[str, Any], int, float]],
    *,
    show: bool,
) -> None:
    facts = list(rows[0][1])
    print(f"| {title} | {' | '.join(facts)} | warnings | our ms |")
    print(f"|{'---|' * (len(facts) + 3)}")
    for name, right, found, warnings, used in rows:
        cells = ["yes" if right[fact] else f"no: {found[fact]}" if show else "no" for fact in facts]
        print(f"| {name} | {' | '.join(cells)} | {warnings} | {used:.0f} |")
    good = sum(bool(value) for _, right, *_ in rows for value in right.values())
    total = sum(len(right) for _, right, *_ in rows)
    print(f"\n{good} of {total} right: {good / total:.0%}\n")


if __name__ == "__main__":
    started = time.perf_counter()
    main()
    print(f"{time.perf_counter() - started:.1f} s in all")
