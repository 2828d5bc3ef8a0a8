"""Kept pages in, a table out: which facts are read right, and how much time of ours it takes."""

from __future__ import annotations

import argparse
import os
import time

from tests.brands.kept_sites import FACTS, found_facts, right_facts, serving, sites_of

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "omneky_platform.settings")

from brands.site import read_brand_page

BATCHES = ("first", "second", "third", "fourth")


def main() -> None:
    """Print a table for each batch of kept pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("batches", nargs="*", default=BATCHES)
    parser.add_argument("--show", action="store_true", help="also show what was read instead")
    options = parser.parse_args()
    for batch in options.batches:
        sites = sites_of(batch)
        if not sites:
            continue
        right = total = 0
        print(f"| {batch} | {' | '.join(FACTS)} | warnings | our ms |")
        print(f"|{'---|' * (len(FACTS) + 3)}")
        for site in sites:
            with serving(site) as url:
                reading = read_brand_page(f"{url}/")
                used = time.thread_time()  # this thread parses; others wait for files
                read_brand_page(f"{url}/")
                used = (time.thread_time() - used) * 1000
            facts = right_facts(reading, site.truth)
            found = found_facts(reading)
            cells = [
                "yes" if facts[name] else f"no: {found[name]}" if options.show else "no"
                for name in FACTS
            ]
            print(f"| {site.name} | {' | '.join(cells)} | {len(reading.warnings)} | {used:.0f} |")
            right += sum(map(bool, facts.values()))
            total += len(facts)
        print(f"\n{right} of {total} right: {right / total:.0%}\n")


if __name__ == "__main__":
    started = time.perf_counter()
    main()
    print(f"{time.perf_counter() - started:.1f} s in all")
