"""The interchange format: the record as one JSON file, keyed by slugs.

What the file holds follows from the models: ``shapes`` reads it off them, ``load``
and ``dump`` carry it out, and ``schema`` describes it. See docs/data-format.md.
"""
