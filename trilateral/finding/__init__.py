"""The search over everything that is published, the same on every database.

``words`` cuts texts into words, ``sets`` keeps sets of row numbers small, and of
both the index is made (``models``, ``index``): for each word, the rows that have it.
What can be found, the apps declare in their ``search`` modules, as ``subjects``;
``upkeep`` follows each change, ``queries`` finds, and ``ranking`` sorts.
"""
