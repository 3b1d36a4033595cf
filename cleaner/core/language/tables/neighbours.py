"""How much oftener than chance two English words stand side by side; ``core/neighbours`` reads it.

The facts lie beside this module in ``neighbours.bin``, mapped into memory: a short text asks for some hundred of a million
rows. Made by ``tests/bench/make_neighbours.py``, which tells the layout; not edited by hand. Facts drawn from the language model
of American English of CMU Sphinx: Copyright (c) 1995-2014 Carnegie Mellon University, 2014-2015 Alpha Cephei Inc. All
rights reserved. Redistribution and use in source and binary forms, with or without modification, are permitted provided
that the following conditions are met: 1. Redistributions of source code must retain the above copyright notice, this list
of conditions and the following disclaimer. 2. Redistributions in binary form must reproduce the above copyright notice,
this list of conditions and the following disclaimer in the documentation and/or other materials provided with the
distribution. THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY "AS IS" AND ANY EXPRESSED OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE.
"""

from mmap import ACCESS_READ, mmap

with open(f"{__file__.rpartition('.')[0]}.bin", "rb") as _file:  # noqa: PTH123  # pathlib would be loaded for this alone
    LEVELS = mmap(_file.fileno(), 0, access=ACCESS_READ)
