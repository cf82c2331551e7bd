"""Runs the Python clients against the emulator at EMULATOR_URL; a line for each scenario."""

import os
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor

import libcloud_life
from scenarios import SCENARIOS
from sdks import Classic, Tea

HOST = os.environ["EMULATOR_URL"].removeprefix("http://")
FIRST_ACCOUNT = 3000000000000001


def attempt(client, scenario, run):
    name = f"Python, {client}: {scenario.__name__.replace('_', ' ')}"
    try:
        run()
        return f"passed  {name}", False
    except Exception as e:
        where = " > ".join(f"{step.name}:{step.lineno}" for step in traceback.extract_tb(e.__traceback__)[2:5])
        return f"failed  {name}: {type(e).__name__}: {e} (at {where})", True


def main():
    runs = []
    for sdk in (Classic, Tea):
        for scenario in SCENARIOS:
            key = str(FIRST_ACCOUNT + len(runs))
            runs.append((sdk.name, scenario, lambda sdk=sdk, s=scenario, k=key: s(sdk(HOST, k))))
    key = str(FIRST_ACCOUNT + len(runs))
    libcloud = libcloud_life.life_of_a_node
    runs.append((libcloud_life.NAME, libcloud, lambda: libcloud(HOST, key)))
    with ThreadPoolExecutor(len(runs)) as pool:
        outcomes = list(pool.map(lambda run: attempt(*run), runs))
    for line, _ in outcomes:
        print(line)
    return any(failed for _, failed in outcomes)


sys.exit(main())
