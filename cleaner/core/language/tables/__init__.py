"""Tables of facts as plain literals; made by a script, read by ``english`` and ``romanisation``."""
