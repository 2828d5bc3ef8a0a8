"""The name of a network inside the ``rapidocr`` wheel -> a session that runs it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import onnxruntime


def network(model: str) -> onnxruntime.InferenceSession:
    """Load a network from disk, single-threaded: the workers are the parallelism.

    Raises RuntimeError when the installed package does not hold it.
    """
    found = find_spec("rapidocr")
    for place in (found.submodule_search_locations or []) if found else []:
        path = Path(place) / "models" / model
        if path.is_file():
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1
            options.inter_op_num_threads = 1
            options.log_severity_level = 3
            return onnxruntime.InferenceSession(
                str(path), sess_options=options, providers=["CPUExecutionProvider"]
            )
    msg = f"{model} is not inside the rapidocr package that is installed"
    raise RuntimeError(msg)
