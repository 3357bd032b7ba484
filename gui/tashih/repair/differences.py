"""The smallest changes that turn one word into another."""


def differences(old: str, new: str) -> list[tuple[int, int, str]]:
    """(start, end, new text) in code points of ``old``, in order; none touches another; words only, time is squared.

    >>> differences("gerekleřtirildiđine", "gerçekleştirildiğine")
    [(3, 3, 'ç'), (7, 8, 'ş'), (15, 16, 'ğ')]
    """
    if len(old) == len(new):
        steps = [(i, i + 1, n) for i, (o, n) in enumerate(zip(old, new, strict=True)) if o != n]
    else:
        steps = _steps(old, new)
    merged: list[tuple[int, int, str]] = []
    for start, end, text in steps:
        if merged and merged[-1][1] == start:
            merged[-1] = (merged[-1][0], end, merged[-1][2] + text)
        else:
            merged.append((start, end, text))
    return merged


def _steps(old: str, new: str) -> list[tuple[int, int, str]]:
    rows, columns = len(old) + 1, len(new) + 1
    cost = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        cost[i][0] = i
    for j in range(columns):
        cost[0][j] = j
    for i in range(1, rows):
        for j in range(1, columns):
            same = cost[i - 1][j - 1] + (old[i - 1] != new[j - 1])
            cost[i][j] = min(same, cost[i - 1][j] + 1, cost[i][j - 1] + 1)
    steps = []
    i, j = rows - 1, columns - 1
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + (old[i - 1] != new[j - 1]):
            i, j = i - 1, j - 1
            if old[i] != new[j]:
                steps.append((i, i + 1, new[j]))
        elif j and cost[i][j] == cost[i][j - 1] + 1:
            j -= 1
            steps.append((i, i, new[j]))
        else:
            i -= 1
            steps.append((i, i + 1, ""))
    return steps[::-1]
