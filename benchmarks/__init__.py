"""How fast the program starts and works, and how much memory it takes; `docs/benchmarks.md` explains the lines.

python -m benchmarks          all of them
python -m benchmarks help     one
"""
