"""Octavo's own processes: how many there are, what they may do, and what comes back from them.

Its modules, in the order to read them in:

- how many processes, and which of them does which job: `sizing` `workers` `pool` `batches` `fallback`
- how one is started, and what it does: `servers` `worker` `answers` `garbage`
- what it gives up first: `confinement` `landlock` `seccomp`
"""
